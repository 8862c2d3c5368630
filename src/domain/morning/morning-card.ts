import type { Campaign } from '../campaign/campaign.ts';
import { phaseAt } from '../campaign/phase-at.ts';
import type { GroupBoard } from '../ranking/board.ts';
import type { Instant } from '../scaled.ts';
import { type Decision, type DecisionScene, decisionNeeded } from './decision-needed.ts';
import type { MorningCampaign } from './morning-slot.ts';
import type { MorningUnit } from './morning-unit.ts';
import { type EarlierBoards, type RankMoves, rankMoves } from './rank-moves.ts';
import { unitsAtRisk } from './units-at-risk.ts';

/** Everything that a morning card follows from, at one instant. */
export interface MorningScene extends Omit<DecisionScene, 'campaign'> {
  readonly campaign: MorningCampaign;
  /** In the order in which they are named. */
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly boards: readonly GroupBoard[];
  /** Of the card before; null: none yet. */
  readonly earlier: EarlierBoards | null;
}

interface Share {
  readonly done: number;
  readonly all: number;
}

/** Where a campaign stands in the morning (tình hình buổi sáng). */
export interface MorningCard {
  readonly now: Instant;
  /** Units that sent their scorecard. */
  readonly sent: Share;
  /** The same by group, of those that have units. */
  readonly groups: readonly (Share & { readonly name: string })[];
  /** What is open and closes next (ms UTC). */
  readonly open: { readonly phase: OpenPhase; readonly closesAt: Instant } | null;
  /** Units that may be late, the most urgent first. */
  readonly atRisk: readonly MorningUnit[];
  /** From the first round of appraisal on. */
  readonly appraisal: {
    readonly items: Share;
    /** Of the units that sent. */
    readonly units: Share;
    readonly confirmed: Share;
    /** Items that units have explained, of those they may; null outside that phase. */
    readonly explained: Share | null;
  } | null;
  readonly ranks: RankMoves | null;
  readonly decision: Decision | null;
  readonly publishedAt: Instant | null;
}

export type OpenPhase = 'selfScoring' | 'appraisal' | 'explanation' | 'secondAppraisal';

export function morningCard(scene: MorningScene): MorningCard {
  const { campaign, now, units, groups, boards, earlier, publishedAt } = scene;
  const sentOf = (members: readonly MorningUnit[]): Share => ({
    done: members.filter(({ submittedAt }) => submittedAt !== null).length,
    all: members.length,
  });
  return {
    now,
    sent: sentOf(units),
    groups: groups
      .map(({ code, name }) => ({ name, ...sentOf(units.filter(({ groupCode }) => groupCode === code)) }))
      .filter(({ all }) => all > 0),
    open: publishedAt === null ? openPhase(campaign, now) : null,
    atRisk: unitsAtRisk(campaign, units, now),
    appraisal: appraisalOf(scene),
    ranks: rankMoves(earlier, boards),
    decision: decisionNeeded(scene),
    publishedAt,
  };
}

function openPhase(
  { opensAt, locksAt, phases }: Pick<Campaign, 'opensAt' | 'locksAt' | 'phases'>,
  now: Instant,
): MorningCard['open'] {
  // What is published is told by the publication itself, not by the day that was planned for it.
  const phase = phaseAt({ opensAt, locksAt, phases: { ...phases, publication: null } }, now);
  switch (phase) {
    case 'selfScoring':
      return { phase, closesAt: locksAt };
    case 'appraisal':
    case 'explanation':
    case 'secondAppraisal': {
      const window = phases[phase];
      return window === null ? null : { phase, closesAt: window.closesAt };
    }
    case 'notOpened':
    case 'between':
    case 'published':
      return null;
  }
}

function appraisalOf({ campaign: { phases }, now, units }: MorningScene): MorningCard['appraisal'] {
  if (phases.appraisal === null || now < phases.appraisal.opensAt) return null;
  const sent = units.filter(({ submittedAt }) => submittedAt !== null);
  const sum = (of: (unit: MorningUnit) => number) => sent.reduce((total, unit) => total + of(unit), 0);
  const { explanation } = phases;
  const explaining = explanation !== null && now >= explanation.opensAt && now < explanation.closesAt;
  return {
    items: { done: sum(({ judged }) => judged), all: sum(({ toJudge }) => toJudge) },
    units: {
      done: sent.filter(({ judged, toJudge }) => toJudge > 0 && judged === toJudge).length,
      all: sent.length,
    },
    confirmed: { done: sent.filter(({ confirmedAt }) => confirmedAt !== null).length, all: sent.length },
    explained: explaining
      ? { done: sum(({ explained }) => explained), all: sum(({ flagged }) => flagged) }
      : null,
  };
}
