import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import type { CriteriaSet, ScoredItem } from '../criteria/criteria-set.ts';
import type { Points } from '../scaled.ts';
import type { ScoringRefusal } from '../scoring/evaluation.ts';
import type { ScoreEntry } from './score-entry.ts';

/**
 * Where an item of one unit's scorecard stands. `otherKind`: the item is for other kinds of unit.
 * `needsReanswer`: an answer is recorded but no longer earns points, most often because the item that it
 * depends on was answered differently.
 */
export type ItemState =
  | 'answered'
  | 'unanswered'
  | 'notApplicable'
  | 'exempt'
  | 'otherKind'
  | 'notSelfScored'
  | 'needsReanswer';

export interface ItemTotal {
  readonly itemKey: string;
  readonly counts: ScoredItem['counts'];
  readonly state: ItemState;
  /** Null while there are none: unanswered is not 0. */
  readonly points: Points | null;
  /** What the item adds to this unit's maximum: 0 when removed, and for bonus and penalty. */
  readonly maximum: Points;
  /** Why a recorded answer needs another one; null in every other state. */
  readonly refusal: ScoringRefusal | { readonly name: 'notApplicableNotAllowed' } | null;
}

/** Regular items only; `answered` of `toAnswer` counts claims of "không áp dụng" as answered. */
export interface Progress {
  readonly points: Points;
  readonly maximum: Points;
  readonly answered: number;
  readonly toAnswer: number;
}

export interface DomainTotal extends Progress {
  readonly domainKey: string;
}

export interface OverallTotal extends Progress {
  /** Regular points, and bonus and penalty as capped by the campaign: together `points`, never below 0. */
  readonly regularPoints: Points;
  readonly bonus: Points;
  readonly penalty: Points;
  /** The part of `maximum` that the council or the survey awards. */
  readonly heldByOthers: Points;
}

export interface ScorecardTotals {
  /** Every item of the set, by key, in the order of the table. */
  readonly items: ReadonlyMap<string, ItemTotal>;
  readonly domains: readonly DomainTotal[];
  readonly overall: OverallTotal;
}

/** Recorded entries by item key. */
export type Entries = ReadonlyMap<string, ScoreEntry>;
/** What of a campaign a total depends on. */
export type TotalsCampaign = Pick<Campaign, 'bonusCap' | 'penaltyCap' | 'referenceDays'>;

export function totalScorecard(
  set: CriteriaSet,
  profile: UnitProfile,
  campaign: TotalsCampaign,
  entries: Entries,
): ScorecardTotals {
  throw new Error(`${set.slug} ${profile.kind} ${campaign.bonusCap} ${entries.size}`);
}
