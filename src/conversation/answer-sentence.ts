import type { ScoredItem } from '../domain/criteria/criteria-set.ts';
import type { PlainRule } from '../domain/criteria/scoring-rule.ts';
import type { Answer, AnswerKind, AnswerOf, ShareAnswer } from '../domain/scorecard/answer.ts';
import { evaluate, ruleOfAnswer } from '../domain/scoring/evaluate.ts';
import type { Desk } from './desk.ts';
import { type Sentence, say } from './reply.ts';

type Speak<Kind extends AnswerKind> = (answer: AnswerOf<Kind>, rule: PlainRule, desk: Desk) => Sentence;

const speakers: { readonly [Kind in AnswerKind]: Speak<Kind> } = {
  level: ({ index }, rule) =>
    say('answer.level', {
      number: index + 1,
      label: rule.kind === 'level' ? (rule.levels[index]?.label ?? '') : '',
    }),
  yesNo: ({ yes }, rule) =>
    say('text.verbatim', { text: rule.kind === 'yesNo' ? (yes ? rule.yes.label : rule.no.label) : '' }),
  percent: (answer) => shareSaid(answer),
  ratio: (answer) => shareSaid(answer),
  count: ({ count }, rule) =>
    rule.kind === 'count' && rule.noun !== null
      ? say('answer.countOf', { count, noun: rule.noun })
      : say('answer.count', { count }),
  parts: ({ met }, rule) => {
    if (rule.kind !== 'parts' || met.length === 0) return say('answer.noParts');
    const labels = rule.parts.filter(({ key }) => met.includes(key)).map(({ label }) => label);
    return labels.length === rule.parts.length
      ? say('answer.allParts', { count: labels.length })
      : say('answer.parts', { count: labels.length, all: rule.parts.length, list: labels.join('; ') });
  },
  cases: ({ counts, knockOuts }, rule) => {
    if (rule.kind !== 'deduction') return say('answer.noCases');
    const fallen = rule.knockOuts.find(({ key }) => knockOuts.includes(key));
    if (fallen !== undefined) return say('answer.knockedOut', { label: fallen.label });
    const happened = rule.deductions.filter(({ key }) => (counts[key] ?? 0) > 0);
    if (happened.length === 0) return say('answer.noCases');
    return say('answer.cases', {
      list: happened.map(({ key, label }) => say('answer.case', { count: counts[key] ?? 0, label })),
    });
  },
  pair: ({ first, second }) => say('answer.pair', { first: shareSaid(first), second: shareSaid(second) }),
  day: ({ day }, rule) =>
    day === null
      ? say('text.verbatim', { text: rule.kind === 'timeliness' ? rule.never.label : '' })
      : say('answer.day', { day: { calendarDay: day } }),
  points: () => say('answer.points'),
};

export function shareSaid(share: ShareAnswer): Sentence {
  return share.kind === 'percent'
    ? say('answer.percent', { percent: { percent: share.percent } })
    : say('answer.ratio', { part: { quantity: share.part }, whole: { quantity: share.whole } });
}

/** Bands that matched are named, so that "23/25" is read back with the line of the table it fell under. */
function bandLabel(rule: PlainRule, matched: number | null): string | null {
  if (matched === null || !('bands' in rule)) return null;
  return rule.bands[matched]?.label ?? null;
}

/** An answer in words, as the item understood it when it was given. */
export function answerSentence(desk: Desk, item: ScoredItem, answer: Answer, underCase?: string): Sentence {
  const rule = ruleOfAnswer(item.rule, underCase, desk.evaluation);
  if (rule === null) return say('answer.points');
  const speak = speakers[answer.kind] as Speak<AnswerKind>;
  const spoken = speak(answer as never, rule, desk);
  const evaluation = evaluate(rule, answer, desk.evaluation);
  const band = evaluation.ok ? bandLabel(rule, evaluation.matched) : null;
  return band === null ? spoken : say('answer.inBand', { answer: spoken, band });
}
