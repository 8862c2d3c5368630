import {
  type CampaignGrant,
  type Grant,
  grantFault,
  isPlaced,
  reaches,
  unitRoles,
} from '../authority/grant.ts';
import type { Instant } from '../scaled.ts';
import type { Round, Verdict } from './verdict.ts';

/**
 * Where one item stands for whoever has to judge it. `waiting`: nothing holds yet. `asked`: the unit is to explain.
 * `explained`: it did, and no verdict of the second round answers it.
 */
export type WorkState = 'waiting' | 'settled' | 'asked' | 'explained';

/** What has to be judged of one scorecard that was sent. */
export interface UnitWork {
  readonly scorecardId: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly groupCode: string;
  /** In the order of the table. */
  readonly items: readonly WorkItem[];
}

export interface WorkItem {
  readonly itemKey: string;
  readonly domainKey: string;
  readonly state: WorkState;
}

/** What is known of an item without evaluating its answers. */
export interface JudgedEntry {
  /** The version of the entry that stands; 0 where there is none. */
  readonly entryVersion: number;
  /** What counts of it; null where nothing was found yet. */
  readonly verdict: {
    readonly round: Round;
    readonly kind: Verdict['kind'];
    readonly entryVersion: number;
  } | null;
  readonly explained: boolean;
}

export function workState({ entryVersion, verdict, explained }: JudgedEntry): WorkState {
  if (verdict === null || verdict.entryVersion !== entryVersion) return 'waiting';
  if (explained && verdict.round === 1) return 'explained';
  return verdict.kind === 'asked' ? 'asked' : 'settled';
}

/** Whether an item waits for an appraiser in a round: in the second one a question without an answer does too. */
export function isPending(state: WorkState, round: Round): boolean {
  return state === 'waiting' || (round === 2 && state !== 'settled');
}

/** The part of somebody's roles that bears on one unit, worked out once for all its items. */
export function reachInto(
  grants: readonly (Grant | CampaignGrant)[],
  unitId: string,
  at: Instant,
): { readonly own: boolean; readonly reaches: (item: Pick<WorkItem, 'itemKey' | 'domainKey'>) => boolean } {
  const held = grants.filter((grant) => grantFault(grant, at) === null && isPlaced(grant, { unitId }));
  const own = held.some(({ role }) => unitRoles.includes(role));
  const judging = held.filter(({ role }) => role === 'appraiser');
  const isAppraiser = grants.some((grant) => grant.role === 'appraiser' && grantFault(grant, at) === null);
  // Whoever only leads the appraisal looks after everything.
  const leading = isAppraiser ? [] : held.filter(({ role }) => role === 'appraisalLead');
  return { own, reaches: (item) => [...judging, ...leading].some((grant) => reaches(grant, item)) };
}
