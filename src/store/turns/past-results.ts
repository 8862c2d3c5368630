import type { PastResult } from '../../domain/results/past-result.ts';
import type { SqlTransaction } from '../sql-session.ts';

const PAST = `SELECT "resultJson" FROM "PastResult" WHERE "campaignId" = ? AND "unitId" = ?`;

/** Kết quả năm trước of one unit; null where none was imported. */
export async function loadPastResult(
  db: SqlTransaction,
  campaignId: string,
  unitId: string,
): Promise<PastResult | null> {
  const [row] = await db.all<{ resultJson: string }>(PAST, [campaignId, unitId]);
  // Not checked again: every result was checked against its schema before it was stored.
  return row === undefined ? null : (JSON.parse(row.resultJson) as PastResult);
}
