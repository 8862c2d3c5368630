import { expect, test } from 'vitest';
import { lateFrom } from '../../../src/domain/campaign/late-sending.ts';
import { pts } from '../build.ts';

const costs = { flatDays: 2, flatPoints: pts(1), pointsPerFurtherDay: pts(1) };

test('sending is late from the due date on, and without one from the lock on', () => {
  expect(lateFrom({ locksAt: 100, lateSubmission: { dueAt: 70, ...costs } })).toBe(70);
  expect(lateFrom({ locksAt: 100, lateSubmission: null })).toBe(100);
});
