import type { PlainRule, RuleKind } from '../criteria/scoring-rule.ts';
import type { Day, Points } from '../scaled.ts';
import type { AnswerKind } from '../scorecard/answer.ts';

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
  | { readonly name: 'notSelfScored'; readonly by: 'council' | 'survey' };

export type Evaluation = Evaluated | { readonly ok: false; readonly refusal: ScoringRefusal };

/** The plain rule that applies now, and the case it came from. */
export type EffectiveRule =
  | { readonly ok: true; readonly rule: PlainRule; readonly caseLabel: string | null }
  | { readonly ok: false; readonly refusal: Extract<ScoringRefusal, { name: 'parentUnanswered' }> };
