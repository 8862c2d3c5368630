import type { TurnCommit } from '../../application/ports/turn-commit.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { appendCourse } from './course.ts';
import type { WriteOf } from './writes.ts';

/** Only as it was sent, or not sent, when it was read. */
const HOLD = `
  UPDATE "Scorecard" SET version = version + 1
  WHERE id = ? AND COALESCE("submittedAt", -1) = ?`;

const MOVE_LOCK = `
  UPDATE "Scorecard" SET "extendedTo" = ? WHERE id = ? AND ("extendedTo" IS NULL OR "extendedTo" < ?)`;

/** Asked once the rows are taken: whoever publishes takes them too. */
const PUBLISHED = `
  SELECT p.id FROM "Publication" p JOIN "Scorecard" s ON s."campaignId" = p."campaignId"
  WHERE s.id = ? AND p."withdrawnAt" IS NULL`;

/**
 * Takes the rows of all scorecards that the turn extends, in one order, before any audit head; false: one changed, or
 * results were published.
 */
export async function holdExtended(db: SqlTransaction, { writes }: TurnCommit): Promise<boolean> {
  for (const write of writes) {
    if (write.kind !== 'extendUnits') continue;
    for (const { scorecardId, submittedAt } of inOrder(write)) {
      if ((await db.run(HOLD, [scorecardId, submittedAt ?? -1])) === 0) return false;
    }
    const [any] = write.scorecards;
    if (any !== undefined && (await db.all(PUBLISHED, [any.scorecardId])).length > 0) return false;
  }
  return true;
}

export async function extendUnits(db: SqlTransaction, write: WriteOf<'extendUnits'>): Promise<void> {
  const { event, officialId, at } = write;
  for (const { scorecardId } of inOrder(write)) {
    await appendCourse(db, scorecardId, { event, officialId, at });
    if (event.itemKeys === null) await db.run(MOVE_LOCK, [event.closesAt, scorecardId, event.closesAt]);
  }
}

function inOrder({ scorecards }: WriteOf<'extendUnits'>): WriteOf<'extendUnits'>['scorecards'] {
  return scorecards.toSorted((a, b) => (a.scorecardId < b.scorecardId ? -1 : 1));
}
