import type { ItemStanding } from '../domain/appraisal/appraised-item.ts';
import type { UnitWork } from '../domain/appraisal/unit-work.ts';
import type { Round } from '../domain/appraisal/verdict.ts';
import type { GrantScope } from '../domain/authority/grant.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { PublishedBoards } from '../domain/publication/publication.ts';
import type { BoardUnit, GroupBoard } from '../domain/ranking/board.ts';
import type { PastResult } from '../domain/results/past-result.ts';
import type { Instant } from '../domain/scaled.ts';
import type { Workplace } from './facts.ts';

/**
 * What a step found that it needs beside the facts at hand (điều cần tra thêm). Nothing of that turn counts: what it
 * wants is read, and the same step is asked again with it.
 */
export type Wanted =
  /** At an office: another scorecard than the one that is opened. */
  | { readonly what: 'opened'; readonly scorecardId: string }
  | { readonly what: 'board' }
  /** One item in every scorecard of a group that was sent. */
  | { readonly what: 'across'; readonly groupCode: string; readonly itemKey: string }
  | { readonly what: 'appraisers' }
  /** Who appraises one scorecard that was sent. */
  | { readonly what: 'appraisersOf'; readonly scorecardId: string }
  /** What has to be judged of everything that was sent. */
  | { readonly what: 'work' }
  /** At an office: a second scorecard, to be looked at while the opened one is written to. */
  | { readonly what: 'beside'; readonly scorecardId: string }
  | { readonly what: 'overseers' };

/** What is wanted in all: of one sort, the last. */
export function withWanted(before: readonly Wanted[], wants: readonly Wanted[]): readonly Wanted[] {
  return [...before.filter(({ what }) => !wants.some((each) => each.what === what)), ...wants];
}

/** What was wanted, where it was. */
export interface LookedUp {
  /** The scorecard that was asked for; `Office.opened` is null where there is none. */
  readonly opened: string | null;
  readonly board: Board | null;
  readonly across: ItemAcross | null;
  readonly appraisers: readonly AppraiserProgress[] | null;
  /** By name; their scope, work and last finding are those in this scorecard. */
  readonly appraisersOf: {
    readonly scorecardId: string;
    readonly appraisers: readonly UnitAppraiser[];
  } | null;
  /** By group, then by code. */
  readonly work: readonly UnitWork[] | null;
  /** `scorecard` null: the campaign has none of this id. */
  readonly beside: { readonly scorecardId: string; readonly scorecard: Workplace | null } | null;
  /** Leaders and organisers of the whole campaign, by id: who is told what concerns all of it. */
  readonly overseers: readonly string[] | null;
}

export const nothingLookedUp: LookedUp = {
  opened: null,
  board: null,
  across: null,
  appraisers: null,
  appraisersOf: null,
  work: null,
  beside: null,
  overseers: null,
};

/** Every unit of the campaign with its result (bảng kết quả). */
export interface Board {
  readonly groups: readonly BoardGroup[];
  /** As they stand now, by group, then by code. */
  readonly units: readonly BoardUnit[];
  /** As they were published; null before that. */
  readonly published: PublishedBoards | null;
  /** Results of the year before, by unit. */
  readonly past: ReadonlyMap<string, PastResult>;
  /** The ranking of the last morning card, and of which local day; null: none yet. */
  readonly earlier: { readonly day: string; readonly boards: readonly GroupBoard[] } | null;
}

export interface BoardGroup {
  readonly code: string;
  readonly name: string;
  readonly ranked: boolean;
}

/** One item side by side in the scorecards of one group that were sent, by the unit's code. */
export interface ItemAcross {
  readonly groupCode: string;
  readonly itemKey: string;
  readonly set: CriteriaSet;
  readonly rows: readonly AcrossRow[];
}

export interface AcrossRow {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  /** Documents in use that prove the item. */
  readonly documents: number;
  readonly appraised: ItemStanding;
}

/** Somebody who appraises, in one unit or in all that were sent, and how far they are there. */
export interface UnitAppraiser {
  readonly officialId: string;
  readonly name: string;
  /** Null: everything. */
  readonly scope: GrantScope | null;
  readonly judged: number;
  readonly toJudge: number;
  /** When they found something there last (ms UTC). */
  readonly lastAt: Instant | null;
}

/** How far one appraiser is, of what was sent in their scope (tiến độ thẩm định), and what a reminder to them needs. */
export interface AppraiserProgress extends UnitAppraiser {
  /** How many items wait for them, by round. */
  readonly open: Readonly<Record<Round, number>>;
  /** Whether any account of theirs can be written to. */
  readonly reachable: boolean;
  /** How often somebody reminded them by hand within a day before the message (vòng 24 giờ). */
  readonly remindedToday: number;
}
