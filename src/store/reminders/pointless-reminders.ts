import type { Campaign } from '../../domain/campaign/campaign.ts';
import {
  explanationWindow,
  type FlaggedAndExplained,
  roundOfPhase,
  roundWindow,
} from '../../domain/reminders/appraisal-windows.ts';
import type { RemindedAppraiser } from '../../domain/reminders/duties-of.ts';
import type { DutyPhase } from '../../domain/reminders/reminder-schedule.ts';
import { type WorkWindow, workWindow } from '../../domain/reminders/work-window.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadOpenWork } from '../turns/appraisers.ts';
import { loadPublication } from '../turns/publication.ts';
import type { TurnMemory } from '../turns/workplace.ts';
import { loadExtensions } from './extensions.ts';

interface ToldRow extends FlaggedAndExplained {
  readonly key: string;
  readonly officialId: string;
  readonly campaignId: string;
  /** Null: an appraiser's queue. */
  readonly scorecardId: string | null;
  readonly phase: DutyPhase;
  readonly closesAt: Instant;
  readonly campaignJson: string;
}

/** What organisers hear is about several scorecards, and never done for one of them. */
const told = (count: number) => `
  SELECT r.key, r."officialId", r."campaignId", r."scorecardId", r.phase, r."closesAt", s."submittedAt", s.flagged,
    s.explained, s."confirmedAt", c.document AS "campaignJson"
  FROM "Reminder" r JOIN "Campaign" c ON c.id = r."campaignId" LEFT JOIN "Scorecard" s ON s.id = r."scorecardId"
  WHERE r.kind <> 'escalateOrganiser' AND r.key IN (${Array(count).fill('?').join(', ')})`;

export type Pointless = 'workDone' | 'deadlineChanged';

/** Of the reminders with these keys, those whose work is done or whose deadline is another one by now. */
export async function pointlessReminders(
  db: SqlTransaction,
  keys: readonly string[],
  memory: TurnMemory,
  now: Instant,
): Promise<ReadonlyMap<string, Pointless>> {
  if (keys.length === 0) return new Map();
  const rows = await db.all<ToldRow>(told(keys.length), keys);
  const windowOf = await windowsOf(db, rows, memory, now);
  const pointless = new Map<string, Pointless>();
  for (const row of rows) {
    const window = await windowOf(row, memory.documents.campaign(row.campaignJson));
    if (window === null || window.done) pointless.set(row.key, 'workDone');
    else if (window.closesAt !== row.closesAt) pointless.set(row.key, 'deadlineChanged');
  }
  return pointless;
}

/** From when to when there is something to do, as it stands now; null where there is no such phase any more. */
async function windowsOf(
  db: SqlTransaction,
  rows: readonly ToldRow[],
  memory: TurnMemory,
  now: Instant,
): Promise<(row: ToldRow, campaign: Campaign) => Promise<WorkWindow | null>> {
  const ids = [...new Set(rows.flatMap(({ scorecardId }) => scorecardId ?? []))];
  const extensions =
    ids.length === 0
      ? new Map()
      : await loadExtensions(db, `s.id IN (${ids.map(() => '?').join(', ')})`, ids);
  const queues = new Map<string, readonly RemindedAppraiser[]>();
  return async (row, campaign) => {
    const { scorecardId, phase, submittedAt, campaignId, officialId } = row;
    if (scorecardId !== null && phase === 'selfScoring')
      return workWindow(campaign, { submittedAt, extensions: extensions.get(scorecardId) ?? [] }, now);
    const published = (await loadPublication(db, campaignId)) !== null;
    if (scorecardId !== null) return explanationWindow(campaign, row, published);
    const round = roundOfPhase(phase);
    if (round === null) return null;
    const queue = queues.get(campaignId) ?? (await loadOpenWork(db, memory, campaignId, now));
    queues.set(campaignId, queue);
    const own = queue.find((each) => each.officialId === officialId);
    return roundWindow(campaign, round, own?.open ?? NOTHING_OPEN, published);
  };
}

const NOTHING_OPEN = { 1: 0, 2: 0 };
