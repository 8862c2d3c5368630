import type { CampaignGrant } from '../domain/authority/grant.ts';
import type { Campaign, UnitProfile } from '../domain/campaign/campaign.ts';
import type { Course } from '../domain/course/course.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { RecordedEvidence } from '../domain/evidence/evidence.ts';
import type { ExaminedFile } from '../domain/evidence/examined-file.ts';
import type { Role } from '../domain/people/role.ts';
import type { Publication } from '../domain/publication/publication.ts';
import type { ReminderWishes } from '../domain/reminders/reminder-settings.ts';
import type { PastResult } from '../domain/results/past-result.ts';
import type { Instant } from '../domain/scaled.ts';
import type { RecordedEntry, ScoreChange } from '../domain/scorecard/score-entry.ts';
import type { LookedUp } from './looked-up.ts';
import type { NoticeFact } from './notice.ts';
import type { Office, OfficeMembership } from './office.ts';

/** One unit that the person may work for. */
export interface Membership {
  readonly scorecardId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
}

/** The scorecard at hand, as it stood when the turn was read. */
export interface Workplace {
  readonly scorecardId: string;
  readonly campaign: Campaign;
  readonly unitId: string;
  readonly unitName: string;
  /** As the campaign abbreviates the unit: "SNV". */
  readonly unitCode: string;
  readonly profile: UnitProfile;
  readonly set: CriteriaSet;
  readonly entries: ReadonlyMap<string, RecordedEntry>;
  /** Every document of the scorecard in the order in which it was added, removed ones too. */
  readonly evidence: readonly RecordedEvidence[];
  /** The five most recent changes of every item, newest first. */
  readonly changes: readonly ScoreChange[];
  readonly officialNames: ReadonlyMap<string, string>;
  readonly course: Course;
  /** Everybody who holds a role in the unit now, by id. */
  readonly people: readonly UnitPerson[];
  /** Organisers of the campaign, by id: who decides what a unit asks for. */
  readonly organisers: readonly string[];
  /** Of the whole campaign; null before it, and after it was taken back. */
  readonly publication: Publication | null;
  /** Kết quả năm trước of the unit; null where none was imported. */
  readonly past: PastResult | null;
}

/** One person of a unit. `pending`: roles that the head has not confirmed yet. */
export interface UnitPerson {
  readonly officialId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly pending: readonly Role[];
}

/** How an invitation code that was typed turned out. */
export type InvitationFact =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'found';
      readonly id: string;
      readonly officialId: string;
      readonly officialName: string;
      readonly expiresAt: Instant;
      readonly usedAt: Instant | null;
    };

/** Everything that one step may know. Nothing else: no clock, no database. */
export interface Facts {
  /** Nobody else's: for what this turn makes. */
  readonly turnId: string;
  /** When the person sent the message, by the platform's clock; deadlines are judged by it. */
  readonly sentAt: Instant;
  readonly official: { readonly id: string; readonly name: string; readonly locale: Locale } | null;
  /** Units for which a role holds now. */
  readonly memberships: readonly Membership[];
  /** Every role that the person was ever given, also those that do not hold now. */
  readonly grants: readonly CampaignGrant[];
  readonly offices: readonly OfficeMembership[];
  /** The scorecard of the unit that the person works for; null at an office. */
  readonly workplace: Workplace | null;
  /** Set while the person works for a whole campaign. */
  readonly office: Office | null;
  readonly lookedUp: LookedUp;
  /** The notice whose option was chosen. */
  readonly notice: NoticeFact | null;
  readonly reminderWishes: ReminderWishes;
  readonly invitation: InvitationFact;
  readonly contact: ContactFact;
  /** Channels on which the person has a linked account, this one included. */
  readonly linkedChannels: readonly LinkedChannel[];
  /** Other officials of the unit, for those who score in it and its heads. */
  readonly colleagues: readonly Colleague[];
  /** Wrong codes from this account within the guessing window. */
  readonly recentGuesses: number;
}

export type Locale = 'vi' | 'en';

/** Where an account may be linked. */
export type LinkedChannel = 'web' | 'telegram' | 'zalo' | 'zalo-bot';

/** An official of the same unit, with how many chat accounts are linked to them. */
export interface Colleague {
  readonly officialId: string;
  readonly name: string;
  readonly accounts: number;
}

/** What a shared telephone contact turned out to be. */
export type ContactFact =
  | { readonly kind: 'none' }
  /** No official waits under this number, or more than one. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'found'; readonly officialId: string; readonly officialName: string };

/** What happened: a line, a tap, or something else that the channel reports. */
export type Event =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly card: number; readonly choice: string }
  /** A telephone contact; `own` where the platform vouches that it is the sender's. */
  | { readonly kind: 'contact'; readonly own: boolean }
  /** Said in a group, where others read along. */
  | { readonly kind: 'group' }
  /** The person opened or closed the door to the assistant. */
  | { readonly kind: 'reachability'; readonly reachable: boolean }
  /** The person wants what is kept about them erased. */
  | { readonly kind: 'withdrawal' }
  /** Pictures and files, already looked at; `id` is nobody else's, for the documents they become. */
  | {
      readonly kind: 'media';
      readonly id: string;
      readonly files: readonly ExaminedFile[];
      readonly caption: string;
    }
  | { readonly kind: 'unsupported'; readonly what: string };

/** What a person says, as against what a channel reports about them. */
export type Spoken = Exclude<Event, { kind: 'group' | 'withdrawal' | 'reachability' }>;
