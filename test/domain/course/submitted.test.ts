import { describe, expect, test } from 'vitest';
import type { CourseEvent } from '../../../src/domain/course/course-event.ts';
import { foldCourse } from '../../../src/domain/course/fold-course.ts';
import { isSubmitted } from '../../../src/domain/course/submitted.ts';
import { points } from '../../../src/domain/scaled.ts';

const sent: CourseEvent = {
  kind: 'submitted',
  receiptId: 'r1',
  contentHash: 'a'.repeat(64),
  latePenalty: points(0),
};
const extended = (itemKeys: string[] | null): CourseEvent => ({
  kind: 'deadlineExtended',
  id: 'x1',
  itemKeys,
  closesAt: 900,
  reason: 'Mất điện',
});
const courseAfter = (...facts: readonly (readonly [at: number, event: CourseEvent])[]) =>
  foldCourse(facts.map(([at, event], index) => ({ sequence: index + 1, at, officialId: 'an', event })));

describe('what was sent', () => {
  test('is not reopened by time that was given before it was recorded, whatever the clocks say', () => {
    expect(isSubmitted(courseAfter([120, extended(null)], [100, sent]), null)).toBe(true);
    expect(isSubmitted(courseAfter([100, extended(null)], [100, sent]), null)).toBe(true);
  });

  test('is reopened by time that was given after it was recorded, whatever the clocks say', () => {
    expect(isSubmitted(courseAfter([120, sent], [100, extended(null)]), 'a')).toBe(false);
  });

  test('is reopened only for the items that were named, and is sent again as a whole', () => {
    const course = courseAfter([100, sent], [110, extended(['a'])]);
    expect(['a', 'b', null].map((key) => isSubmitted(course, key))).toEqual([false, true, false]);
    expect(isSubmitted(courseAfter([100, sent], [110, extended(['a'])], [120, sent]), 'a')).toBe(true);
  });
});
