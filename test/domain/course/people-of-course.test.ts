import { expect, test } from 'vitest';
import { peopleOfCourse } from '../../../src/domain/course/course.ts';
import { foldCourse } from '../../../src/domain/course/fold-course.ts';

test('whoever wrote minutes is named, also where nothing else in the course is theirs', () => {
  const course = foldCourse([
    {
      sequence: 1,
      at: 1,
      officialId: 'an',
      event: { kind: 'meetingCalled', id: 'm1', heldOn: '2026-11-03', invited: ['chi'] },
    },
    {
      sequence: 2,
      at: 2,
      officialId: 'binh',
      event: { kind: 'minutesWritten', meetingId: 'm1', text: 'Thống nhất.' },
    },
  ]);
  expect([...peopleOfCourse(course)].sort()).toEqual(['an', 'binh', 'chi']);
});
