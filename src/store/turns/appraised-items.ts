import { lastVerdict } from '../../domain/appraisal/item-appraisal.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadCourse } from './course.ts';

type AppraisalEvent = Extract<
  CourseEvent,
  { kind: 'itemAppraised' | 'verdictTakenBack' | 'itemExplained' | 'explanationTakenBack' }
>;
const KINDS: Readonly<Record<AppraisalEvent['kind'], true>> = {
  itemAppraised: true,
  verdictTakenBack: true,
  itemExplained: true,
  explanationTakenBack: true,
};

const REMOVE = `DELETE FROM "AppraisedItem" WHERE "scorecardId" = ? AND "itemKey" = ?`;

const PUT = `
  INSERT INTO "AppraisedItem" ("scorecardId", "itemKey", round, kind, points, "entryVersion", explained, "officialId", at,
    "verdictJson")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Keeps what counts of the item that the fact is about beside the facts, so that one item is seen across units. */
export async function projectAppraisal(
  db: SqlTransaction,
  scorecardId: string,
  event: CourseEvent,
): Promise<void> {
  if (!isOfAppraisal(event)) return;
  const { itemKey } = event;
  const appraisal = (await loadCourse(db, scorecardId)).appraisals.get(itemKey);
  const given = appraisal === undefined ? null : lastVerdict(appraisal);
  await db.run(REMOVE, [scorecardId, itemKey]);
  if (appraisal === undefined || given === null) return;
  const { round, verdict, by, at } = given;
  const points = verdict.kind === 'asked' ? null : verdict.points;
  const explained = appraisal.explanations.length > 0;
  const json = JSON.stringify(verdict);
  const { kind, entryVersion } = verdict;
  await db.run(PUT, [
    scorecardId,
    itemKey,
    round,
    kind,
    points,
    entryVersion,
    explained ? 1 : 0,
    by,
    at,
    json,
  ]);
}

function isOfAppraisal(event: CourseEvent): event is AppraisalEvent {
  return event.kind in KINDS;
}
