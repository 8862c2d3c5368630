import type { Instant, Points } from '../scaled.ts';
import type { DutyPhase, ReminderSchedule } from './reminder-schedule.ts';
import type { ReminderSettings } from './reminder-settings.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What somebody has to do with a scorecard as far as reminders go. */
export type Purpose = 'scorer' | 'head' | 'appraiser' | 'organiser';

/** How far the work is that a duty is about. */
export interface DutyWork {
  readonly openCount: number;
  readonly lacksProofCount: number;
  readonly pointsAtStake: Points;
  /** Nothing is left to do before the closing: submitted, or the queue is empty. */
  readonly done: boolean;
  /** The last change of any kind; null: nothing was ever done. */
  readonly movedAt: Instant | null;
}

/**
 * One person's part in one scorecard during one phase (phần việc). An appraiser's whole queue is one duty without
 * a scorecard. An organiser has one duty for every scorecard of the campaign.
 */
export interface Duty {
  readonly officialId: string;
  readonly purposes: readonly Purpose[];
  readonly scorecardId: string | null;
  readonly phase: DutyPhase;
  /** The phase for this scorecard, extensions included (ms UTC); nothing is accepted from `closesAt` on. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly work: DutyWork;
  readonly settings: ReminderSettings;
  /** Whether any account of the person can be written to at all. */
  readonly reachable: boolean;
  /** The window of the person's best channel; null where the channel has none. `closesAt` null: closed already. */
  readonly window: { readonly lastSeenAt: Instant; readonly closesAt: Instant | null } | null;
}

export type ReminderKind =
  | 'opening'
  | 'before'
  /** As `before`, of an appraiser's queue. */
  | 'queue'
  | 'lastHours'
  | 'escalateHead'
  | 'escalateOrganiser'
  /** "Bấm để tiếp tục", before the channel's free window closes. */
  | 'windowClosing'
  /** The person asked to be reminded at this time. */
  | 'snoozed';

/** Why an organiser hears about a scorecard. */
export interface Concern {
  readonly scorecardId: string;
  readonly why: 'noContact' | 'nobodyReachable' | 'nothingMoved';
}

/** A reminder (nhắc hạn) whose time has come. */
export interface DueReminder {
  /** Unique and always the same for the same thing; a changed deadline makes other keys. */
  readonly key: string;
  /** `superseded`: recorded as missed and never sent, since a later one says it better. */
  readonly fate: 'send' | 'superseded';
  readonly kind: ReminderKind;
  /** Which of its kind: "opening", "14d", "4h", "window", "snoozed". */
  readonly moment: string;
  readonly phase: DutyPhase;
  readonly officialId: string;
  /** Null for a queue, and for what an organiser hears about several scorecards. */
  readonly scorecardId: string | null;
  /** The scorecards an organiser hears about; else empty. */
  readonly about: readonly Concern[];
  readonly closesAt: Instant;
  /** The closing instant that the person was last told, when it was another one. */
  readonly changedFrom: Instant | null;
  /** Of the last hours: cannot be muted, and knows neither preferred hour nor cap. */
  readonly final: boolean;
  readonly dueAt: Instant;
  /** From here on it makes no sense any more. */
  readonly expiresAt: Instant;
}

/** A reminder that was recorded before: what the plan must know of it. */
export type RecordedReminder = Pick<
  DueReminder,
  'key' | 'fate' | 'kind' | 'phase' | 'officialId' | 'scorecardId' | 'closesAt' | 'final'
> & { readonly at: Instant };

export interface ReminderInput {
  readonly now: Instant;
  readonly campaignId: string;
  readonly calendar: WorkingCalendar;
  readonly schedule: ReminderSchedule;
  readonly duties: readonly Duty[];
  /** Everything recorded so far, sent or superseded. */
  readonly history: readonly RecordedReminder[];
}
