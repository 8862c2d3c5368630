import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { RuleKind } from '../../domain/criteria/scoring-rule.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import { effectiveRule } from '../../domain/scoring/evaluate.ts';
import type { ScoringRefusal } from '../../domain/scoring/evaluation.ts';
import type { Desk } from '../desk.ts';
import { type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';

type Speak<Name extends ScoringRefusal['name']> = (
  refusal: Extract<ScoringRefusal, { name: Name }>,
  item: ScoredItem,
  answer: Answer,
  desk: Desk,
) => Sentence;

/** How each kind of rule wants its answer, for an answer of another kind. */
const wanted: { readonly [Kind in RuleKind]: SentenceKey } = {
  level: 'wanted.option',
  yesNo: 'wanted.option',
  percent: 'wanted.share',
  fraction: 'wanted.share',
  linear: 'wanted.share',
  count: 'wanted.count',
  parts: 'wanted.parts',
  deduction: 'wanted.count',
  percentPair: 'wanted.share',
  timeliness: 'wanted.day',
  points: 'wanted.points',
  notSelfScored: 'wanted.nothing',
  conditional: 'wanted.option',
};

const speakers: { readonly [Name in ScoringRefusal['name']]: Speak<Name> } = {
  answerOfWrongKind: (_refusal, item, _answer, desk) => {
    const effective = effectiveRule(item.rule, desk.evaluation);
    return say('refusal.wrongKind', {
      code: item.code,
      how: say(wanted[effective.ok ? effective.rule.kind : 'conditional']),
    });
  },
  aboveMaxPoints: ({ maxPoints }, item, answer) =>
    say('refusal.aboveMaxPoints', {
      code: item.code,
      max: { points: maxPoints, digits: 2 },
      given: givenPoints(answer),
    }),
  belowMinPoints: ({ minPoints }, item) =>
    say('refusal.belowMinPoints', { code: item.code, min: { points: minPoints } }),
  offStep: ({ step, minPoints }, item) =>
    say('refusal.offStep', { code: item.code, step: { points: step }, min: { points: minPoints } }),
  notALevel: ({ allowed }, item, answer) =>
    say('refusal.notALevel', {
      code: item.code,
      given: givenPoints(answer),
      allowed: allowed.map((points) => say('points.only', { points: { points } })),
    }),
  ambiguousLevel: ({ points, indexes }, item) =>
    say('refusal.ambiguousLevel', {
      code: item.code,
      points: { points },
      levels: indexes.map((index) => say('level.number', { number: index + 1 })),
    }),
  percentOutOfRange: (_refusal, item) => say('refusal.percentOutOfRange', { code: item.code }),
  ratioAboveOne: (_refusal, item) => say('refusal.ratioAboveOne', { code: item.code }),
  wholeZero: (_refusal, item) => say('refusal.wholeZero', { code: item.code }),
  negative: (_refusal, item) => say('refusal.negative', { code: item.code }),
  notWhole: (_refusal, item) => say('refusal.notWhole', { code: item.code }),
  unknownPart: (_refusal, item) => say('refusal.unknownPart', { code: item.code }),
  gapInBands: (_refusal, item) => say('refusal.gapInBands', { code: item.code }),
  notADay: (_refusal, item) => say('refusal.notADay', { code: item.code }),
  referenceDayMissing: ({ reference }, item) =>
    say('refusal.referenceDayMissing', { code: item.code, reference }),
  parentUnanswered: ({ on }, item, _answer, desk) =>
    say('refusal.parentUnanswered', { code: item.code, parent: desk.byKey.get(on)?.item.code ?? on }),
  caseChanged: (_refusal, item) => say('refusal.caseChanged', { code: item.code }),
  notSelfScored: (_refusal, item) => say('refusal.notSelfScored', { code: item.code }),
};

function givenPoints(answer: Answer) {
  return answer.kind === 'points'
    ? say('points.given', { points: { points: answer.points } })
    : say('points.such');
}

/** One sentence that says why an answer cannot stand, and what can. */
export function scoringRefusal(
  desk: Desk,
  item: ScoredItem,
  answer: Answer,
  refusal: ScoringRefusal,
): Sentence {
  const speak = speakers[refusal.name] as Speak<ScoringRefusal['name']>;
  return speak(refusal as never, item, answer, desk);
}
