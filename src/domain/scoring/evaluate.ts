import type { ScoredItem } from '../criteria/criteria-set.ts';
import type { ScoringRule } from '../criteria/scoring-rule.ts';
import type { Answer } from '../scorecard/answer.ts';
import type { EffectiveRule, Evaluation, EvaluationContext } from './evaluation.ts';

export function effectiveRule(rule: ScoringRule, context: EvaluationContext): EffectiveRule {
  throw new Error(`${rule.kind} ${context}`);
}
export function evaluate(rule: ScoringRule, answer: Answer, context: EvaluationContext): Evaluation {
  throw new Error(`${rule.kind} ${answer.kind} ${context}`);
}
/** Like `evaluate`, and never more than the item's maximum. */
export function scoreItem(item: ScoredItem, answer: Answer, context: EvaluationContext): Evaluation {
  throw new Error(`${item.key} ${answer.kind} ${context}`);
}
