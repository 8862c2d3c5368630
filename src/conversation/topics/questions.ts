import type { PlacedItem } from '../../domain/criteria/criteria-set.ts';
import { whatIf } from '../../domain/scorecard/what-if.ts';
import { effectiveRule, scoreItem } from '../../domain/scoring/evaluate.ts';
import { answerSentence } from '../answer-sentence.ts';
import { itemCard } from '../item-card/item-card.ts';
import { type Line, say } from '../reply.ts';
import { type DeskContext, type Move, show, withLead } from '../turn.ts';
import type { SaidValue } from '../understanding/intent.ts';
import { answerFor } from './give-value.ts';
import { blankEntry } from './record-entry.ts';
import { scoringRefusal } from './scoring-refusal.ts';

/** What some figure would give: computed, marked as an assumption, nothing written. */
export function supposeValue(context: DeskContext, placed: PlacedItem, value: SaidValue): Move {
  const { desk } = context;
  const { item } = placed;
  const back = itemCard(context, item.key);
  const effective = effectiveRule(item.rule, desk.evaluation);
  if (!effective.ok) return show(context, back);
  const answer = answerFor(effective.rule, value);
  const evaluation = scoreItem(item, answer, desk.evaluation);
  if (!evaluation.ok)
    return show(context, withLead([scoringRefusal(desk, item, answer, evaluation.refusal)], back));
  const { work } = desk;
  const supposed = whatIf(work.set, work.profile, work.campaign, work.entries, item.key, {
    ...blankEntry,
    answer,
    points: evaluation.points,
  });
  const { overall } = supposed.after;
  const lines: readonly Line[] = [
    say('whatIf.item', {
      code: item.code,
      answer: answerSentence(desk, item, answer),
      points: { points: evaluation.points, digits: 2 },
      max: { points: item.maxPoints, digits: 2 },
    }),
    say('whatIf.total', {
      points: { points: overall.points, digits: 2 },
      maximum: { points: overall.maximum },
      class: supposed.classAfter?.name ?? say('class.none'),
      before: { points: supposed.before.overall.points, digits: 2 },
    }),
    say('whatIf.nothingSaved'),
  ];
  return show(context, withLead(lines, back));
}

/** How an item is scored is what its card says, so the card is the answer. */
export function explainRule(context: DeskContext, placed: PlacedItem): Move {
  return show(
    context,
    withLead([say('rule.heading', { code: placed.item.code })], itemCard(context, placed.item.key)),
  );
}
