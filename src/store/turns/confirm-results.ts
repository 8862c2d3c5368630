import type { TurnCommit } from '../../application/ports/turn-commit.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { appendCourse } from './course.ts';
import { inOrder, isPublished } from './several-scorecards.ts';
import type { WriteOf } from './writes.ts';

/** Only while it has exactly the result that was shown, and nobody confirmed it. */
const CONFIRM = `
  UPDATE "Scorecard" SET version = version + 1, "confirmedAt" = ?
  WHERE id = ? AND confirmable = ? AND "confirmedAt" IS NULL`;

/**
 * Takes the rows of all scorecards whose results the turn confirms, in one order, before any audit head; false: one has
 * another result by now, waits for its unit again or was confirmed, or results were published.
 */
export async function holdConfirmed(db: SqlTransaction, { writes }: TurnCommit): Promise<boolean> {
  for (const write of writes) {
    if (write.kind !== 'confirmResults') continue;
    for (const { scorecardId, resultHash } of inOrder(write.scorecards)) {
      if ((await db.run(CONFIRM, [write.at, scorecardId, resultHash])) === 0) return false;
    }
    if (await isPublished(db, write.scorecards)) return false;
  }
  return true;
}

export async function confirmResults(db: SqlTransaction, write: WriteOf<'confirmResults'>): Promise<void> {
  const { officialId, at } = write;
  for (const { scorecardId, resultHash } of inOrder(write.scorecards)) {
    await appendCourse(db, scorecardId, { event: { kind: 'resultConfirmed', resultHash }, officialId, at });
  }
}
