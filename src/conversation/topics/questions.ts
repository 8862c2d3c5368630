import type { PlacedItem } from '../../domain/criteria/criteria-set.ts';
import type { PlainRule } from '../../domain/criteria/scoring-rule.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import { whatIf } from '../../domain/scorecard/what-if.ts';
import { effectiveRule, scoreItem } from '../../domain/scoring/evaluate.ts';
import { answerSentence } from '../answer-sentence.ts';
import { closingOf } from '../closed-items.ts';
import { drawRule } from '../item-card/draw-rule.ts';
import { itemCard } from '../item-card/item-card.ts';
import type { RuleBody } from '../item-card/rule-body.ts';
import { type Line, say } from '../reply.ts';
import { type Card, type DeskContext, type Move, show, withLead } from '../turn.ts';
import type { SaidValue } from '../understanding/intent.ts';
import { asLevel } from './answer-item.ts';
import { answerFor } from './give-value.ts';
import { blankEntry } from './record-entry.ts';
import { scoringRefusal } from './scoring-refusal.ts';

/** What some figure would give: computed, marked as an assumption, nothing written. */
export function supposeValue(context: DeskContext, placed: PlacedItem, value: SaidValue): Move {
  const { item } = placed;
  const effective = effectiveRule(item.rule, context.desk.evaluation);
  if (!effective.ok) return show(context, cardAsItWas(context, item.key));
  if (isHalf(effective.rule, value)) return explainRule(context, placed);
  const answers = assumed(effective.rule, value);
  const [only] = answers;
  const lines = answers.map((answer) => supposedItem(context, placed, answer));
  const total = answers.length === 1 && only !== undefined ? supposedTotal(context, placed, only) : [];
  const saved = lines.some(({ say: key }) => key === 'whatIf.item') ? [say('whatIf.nothingSaved')] : [];
  return show(context, withLead([...lines, ...total, ...saved], cardAsItWas(context, item.key)));
}

/** One share where two are needed. */
function isHalf(rule: PlainRule, value: SaidValue): boolean {
  return rule.kind === 'percentPair' && value.kind === 'share';
}

/** The answers that an assumption may mean: a number of cases could be of any line of a deduction. */
function assumed(rule: PlainRule, value: SaidValue): readonly Answer[] {
  if (rule.kind !== 'deduction' || value.kind !== 'count') return [answerFor(rule, value)];
  return rule.deductions.map(({ key }) => ({ kind: 'cases', counts: { [key]: value.count }, knockOuts: [] }));
}

function supposedItem({ desk }: DeskContext, { item }: PlacedItem, answer: Answer) {
  const evaluation = scoreItem(item, answer, desk.evaluation);
  if (!evaluation.ok) return scoringRefusal(desk, item, answer, evaluation.refusal);
  return say('whatIf.item', {
    code: item.code,
    answer: answerSentence(desk, item, asLevel(item, desk.evaluation, answer, evaluation.matched)),
    points: { points: evaluation.points, digits: 2 },
    max: { points: item.maxPoints, digits: 2 },
  });
}

function supposedTotal({ desk }: DeskContext, { item }: PlacedItem, answer: Answer): readonly Line[] {
  const { work } = desk;
  const evaluation = scoreItem(item, answer, desk.evaluation);
  if (!evaluation.ok) return [];
  const supposed = whatIf(work.set, work.profile, work.campaign, work.entries, item.key, {
    ...blankEntry,
    answer,
    points: evaluation.points,
  });
  const { overall } = supposed.after;
  return [
    say('whatIf.total', {
      points: { points: overall.points, digits: 2 },
      maximum: { points: overall.maximum },
      class: supposed.classAfter?.name ?? say('class.none'),
      before: { points: supposed.before.overall.points, digits: 2 },
    }),
  ];
}

/**
 * How an item is scored is what its card says, so the card is the answer; a half-entered one shows less, and one to read
 * nothing of it, so it is said.
 */
export function explainRule(context: DeskContext, { item }: PlacedItem): Move {
  const draft = draftOf(context, item.key);
  const effective = effectiveRule(item.rule, context.desk.evaluation);
  const isClosed = closingOf(context, item.key) !== null;
  const body = effective.ok && (isClosed || draft !== null) ? drawRule(effective.rule, item.key, null) : null;
  const rule = [...(body?.lines ?? []), ...(isClosed ? levelLines(body) : [])];
  const heading = say('rule.heading', { code: item.code });
  return show(context, withLead([heading, ...rule], cardAsItWas(context, item.key)));
}

/** The levels to choose from, which are options where the item may be answered. */
function levelLines(body: RuleBody | null): readonly Line[] {
  return (body?.options ?? []).flatMap(({ label, trailing }) =>
    trailing === null ? [] : [say('twoWishes.entry', { label, trailing })],
  );
}

/** A question leaves what was half entered as it was. */
function cardAsItWas(context: DeskContext, itemKey: string): Card {
  return itemCard(context, itemKey, draftOf(context, itemKey));
}

function draftOf({ state }: DeskContext, itemKey: string) {
  return state.itemKey === itemKey ? state.draft : null;
}
