import type { PlainRule, RuleKind, RuleOf } from '../criteria/scoring-rule.ts';
import { type Day, type Points, points } from '../scaled.ts';
import type { Answer, AnswerKind } from '../scorecard/answer.ts';

/** What a rule may look at beside the answer itself. */
export interface EvaluationContext {
  /** Points of another item, for conditional rules; null while it is unanswered. */
  pointsOf(itemKey: string): Points | null;
  /** Days by name, for timeliness rules. */
  readonly referenceDays: Readonly<Record<string, Day>>;
}

export interface Evaluated {
  readonly ok: true;
  readonly points: Points;
  /** Index of the level or band that matched (yes is 0, no is 1); null for rules that have none. */
  readonly matched: number | null;
  /** The case of a conditional rule that applied; null for plain rules. */
  readonly caseLabel: string | null;
}

/** Why an answer earns no score. */
export type ScoringRefusal =
  | { readonly name: 'answerOfWrongKind'; readonly rule: RuleKind; readonly answer: AnswerKind }
  | { readonly name: 'aboveMaxPoints'; readonly maxPoints: Points }
  | { readonly name: 'belowMinPoints'; readonly minPoints: Points }
  | { readonly name: 'offStep'; readonly step: Points; readonly minPoints: Points }
  | { readonly name: 'notALevel'; readonly allowed: readonly Points[] }
  | { readonly name: 'ambiguousLevel'; readonly points: Points; readonly indexes: readonly number[] }
  | { readonly name: 'percentOutOfRange' }
  | { readonly name: 'ratioAboveOne' }
  | { readonly name: 'wholeZero' }
  | { readonly name: 'negative' }
  | { readonly name: 'notWhole' }
  | { readonly name: 'unknownPart'; readonly key: string }
  | { readonly name: 'gapInBands' }
  | { readonly name: 'notADay'; readonly day: string }
  | { readonly name: 'referenceDayMissing'; readonly reference: string }
  | { readonly name: 'parentUnanswered'; readonly on: string }
  /** The answer was given under another case of a conditional rule, where the same words meant something else. */
  | { readonly name: 'caseChanged'; readonly caseLabel: string }
  | { readonly name: 'notSelfScored'; readonly by: 'council' | 'survey' };

export type Evaluation = Evaluated | { readonly ok: false; readonly refusal: ScoringRefusal };

/** The plain rule that applies now, and the case it came from. */
export type EffectiveRule =
  | { readonly ok: true; readonly rule: PlainRule; readonly caseLabel: string | null }
  | { readonly ok: false; readonly refusal: Extract<ScoringRefusal, { name: 'parentUnanswered' }> };

export function earned(points: Points, matched: number | null): Evaluation {
  return { ok: true, points, matched, caseLabel: null };
}

export function refused(refusal: ScoringRefusal): { readonly ok: false; readonly refusal: ScoringRefusal } {
  return { ok: false, refusal };
}

export function wrongKind(rule: RuleKind, answer: Answer): Evaluation {
  return refused({ name: 'answerOfWrongKind', rule, answer: answer.kind });
}

/** How one kind of rule scores. */
export interface RuleScoring<Kind extends PlainRule['kind']> {
  evaluate(rule: RuleOf<Kind>, answer: Answer, context: EvaluationContext): Evaluation;
  /** The most that the rule can earn without going above `ceiling`; 0 where it can earn nothing. */
  best(rule: RuleOf<Kind>, ceiling: Points): Points;
}

/** The highest of some points that is not above `ceiling`. */
export function bestOf(candidates: readonly { readonly points: Points }[], ceiling: Points): Points {
  const within = candidates.map(({ points }) => points).filter((earnable) => earnable <= ceiling);
  return points(Math.max(0, ...within));
}
