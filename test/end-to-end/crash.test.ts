import { expect, test } from 'vitest';
import { runCrashes } from './crash-rig.ts';

test('no acknowledged answer is lost and none is doubled when the program is killed in the middle of a chat', async () => {
  const outcome = await runCrashes({ kills: 5, seed: 2026, report: () => undefined });
  expect(outcome.breaches).toEqual([]);
  expect(outcome.acknowledged).toBeGreaterThanOrEqual(5);
}, 120_000);
