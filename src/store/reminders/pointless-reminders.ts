import type { Campaign } from '../../domain/campaign/campaign.ts';
import { workWindow } from '../../domain/reminders/work-window.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadExtensions } from './extensions.ts';

interface ToldRow {
  readonly key: string;
  readonly scorecardId: string;
  readonly closesAt: Instant;
  readonly submittedAt: Instant | null;
  readonly campaignJson: string;
}

const told = (count: number) => `
  SELECT r.key, r."scorecardId", r."closesAt", s."submittedAt", c.document AS "campaignJson"
  FROM "Reminder" r JOIN "Scorecard" s ON s.id = r."scorecardId" JOIN "Campaign" c ON c.id = s."campaignId"
  WHERE r.key IN (${Array(count).fill('?').join(', ')})`;

export type Pointless = 'workDone' | 'deadlineChanged';

/** Of the reminders with these keys, those whose work is done or whose deadline is another one by now. */
export async function pointlessReminders(
  db: SqlTransaction,
  keys: readonly string[],
  campaignOf: (json: string) => Campaign,
  now: Instant,
): Promise<ReadonlyMap<string, Pointless>> {
  if (keys.length === 0) return new Map();
  const rows = await db.all<ToldRow>(told(keys.length), keys);
  const ids = [...new Set(rows.map(({ scorecardId }) => scorecardId))];
  if (ids.length === 0) return new Map();
  const extensions = await loadExtensions(db, `s.id IN (${ids.map(() => '?').join(', ')})`, ids);
  return new Map(
    rows.flatMap(({ key, scorecardId, closesAt, submittedAt, campaignJson }): [string, Pointless][] => {
      const given = { submittedAt, extensions: extensions.get(scorecardId) ?? [] };
      const window = workWindow(campaignOf(campaignJson), given, now);
      if (window.done) return [[key, 'workDone']];
      return window.closesAt === closesAt ? [] : [[key, 'deadlineChanged']];
    }),
  );
}
