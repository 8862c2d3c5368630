import type { GrantedExtension } from '../../domain/course/course.ts';
import type { CourseEvent, RecordedCourseEvent } from '../../domain/course/course-event.ts';
import { foldCourse } from '../../domain/course/fold-course.ts';
import type { SqlTransaction, SqlValue } from '../sql-session.ts';

type EventRow = Omit<RecordedCourseEvent, 'event'> & {
  readonly scorecardId: string;
  readonly eventJson: string;
};

/** Only courses in which more time was given are read whole. */
const events = (those: string) => `
  SELECT e."scorecardId", e.sequence, e.at, e."officialId", e."eventJson" FROM "CourseEvent" e
  WHERE e."scorecardId" IN (
    SELECT g."scorecardId" FROM "CourseEvent" g JOIN "Scorecard" s ON s.id = g."scorecardId"
    WHERE ${those} AND (g."eventJson" LIKE '%"kind":"deadlineExtended"%' OR g."eventJson" LIKE '%"kind":"reopeningDecided"%'))
  ORDER BY e."scorecardId", e.sequence`;

/** More time that was given, by scorecard. `those`: a condition on "Scorecard" s. */
export async function loadExtensions(
  db: SqlTransaction,
  those: string,
  values: readonly SqlValue[],
): Promise<ReadonlyMap<string, readonly GrantedExtension[]>> {
  const rows = await db.all<EventRow>(events(those), values);
  const courses = new Map<string, RecordedCourseEvent[]>();
  for (const { scorecardId, eventJson, ...row } of rows) {
    const known = courses.get(scorecardId) ?? [];
    known.push({ ...row, event: JSON.parse(eventJson) as CourseEvent });
    courses.set(scorecardId, known);
  }
  return new Map([...courses].map(([scorecardId, course]) => [scorecardId, foldCourse(course).extensions]));
}
