import type { ScoredItem } from '../criteria/criteria-set.ts';
import type { PlainRule, ScoringRule } from '../criteria/scoring-rule.ts';
import type { Points } from '../scaled.ts';
import type { Answer } from '../scorecard/answer.ts';
import { type EffectiveRule, type Evaluation, type EvaluationContext, refused } from './evaluation.ts';
import { scoringOf } from './rule-kinds.ts';

/** The plain rule that applies now: the rule itself, or the case of a conditional one that the other item's points select. */
export function effectiveRule(
  rule: ScoringRule,
  context: Pick<EvaluationContext, 'pointsOf'>,
): EffectiveRule {
  if (rule.kind !== 'conditional') return { ok: true, rule, caseLabel: null };
  const decisive = context.pointsOf(rule.on);
  if (decisive === null) return { ok: false, refusal: { name: 'parentUnanswered', on: rule.on } };
  const chosen = rule.cases.find(({ atLeast }) => decisive >= atLeast) ?? rule.otherwise;
  return { ok: true, rule: chosen.rule, caseLabel: chosen.label };
}

/** The plain rule an answer was given under: the case that was recorded with it, else the one that applies now. */
export function ruleOfAnswer(
  rule: ScoringRule,
  underCase: string | undefined,
  context: Pick<EvaluationContext, 'pointsOf'>,
): PlainRule | null {
  if (rule.kind === 'conditional' && underCase !== undefined) {
    return [...rule.cases, rule.otherwise].find(({ label }) => label === underCase)?.rule ?? null;
  }
  const effective = effectiveRule(rule, context);
  return effective.ok ? effective.rule : null;
}

/** The points that an answer earns under a rule, or the reason why it earns none. */
export function evaluate(rule: ScoringRule, answer: Answer, context: EvaluationContext): Evaluation {
  const effective = effectiveRule(rule, context);
  if (!effective.ok) return effective;
  const result = scoringOf(effective.rule).evaluate(effective.rule, answer, context);
  return result.ok ? { ...result, caseLabel: effective.caseLabel } : result;
}

/** Like `evaluate`, and never below 0 or above the item's maximum. */
export function scoreItem(item: ScoredItem, answer: Answer, context: EvaluationContext): Evaluation {
  const result = evaluate(item.rule, answer, context);
  if (!result.ok) return result;
  if (result.points > item.maxPoints) return refused({ name: 'aboveMaxPoints', maxPoints: item.maxPoints });
  return result.points < 0 ? refused({ name: 'negative' }) : result;
}

/** The most that a plain rule can earn within `ceiling`. */
export function bestPoints(rule: PlainRule, ceiling: Points): Points {
  return scoringOf(rule).best(rule, ceiling);
}
