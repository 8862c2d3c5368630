import type { NoticeDraft } from '../../conversation/notice.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { RemindedAppraiser, RemindedRole, RemindedScorecard } from '../../domain/reminders/duties-of.ts';
import type { DueReminder, RecordedReminder } from '../../domain/reminders/reminder.ts';
import type { ReminderWishes } from '../../domain/reminders/reminder-settings.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { ChannelName } from './messages.ts';

/** An account that a person can be reminded on. */
export interface RemindedAccount {
  readonly channel: ChannelName;
  readonly lastSeenAt: Instant | null;
  readonly unreachableSince: Instant | null;
}

/** What one pass of queries finds out about a campaign. */
export interface ReminderFindings {
  readonly scorecards: readonly RemindedScorecard[];
  readonly roles: readonly RemindedRole[];
  /** Whoever appraises; empty where no round of appraisal is open. */
  readonly appraisers: readonly RemindedAppraiser[];
  /** Whether the results are published. */
  readonly published: boolean;
  /** By official: what they wished, and their accounts, the one that is written to first. */
  readonly people: ReadonlyMap<
    string,
    { readonly wishes: ReminderWishes; readonly accounts: readonly RemindedAccount[] }
  >;
  /** Names of units by scorecard. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly history: readonly RecordedReminder[];
}

/** A reminder with the notice that tells it; null where it is superseded. */
export interface PlannedReminder {
  readonly reminder: DueReminder;
  readonly notice: NoticeDraft | null;
}

/** What became of the messages of one kind in a campaign. */
export interface SendingReport {
  /** What was decided, told or not. */
  readonly planned: number;
  /** Missed, and something later said it better. */
  readonly superseded: number;
  /** Still waiting for its time or in the queue. */
  readonly waiting: number;
  /** Taken by a platform. */
  readonly delivered: number;
  /** No account of the person took it. */
  readonly unreachable: number;
  /** It made no sense any more when its time came. */
  readonly dropped: number;
  /** The person changed the scorecard within a day of being told. */
  readonly actedUpon: number;
}

/** What reminders follow from, and those that were decided. */
export interface ReminderStore {
  /** Campaigns that have opened, and in which somebody may still have something to do. */
  openCampaigns(at: Instant): Promise<readonly Campaign[]>;
  /** Roles as they hold at the instant. `until`: how far it is planned ahead; left out, not at all. */
  findings(campaign: Campaign, at: Instant, until?: Instant): Promise<ReminderFindings>;
  /** Keeps each with its notice in one transaction; one whose key is known changes nothing. Gives how many were new. */
  record(campaignId: string, planned: readonly PlannedReminder[], at: Instant): Promise<number>;
  report(campaignId: string, of: 'reminder' | 'broadcast'): Promise<SendingReport>;
  /** How many messages that tell notices of the campaign were paid for. */
  paidMessages(campaignId: string): Promise<number>;
}
