import { type Desk, layDesk } from '../conversation/desk.ts';
import type { ReminderFacts } from '../conversation/reminder/draw-reminder.ts';
import { factsOfDesk } from '../conversation/reminder/reminder-facts.ts';
import { reminderNotice } from '../conversation/reminder/reminder-notice.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import { roundOfPhase } from '../domain/reminders/appraisal-windows.ts';
import { isQuiet } from '../domain/reminders/quiet-hours.ts';
import type { DueReminder } from '../domain/reminders/reminder.ts';
import { planReminders } from '../domain/reminders/reminder-plan.ts';
import { defaultReminderSchedule } from '../domain/reminders/reminder-schedule.ts';
import { type Instant, points } from '../domain/scaled.ts';
import type { PlannedReminder, ReminderFindings, ReminderStore } from './ports/reminder-store.ts';
import type { ScorecardStore } from './ports/scorecard-store.ts';
import { reminderInput, type WindowOf } from './reminder-input.ts';

export interface PlanParts {
  readonly reminders: ReminderStore;
  readonly scorecards: Pick<ScorecardStore, 'load'>;
  readonly windowOf: WindowOf;
  readonly now: () => Instant;
}

/** So many are recorded in one transaction, so that no message of a person waits for all of them. */
const AT_ONCE = 100;

/**
 * Everything that is due now, recorded with the notices that tell it. Asking twice, or in two processes at once,
 * tells nothing twice: who comes second finds the keys known. Gives how many reminders were new.
 */
export async function planDueReminders(parts: PlanParts): Promise<number> {
  const now = parts.now();
  let added = 0;
  for (const campaign of await parts.reminders.openCampaigns(now)) {
    const { quietHours } = campaign.reminders ?? defaultReminderSchedule;
    // Nothing goes out now whatever is due, so nobody has to look.
    if (isQuiet(now, quietHours, campaign.timeZone)) continue;
    const due = await dueReminders(parts, campaign, now);
    for (let from = 0; from < due.reminders.length; from += AT_ONCE) {
      const planned = await drawAll(parts, campaign, due.reminders.slice(from, from + AT_ONCE), due.findings);
      added += await parts.reminders.record(campaign.id, planned, now);
    }
  }
  return added;
}

/** By scorecard, so that each is read once. */
async function dueReminders({ reminders, windowOf }: PlanParts, campaign: Campaign, now: Instant) {
  const findings = await reminders.findings(campaign, now);
  const due = planReminders(reminderInput(campaign, findings, windowOf, now));
  return {
    reminders: due.toSorted((one, other) => compare(one.scorecardId ?? '', other.scorecardId ?? '')),
    findings,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

async function drawAll(
  parts: PlanParts,
  campaign: Campaign,
  due: readonly DueReminder[],
  findings: ReminderFindings,
): Promise<readonly PlannedReminder[]> {
  const now = parts.now();
  const planned: PlannedReminder[] = [];
  const desks = new Map<string, Desk | null>();
  for (const reminder of due) {
    const { scorecardId, officialId } = reminder;
    if (reminder.fate === 'superseded') {
      planned.push({ reminder, notice: null });
      continue;
    }
    if (scorecardId !== null && reminder.phase === 'selfScoring' && !desks.has(scorecardId)) {
      const work = await parts.scorecards.load(scorecardId);
      desks.set(scorecardId, work === null ? null : layDesk(work));
    }
    const desk = desks.get(scorecardId ?? '') ?? null;
    const isScoring = reminder.phase === 'selfScoring' && scorecardId !== null;
    const facts: ReminderFacts = {
      now,
      ...(desk === null ? afterSending(reminder, findings) : factsOfDesk(desk, officialId, now)),
      unitNames: findings.unitNames,
      mayHandOver: isScoring,
      mayRefuse: isScoring && reminder.kind !== 'escalateHead',
    };
    planned.push({ reminder, notice: reminderNotice(campaign.id, reminder, facts) });
  }
  return planned;
}

/** What is left in an appraiser's queue, or to be explained by a unit. */
function afterSending(
  { phase, officialId, scorecardId }: DueReminder,
  { appraisers, scorecards, unitNames }: ReminderFindings,
): Pick<ReminderFacts, 'unitName' | 'missing' | 'openCount' | 'pointsAtStake'> {
  const nothingMissing = { missing: [], pointsAtStake: points(0) } as const;
  const round = roundOfPhase(phase);
  if (round !== null) {
    const openCount = appraisers.find((each) => each.officialId === officialId)?.open[round] ?? 0;
    return { ...nothingMissing, unitName: null, openCount };
  }
  const scorecard = scorecards.find((each) => each.scorecardId === scorecardId);
  return {
    ...nothingMissing,
    unitName: unitNames.get(scorecardId ?? '') ?? null,
    openCount: scorecard === undefined ? 0 : scorecard.flagged - scorecard.explained,
  };
}
