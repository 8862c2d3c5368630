import type { NoticeDraft } from '../../conversation/notice.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { MorningScene } from '../../domain/morning/morning-card.ts';
import type { Role } from '../../domain/people/role.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import type { ReminderWishes } from '../../domain/reminders/reminder-settings.ts';
import type { Day, Instant } from '../../domain/scaled.ts';
import type { RemindedAccount } from './reminder-store.ts';

export interface OpenedCampaign {
  readonly campaign: Campaign;
  /** When its results were published (ms UTC); null: they are not. */
  readonly publishedAt: Instant | null;
}

/** Somebody who leads or organises a campaign. */
export interface MorningPerson {
  readonly officialId: string;
  readonly roles: readonly Extract<Role, 'leader' | 'organiser'>[];
  readonly wishes: ReminderWishes;
  /** The one that is written to first comes first. */
  readonly accounts: readonly RemindedAccount[];
}

/** What morning cards follow from, and those that were told. */
export interface MorningStore {
  /** Every campaign that has opened. */
  campaigns(at: Instant): Promise<readonly OpenedCampaign[]>;
  /** Roles as they hold at the instant. */
  people(campaignId: string, at: Instant): Promise<readonly MorningPerson[]>;
  /** Which of these cards were told before. */
  told(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** How a campaign stands at an instant; rankings are compared with the last card before the day. */
  scene(opened: OpenedCampaign, day: Day, at: Instant): Promise<MorningScene>;
  /**
   * Keeps the rankings of the day, unless it has some, and the cards that are new, in one transaction. Gives how many
   * cards were.
   */
  record(
    campaignId: string,
    told: {
      readonly day: Day;
      readonly boards: readonly GroupBoard[];
      readonly cards: readonly NoticeDraft[];
    },
    at: Instant,
  ): Promise<number>;
}
