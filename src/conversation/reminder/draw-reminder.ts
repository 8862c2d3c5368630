import { roundOfPhase } from '../../domain/reminders/appraisal-windows.ts';
import type { Concern, DueReminder } from '../../domain/reminders/reminder.ts';
import type { DutyPhase } from '../../domain/reminders/reminder-schedule.ts';
import type { Instant, Points } from '../../domain/scaled.ts';
import { gap, type Line, type Reply, type ReplyOption, type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { MissingKind, ReminderAction } from './reminder-action.ts';

/** One thing that is still to do, as a reminder names it. */
export interface MissingItem {
  readonly itemKey: string;
  readonly code: string;
  readonly what: MissingKind;
  readonly maxPoints: Points;
}

/** What the desk looks like when the reminder goes out. */
export interface ReminderFacts {
  readonly now: Instant;
  /** The unit of the scorecard; null for a queue and for organisers. */
  readonly unitName: string | null;
  /** In the order of the table; the first five are offered. */
  readonly missing: readonly MissingItem[];
  /** How many things are to do in all, and the most points they can bring. */
  readonly openCount: number;
  readonly pointsAtStake: Points;
  /** Names of the units that an organiser hears about, by scorecard. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly mayHandOver: boolean;
  readonly mayRefuse: boolean;
}

export interface ReminderOption extends ReplyOption {
  readonly action: ReminderAction;
}

/** A reminder as a message, with what its options do. */
export interface ReminderReply extends Reply {
  readonly options: readonly ReminderOption[];
}

const MOST_ITEMS = 5;
const MOST_UNITS = 8;

/**
 * First how long is left and until when exactly, then what is missing with a way into each, then the ways out. What a
 * unit hears when its result is there begins with that.
 */
export function drawReminder(reminder: DueReminder, facts: ReminderFacts): ReminderReply {
  const items = facts.missing.slice(0, MOST_ITEMS);
  const options = [...items.flatMap((item) => missingOption(item, reminder)), ...ways(reminder, facts)];
  const more = facts.openCount - items.length;
  return {
    lines: [
      ...resultLine(reminder, facts),
      timeLine(reminder, facts.now),
      ...changeLine(reminder),
      ...bodyLines(reminder, facts),
    ],
    options: options.map((each, index) => ({ ...each, choice: `N${index + 1}` })),
    notes: items.length > 0 && more > 0 ? [say('reminder.more', { count: more })] : [],
    footer: [],
    files: [],
  };
}

const timeLines: { readonly [Phase in DutyPhase]: SentenceKey } = {
  selfScoring: 'reminder.leftToScore',
  appraisal: 'reminder.leftToAppraise',
  secondAppraisal: 'duty.leftToAppraiseAgain',
  explanation: 'reminder.leftToExplain',
  survey: 'reminder.leftToSurvey',
};

function timeLine({ phase, closesAt }: DueReminder, now: Instant): Line {
  return say(timeLines[phase], { left: { from: now, until: closesAt }, lock: { closedAt: closesAt } });
}

function resultLine({ kind, phase }: DueReminder, { unitName, openCount }: ReminderFacts): readonly Line[] {
  return kind === 'opening' && phase === 'explanation' && unitName !== null
    ? [say('duty.firstRoundResult', { unit: unitName, count: openCount })]
    : [];
}

function changeLine({ changedFrom }: DueReminder): readonly Line[] {
  return changedFrom === null ? [] : [say('reminder.changed', { before: { closedAt: changedFrom } })];
}

function bodyLines(reminder: DueReminder, facts: ReminderFacts): readonly Line[] {
  const { kind, about, phase } = reminder;
  if (kind === 'escalateOrganiser') return concernLines(about, facts);
  if (kind === 'opening' && phase === 'explanation') return [gap];
  const unit = facts.unitName;
  const lead: Line[] = [];
  if (kind === 'opening' && unit !== null) lead.push(say('reminder.opened', { unit }));
  if (kind === 'escalateHead' && unit !== null) lead.push(say('reminder.nothingMoved', { unit }));
  if (kind === 'windowClosing') lead.push(say('reminder.touch'));
  if (kind === 'snoozed') lead.push(say('reminder.asAsked'));
  return [...lead, ...workLine(phase, facts), gap];
}

function workLine(phase: DutyPhase, { openCount, pointsAtStake, unitName }: ReminderFacts): readonly Line[] {
  if (openCount === 0)
    return unitName === null || phase !== 'selfScoring' ? [] : [say('reminder.onlySend', { unit: unitName })];
  if (unitName === null) return [say('reminder.queue', { count: openCount })];
  if (phase === 'explanation') return [say('duty.toExplain', { unit: unitName, count: openCount })];
  const points = { points: pointsAtStake };
  return pointsAtStake > 0
    ? [say('reminder.openWork', { unit: unitName, count: openCount, points })]
    : [say('reminder.openWorkOnly', { unit: unitName, count: openCount })];
}

const concerns: { readonly [Why in Concern['why']]: SentenceKey } = {
  noContact: 'reminder.noContact',
  nobodyReachable: 'reminder.nobodyReachable',
  nothingMoved: 'reminder.unitStill',
};

function concernLines(about: readonly Concern[], { unitNames }: ReminderFacts): readonly Line[] {
  const more = about.length - MOST_UNITS;
  return [
    say('reminder.concerns', { count: about.length }),
    ...about
      .slice(0, MOST_UNITS)
      .map(({ scorecardId, why }) => say(concerns[why], { unit: unitNames.get(scorecardId) ?? scorecardId })),
    ...(more > 0 ? [say('reminder.moreUnits', { count: more })] : []),
    gap,
  ];
}

const missingLabels: { readonly [What in MissingKind]: SentenceKey } = {
  unanswered: 'reminder.unanswered',
  lacksEvidence: 'reminder.lacksEvidence',
  lacksExplanation: 'reminder.lacksExplanation',
  delegated: 'reminder.delegated',
};

type Unnumbered = Omit<ReminderOption, 'choice'>;

function missingOption({ itemKey, code, what, maxPoints }: MissingItem, reminder: DueReminder): Unnumbered[] {
  const { scorecardId } = reminder;
  if (scorecardId === null) return [];
  return [
    {
      label: say(missingLabels[what], { code }),
      trailing: maxPoints > 0 ? say('tasks.upTo', { maximum: { points: maxPoints } }) : null,
      shape: 'line',
      action: { do: 'openMissing', scorecardId, itemKey, what },
    },
  ];
}

function ways({ scorecardId, kind, phase }: DueReminder, facts: ReminderFacts): Unnumbered[] {
  const chip = (label: Sentence, action: ReminderAction): Unnumbered => ({
    label,
    trailing: null,
    shape: 'chip',
    action,
  });
  const again = chip(say('reminder.again'), { do: 'remindAgain', scorecardId, until: null });
  if (kind === 'escalateOrganiser') return [again];
  return [
    chip(...wayInto(phase, scorecardId)),
    again,
    ...(scorecardId !== null && facts.mayHandOver
      ? [chip(say('reminder.handOver'), { do: 'handOver', scorecardId })]
      : []),
    ...(scorecardId !== null && facts.mayRefuse
      ? [chip(say('reminder.notMine'), { do: 'notMine', scorecardId })]
      : []),
  ];
}

function wayInto(phase: DutyPhase, scorecardId: string | null): [Sentence, ReminderAction] {
  if (roundOfPhase(phase) !== null) return [say('duty.toDesk'), { do: 'appraise' }];
  return phase === 'explanation' && scorecardId !== null
    ? [say('duty.toResult'), { do: 'seeResult', scorecardId }]
    : [say('reminder.resume'), { do: 'resumeWork', scorecardId }];
}
