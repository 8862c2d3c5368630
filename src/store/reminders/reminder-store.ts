import type {
  PlannedReminder,
  ReminderFindings,
  ReminderStore,
} from '../../application/ports/reminder-store.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isWithin } from '../../domain/campaign/phase-at.ts';
import { windowsInOrder } from '../../domain/campaign/phases.ts';
import type { RecordedReminder } from '../../domain/reminders/reminder.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';
import { startingOver } from '../starting-over.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { loadOpenWork } from '../turns/appraisers.ts';
import { addNotice } from '../turns/notices.ts';
import { countPaid } from '../turns/paid-notices.ts';
import { loadPublication } from '../turns/publication.ts';
import { ScorecardContents } from '../turns/scorecard-contents.ts';
import type { TurnMemory } from '../turns/workplace.ts';
import { loadExtensions } from './extensions.ts';
import { findPeople } from './find-people.ts';
import { findWork } from './find-work.ts';
import { reportSending } from './report-sending.ts';

const OPENED = `SELECT document FROM "Campaign" WHERE "opensAt" <= ? ORDER BY id`;

const LOCKED = `s."campaignId" IN (SELECT c.id FROM "Campaign" c WHERE c."locksAt" <= ?)`;

const CAMPAIGN_OF = `SELECT "campaignId" FROM "Scorecard" WHERE id = ?`;

const HISTORY = `
  SELECT key, fate, kind, phase, "officialId", "scorecardId", "closesAt", final, at FROM "Reminder"
  WHERE "campaignId" = ? ORDER BY at, key`;

const ADD = `
  INSERT INTO "Reminder" (key, "campaignId", "officialId", "scorecardId", phase, kind, fate, final, "closesAt", "dueAt", at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`;

export function createReminderStore(session: SqlSession): ReminderStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  const again = startingOver(session);
  return {
    openCampaigns: (at) => session.read((db) => openCampaigns(db, memory.documents, at)),
    findings: (campaign, at, until = at) => session.read((db) => find(db, memory, campaign, { at, until })),
    record: (campaignId, planned, at) =>
      again(() => session.write((db) => recordAll(db, campaignId, planned, at))),
    report: (campaignId, of) => session.read((db) => reportSending(db, campaignId, of)),
    paidMessages: (campaignId) => session.read((db) => countPaid(db, campaignId)),
  };
}

/** After its lock a campaign is open in its later phases, and as long as more time runs for any of its scorecards. */
async function openCampaigns(
  db: SqlTransaction,
  documents: StoredDocuments,
  at: Instant,
): Promise<readonly Campaign[]> {
  const rows = await db.all<{ document: string }>(OPENED, [at]);
  const campaigns = rows.map(({ document }) => documents.campaign(document));
  const running = new Set<string>();
  for (const [scorecardId, extensions] of await loadExtensions(db, LOCKED, [at])) {
    if (!extensions.some(({ closesAt }) => closesAt > at)) continue;
    const [row] = await db.all<{ campaignId: string }>(CAMPAIGN_OF, [scorecardId]);
    if (row !== undefined) running.add(row.campaignId);
  }
  return campaigns.filter(
    ({ id, locksAt, phases }) =>
      locksAt > at || windowsInOrder.some((name) => isWithin(phases[name], at)) || running.has(id),
  );
}

async function find(
  db: SqlTransaction,
  memory: TurnMemory,
  { id: campaignId, phases }: Campaign,
  { at, until }: { readonly at: Instant; readonly until: Instant },
): Promise<ReminderFindings> {
  const rows = await db.all<Omit<RecordedReminder, 'final'> & { readonly final: number }>(HISTORY, [
    campaignId,
  ]);
  const rounds = [phases.appraisal, phases.secondAppraisal];
  const isAppraised = rounds.some(
    (window) => window !== null && window.opensAt <= until && window.closesAt > at,
  );
  return {
    ...(await findWork(db, campaignId)),
    ...(await findPeople(db, campaignId, at)),
    published: (await loadPublication(db, campaignId)) !== null,
    appraisers: isAppraised ? await loadOpenWork(db, memory, campaignId, at) : [],
    history: rows.map((row) => ({ ...row, final: row.final === 1 })),
  };
}

async function recordAll(
  db: SqlTransaction,
  campaignId: string,
  planned: readonly PlannedReminder[],
  at: Instant,
): Promise<number> {
  let added = 0;
  for (const { reminder, notice } of planned) {
    const { key, officialId, scorecardId, phase, kind, fate, final, closesAt, dueAt } = reminder;
    const about = [key, campaignId, officialId, scorecardId, phase, kind, fate, final ? 1 : 0];
    const isNew = (await db.run(ADD, [...about, closesAt, dueAt, at])) > 0;
    if (!isNew) continue;
    added += 1;
    if (notice !== null) await addNotice(db, { notice, at });
  }
  return added;
}
