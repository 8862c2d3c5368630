import type { UnitProfile } from '../../domain/campaign/campaign.ts';
import { type CriteriaSet, placedItems, type ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import { isAssessed, itemTotals } from '../../domain/scorecard/item-totals.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { TotalsCampaign } from '../../domain/scorecard/scorecard-totals.ts';
import { effectiveRule, scoreItem } from '../../domain/scoring/evaluate.ts';
import type { EvaluationContext } from '../../domain/scoring/evaluation.ts';
import { chooseAnswer } from './choose-answer.ts';
import { createDice } from './dice.ts';

/** How a unit answers. */
export interface Filling {
  readonly seed: number;
  /** The share of the items that are answered as well as their rule allows, from 0 to 1. */
  readonly strength: number;
  /** Answers that the story of the unit depends on, by item; bonus items are answered only here. */
  readonly fixed: Readonly<Record<string, Answer>>;
  /** Items that the unit says do not apply, with its reason. */
  readonly notApplicable: Readonly<Record<string, string>>;
}

/** What the unit is assessed on. */
export interface Assessed {
  readonly set: CriteriaSet;
  readonly profile: UnitProfile;
  readonly campaign: TotalsCampaign;
}

/** An entry for every item that the unit scores itself. An answer that earns no points is a mistake and throws. */
export function fillIn(
  { set, profile, campaign: { referenceDays } }: Assessed,
  { seed, strength, fixed, notApplicable }: Filling,
): ReadonlyMap<string, ScoreEntry> {
  const dice = createDice(seed);
  const states = itemTotals(set, profile, referenceDays, new Map());
  const entries = new Map<string, ScoreEntry>();
  const evaluation: EvaluationContext = {
    referenceDays,
    pointsOf: (itemKey) => entries.get(itemKey)?.points ?? null,
  };

  function answerTo(item: ScoredItem): Answer | null {
    // Thrown for every item, so that what is fixed for one changes no other.
    const best = dice.share() < strength;
    const effective = effectiveRule(item.rule, evaluation);
    const thrown = effective.ok ? chooseAnswer(effective.rule, { best, dice, referenceDays }) : null;
    return fixed[item.key] ?? (item.counts === 'regular' ? thrown : null);
  }

  for (const { item } of placedItems(set)) {
    const state = states.get(item.key)?.state;
    if (state !== undefined && !isAssessed(state)) continue;
    const reason = notApplicable[item.key];
    const answer = answerTo(item);
    if (reason !== undefined) {
      entries.set(item.key, { ...BLANK, notApplicable: { reason } });
    } else if (answer !== null) {
      entries.set(item.key, { ...BLANK, ...scored(item, answer, evaluation) });
    }
  }
  return entries;
}

const BLANK: ScoreEntry = { answer: null, notApplicable: null, explanation: null, points: null };

/** The answer with what it earns, as an entry and a verdict hold it. */
export function scored(item: ScoredItem, answer: Answer, evaluation: EvaluationContext) {
  const result = scoreItem(item, answer, evaluation);
  if (!result.ok) throw new Error(`${item.key} earns nothing: ${result.refusal.name}`);
  const { points, caseLabel } = result;
  return { answer, ...(caseLabel === null ? {} : { underCase: caseLabel }), points };
}
