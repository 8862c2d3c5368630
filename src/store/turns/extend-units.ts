import type { TurnCommit } from '../../application/ports/turn-commit.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { appendCourse } from './course.ts';
import { inOrder, isPublished } from './several-scorecards.ts';
import type { WriteOf } from './writes.ts';

/** Only as it was sent, or not sent, when it was read. What was sent waits for the unit again and is not confirmed. */
const HOLD = `
  UPDATE "Scorecard" SET version = version + 1, confirmable = NULL
  WHERE id = ? AND COALESCE("submittedAt", -1) = ?`;

const MOVE_LOCK = `
  UPDATE "Scorecard" SET "extendedTo" = ? WHERE id = ? AND ("extendedTo" IS NULL OR "extendedTo" < ?)`;

/**
 * Takes the rows of all scorecards that the turn extends, in one order, before any audit head; false: one changed, or
 * results were published.
 */
export async function holdExtended(db: SqlTransaction, { writes }: TurnCommit): Promise<boolean> {
  for (const write of writes) {
    if (write.kind !== 'extendUnits') continue;
    for (const { scorecardId, submittedAt } of inOrder(write.scorecards)) {
      if ((await db.run(HOLD, [scorecardId, submittedAt ?? -1])) === 0) return false;
    }
    if (await isPublished(db, write.scorecards)) return false;
  }
  return true;
}

export async function extendUnits(db: SqlTransaction, write: WriteOf<'extendUnits'>): Promise<void> {
  const { event, officialId, at } = write;
  for (const { scorecardId } of inOrder(write.scorecards)) {
    await appendCourse(db, scorecardId, { event, officialId, at });
    if (event.itemKeys === null) await db.run(MOVE_LOCK, [event.closesAt, scorecardId, event.closesAt]);
  }
}
