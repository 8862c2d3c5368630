import { expect, test } from 'vitest';
import { contentToApprove } from '../../../src/conversation/approval-desk.ts';
import type { CourseEvent } from '../../../src/domain/course/course-event.ts';
import { foldCourse } from '../../../src/domain/course/fold-course.ts';
import { smallDesk } from './small-desk.ts';

const desk = smallDesk();

function hashWith(invited: readonly string[]): string {
  const events: readonly CourseEvent[] = [
    { kind: 'meetingCalled', id: 'm1', heldOn: '2026-11-03', invited: [...invited] },
    { kind: 'minutesWritten', meetingId: 'm1', text: 'Thống nhất.' },
  ];
  const course = foldCourse(
    events.map((event, index) => ({ sequence: index + 1, at: 1, officialId: 'an', event })),
  );
  return contentToApprove({ ...desk.work(), course }).contentHash;
}

test('whoever was invited stands in the minutes, so they are part of what the head approves', () => {
  expect(hashWith(['an', 'chi'])).toBe(hashWith(['an', 'chi']));
  expect(hashWith(['an', 'chi'])).not.toBe(hashWith(['an', 'binh']));
});
