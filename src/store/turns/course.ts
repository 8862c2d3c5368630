import { type Course, emptyCourse } from '../../domain/course/course.ts';
import {
  type CourseEvent,
  courseEventSchema,
  type RecordedCourseEvent,
} from '../../domain/course/course-event.ts';
import { foldCourse } from '../../domain/course/fold-course.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { WriteOf } from './writes.ts';

const EVENTS = `
  SELECT sequence, at, "officialId", "eventJson" FROM "CourseEvent" WHERE "scorecardId" = ? ORDER BY sequence`;

export async function loadCourse(db: SqlTransaction, scorecardId: string): Promise<Course> {
  const rows = await db.all<Omit<RecordedCourseEvent, 'event'> & { readonly eventJson: string }>(EVENTS, [
    scorecardId,
  ]);
  if (rows.length === 0) return emptyCourse;
  // Not checked again: every fact was checked against its schema before it was written.
  return foldCourse(
    rows.map(({ eventJson, ...row }) => ({ ...row, event: JSON.parse(eventJson) as CourseEvent })),
  );
}

/** The scorecard's version keeps two facts from taking the same number. */
const APPEND = `
  INSERT INTO "CourseEvent" ("scorecardId", sequence, at, "officialId", "eventJson")
  VALUES (?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM "CourseEvent" WHERE "scorecardId" = ?), ?, ?, ?)`;

export async function appendCourse(
  db: SqlTransaction,
  scorecardId: string,
  { event, officialId, at }: Omit<WriteOf<'appendCourse'>, 'kind'>,
): Promise<void> {
  const json = JSON.stringify(courseEventSchema.parse(event));
  await db.run(APPEND, [scorecardId, scorecardId, at, officialId, json]);
}
