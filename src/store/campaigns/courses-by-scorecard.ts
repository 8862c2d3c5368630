import type { Course } from '../../domain/course/course.ts';
import { courseEventSchema, type RecordedCourseEvent } from '../../domain/course/course-event.ts';
import { foldCourse } from '../../domain/course/fold-course.ts';
import type { PrismaTransaction } from './wholly.ts';

/** The courses of a campaign; a scorecard to which nothing happened is not in it. */
export async function coursesByScorecard(
  db: PrismaTransaction,
  campaignId: string,
): Promise<ReadonlyMap<string, Course>> {
  const rows = await db.courseEvent.findMany({
    where: { scorecard: { campaignId } },
    orderBy: { sequence: 'asc' },
  });
  const events = new Map<string, RecordedCourseEvent[]>();
  for (const { scorecardId, sequence, at, officialId, eventJson } of rows) {
    const event = courseEventSchema.parse(JSON.parse(eventJson));
    const known = events.get(scorecardId) ?? [];
    known.push({ sequence, at: Number(at), officialId, event });
    events.set(scorecardId, known);
  }
  return new Map([...events].map(([scorecardId, course]) => [scorecardId, foldCourse(course)]));
}
