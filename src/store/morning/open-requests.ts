import { isWaiting } from '../../domain/course/course.ts';
import type { CourseEvent, RecordedCourseEvent } from '../../domain/course/course-event.ts';
import { foldCourse } from '../../domain/course/fold-course.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

/** Only courses in which a request is open are read whole. */
const EVENTS = `
  SELECT e."scorecardId", e.sequence, e.at, e."officialId", e."eventJson"
  FROM "CourseEvent" e JOIN "Scorecard" s ON s.id = e."scorecardId"
  WHERE s."campaignId" = ? AND s."openRequests" > 0 ORDER BY e."scorecardId", e.sequence`;

type EventRow = Omit<RecordedCourseEvent, 'event'> & {
  readonly scorecardId: string;
  readonly eventJson: string;
};

/** When the request for more time was made that waits longest (ms UTC); null: none waits. */
export async function oldestRequest(db: SqlTransaction, campaignId: string): Promise<Instant | null> {
  const courses = new Map<string, RecordedCourseEvent[]>();
  for (const { scorecardId, eventJson, ...row } of await db.all<EventRow>(EVENTS, [campaignId])) {
    const known = courses.get(scorecardId) ?? [];
    known.push({ ...row, event: JSON.parse(eventJson) as CourseEvent });
    courses.set(scorecardId, known);
  }
  const waiting = [...courses.values()].flatMap((course) =>
    foldCourse(course)
      .requests.filter(isWaiting)
      .map(({ at }) => at),
  );
  return waiting.length === 0 ? null : Math.min(...waiting);
}
