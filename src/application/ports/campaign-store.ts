import type { AmendmentPreview } from '../../domain/amendment/amendment.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { AccountAddress, ChannelName } from './messages.ts';

export type SetOutcome =
  | { readonly kind: 'stored'; readonly version: number }
  | { readonly kind: 'unchanged'; readonly version: number };
/** `published`: results stand published that would follow from something else after the import; nothing is written. */
export type CampaignOutcome = { readonly kind: 'stored' | 'unchanged' | 'published' };

/** Administration: imports, invitations, lists. Not on the path of a turn. */
export interface CampaignStore {
  latestCriteriaSet(slug: string): Promise<CriteriaSet | null>;
  /** Stores the set as the next version of its slug; the version inside `set` is ignored. Identical content is unchanged. */
  storeCriteriaSet(set: CriteriaSet, at: Instant): Promise<SetOutcome>;
  /**
   * Writes a whole campaign in one transaction: units, groups, officials, roles, and one scorecard for every unit.
   * Repeatable; never deletes entries. Groups refer to the latest version of their set. Throws for a slug that is not stored.
   */
  storeCampaign(campaign: CampaignImport, at: Instant): Promise<CampaignOutcome>;
  /** Null where there is none with this id. */
  campaign(campaignId: string): Promise<StoredCampaign | null>;
  /** Every campaign, newest year first. */
  campaigns(): Promise<readonly CampaignSummary[]>;
  /** Stores an invitation by the SHA-256 (hex) of its code; earlier unused ones of the same official stop working. */
  storeInvitation(officialId: string, codeHash: string, expiresAt: Instant, at: Instant): Promise<void>;
  linkAccount(account: AccountAddress, officialId: string, at: Instant): Promise<void>;
  /**
   * Takes every chat account away from an official, whose telephone was lost; what still waits to be sent to them is
   * not sent. Gives how many accounts there were.
   */
  unlinkOfficial(officialId: string, at: Instant): Promise<number>;
  isLinked(officialId: string): Promise<boolean>;
  /** Whether the chat account belongs to an official. */
  isLinkedAccount(account: AccountAddress): Promise<boolean>;
  officials(campaignId: string): Promise<readonly OfficialSummary[]>;
  /**
   * Officials of the campaign whom a message could not reach on any of their accounts (không liên lạc được), longest
   * first. They leave the list when they write, when they become reachable, and when a message reaches them.
   */
  undeliverable(campaignId: string): Promise<readonly UndeliverableOfficial[]>;
  /** Copies a campaign, with units, groups, sets and roles but nothing scored, to practise with (kỳ thử). */
  rehearse(campaignId: string, window: RehearsalWindow, at: Instant): Promise<RehearsalOutcome>;
  /** What a newer version of a set would change in a campaign whose groups use its slug; writes nothing. */
  previewAmendment(campaignId: string, set: CriteriaSet, at: Instant): Promise<AmendmentReading>;
  /**
   * Stores the set as the next version and moves the groups and scorecards of this campaign alone to it, in one
   * transaction; entries stay as they are. Whoever scores for a unit or heads it is told where something changes.
   */
  amend(
    campaignId: string,
    set: CriteriaSet,
    amendment: { readonly reason: string; readonly at: Instant },
  ): Promise<AmendmentOutcome>;
  /** Who was given more time, by unit. */
  extensions(campaignId: string): Promise<readonly ListedExtension[]>;
}

/** When the rehearsal is open (ms UTC). */
export interface RehearsalWindow {
  readonly opensAt: Instant;
  readonly locksAt: Instant;
}

/** `isRehearsal`: a copy of a copy is not made. */
export type RehearsalOutcome =
  | { readonly kind: 'created'; readonly id: string; readonly name: string; readonly units: number }
  | { readonly kind: 'unknown' | 'isRehearsal' };

/** Why a set cannot be amended. `slugs`: the sets that the campaign uses. */
export type AmendmentRefusal =
  | { readonly kind: 'unknownCampaign' | 'published' }
  | { readonly kind: 'slugNotUsed'; readonly slugs: readonly string[] };

/** `unchanged`: the campaign is scored by exactly this already. */
export type AmendmentReading =
  | AmendmentRefusal
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'previewed'; readonly preview: AmendmentPreview };

/** `told`: how many people get a notice. */
export type AmendmentOutcome =
  | AmendmentRefusal
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'amended'; readonly preview: AmendmentPreview; readonly told: number };

/** More time as it was given (gia hạn, mở lại). Instants in ms UTC. */
export interface ListedExtension {
  readonly unitName: string;
  /** Null: the whole scorecard. */
  readonly codes: readonly string[] | null;
  readonly givenAt: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
  /** The name of who gave it. */
  readonly decidedBy: string;
}

/** A campaign with when it was last stored (ms UTC). */
export interface StoredCampaign {
  readonly campaign: Campaign;
  readonly storedAt: Instant;
}

export interface UndeliverableOfficial {
  readonly officialId: string;
  readonly name: string;
  /** The first of the official's units in the campaign, by code; null for a role without a unit. */
  readonly unitName: string | null;
  /** The channel that was tried last. */
  readonly channel: ChannelName;
  readonly reason: 'unreachable' | 'windowClosed' | 'stopped';
  readonly since: Instant;
}

export interface OfficialSummary {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly {
    readonly role: Role;
    readonly unitId: string | null;
    readonly unitName: string | null;
  }[];
  readonly linked: boolean;
}

export interface CampaignSummary {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly demo: boolean;
}
