import type { RecordedEntry, ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { PrismaTransaction } from './wholly.ts';

export type EntriesByItem = ReadonlyMap<string, RecordedEntry>;

/** Everything recorded in a campaign, by scorecard and item; a scorecard without entries is not in it. */
export async function entriesByScorecard(
  db: PrismaTransaction,
  campaignId: string,
): Promise<ReadonlyMap<string, EntriesByItem>> {
  const rows = await db.scoreEntry.findMany({ where: { scorecard: { campaignId } } });
  const byScorecard = new Map<string, Map<string, RecordedEntry>>();
  for (const { scorecardId, itemKey, entryJson, version, officialId, changedAt } of rows) {
    const entries = byScorecard.get(scorecardId) ?? new Map<string, RecordedEntry>();
    const entry = JSON.parse(entryJson) as ScoreEntry;
    entries.set(itemKey, { ...entry, version, changedBy: officialId, changedAt: Number(changedAt) });
    byScorecard.set(scorecardId, entries);
  }
  return byScorecard;
}
