import { DateTime } from 'luxon';
import type { PlainRule, RuleOf } from '../../domain/criteria/scoring-rule.ts';
import { percent } from '../../domain/scaled.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import { effectiveRule } from '../../domain/scoring/evaluate.ts';
import { itemCard } from '../item-card/item-card.ts';
import { say } from '../reply.ts';
import type { Draft } from '../state.ts';
import { card, type DeskContext, type Move, option, show, withLead } from '../turn.ts';
import type { SaidValue } from '../understanding/intent.ts';
import { answerItem, levelAnswer } from './answer-item.ts';
import { writableItem } from './may-write.ts';

/** Below this a bare number on a card with bands may be meant as the number of a band, so it is asked back. */
const DOUBTFUL_PERCENT = percent(100_000);

/** A figure for an item: fills the draft of a multi-step answer, or is recorded. */
export function giveValue(context: DeskContext, itemKey: string, value: SaidValue, bare: boolean): Move {
  const writable = writableItem(context, itemKey);
  if (!writable.ok)
    return show(context, withLead([writable.refusal], itemCard(context, itemKey, null, 'brief')));
  const inView = context.state.itemKey === itemKey;
  const seen = inView ? context.state.seen : null;
  const effective = effectiveRule(writable.item.rule, context.desk.evaluation);
  if (!effective.ok) return answerItem(context, itemKey, answerOf(value), seen);
  const { rule } = effective;
  const draft = inView ? context.state.draft : null;
  if (rule.kind === 'deduction' && value.kind === 'count')
    return giveCases(context, itemKey, rule, value.count, draft, seen);
  if (rule.kind === 'percentPair' && value.kind === 'share') {
    return draft?.kind === 'pair'
      ? answerItem(context, itemKey, { kind: 'pair', first: draft.first, second: value.share }, seen)
      : show(context, itemCard(context, itemKey, { kind: 'pair', first: value.share }));
  }
  const answer = answerFor(rule, value);
  if (answer.kind === 'day' && answer.day !== null && isToCome(context, answer.day))
    return show(
      context,
      withLead(
        [say('fault.dayToCome', { day: { calendarDay: answer.day } })],
        itemCard(context, itemKey, null, 'brief'),
      ),
    );
  return bare && isDoubtful(rule, answer)
    ? askBack(context, itemKey, answer)
    : answerItem(context, itemKey, answer, seen);
}

/** A count for the first open line of a deduction; the answer is complete when no line and no knock-out is left. */
function giveCases(
  context: DeskContext,
  itemKey: string,
  rule: RuleOf<'deduction'>,
  count: number,
  draft: Draft | null,
  seen: number | null,
): Move {
  const soFar = draft?.kind === 'cases' ? draft : { kind: 'cases' as const, counts: {}, knockOuts: {} };
  const open = rule.deductions.find(({ key }) => !(key in soFar.counts));
  if (open === undefined) return show(context, itemCard(context, itemKey, soFar));
  return settleCases(
    context,
    itemKey,
    rule,
    { ...soFar, counts: { ...soFar.counts, [open.key]: count } },
    seen,
  );
}

/** Whether the first undecided knock-out happened. */
export function giveKnockOut(context: DeskContext, itemKey: string, happened: boolean): Move {
  const item = context.desk.byKey.get(itemKey)?.item;
  const effective = item === undefined ? null : effectiveRule(item.rule, context.desk.evaluation);
  const { draft, seen } = context.state;
  if (effective === null || !effective.ok || effective.rule.kind !== 'deduction' || draft?.kind !== 'cases') {
    return show(context, itemCard(context, itemKey));
  }
  const undecided = effective.rule.knockOuts.find(({ key }) => !(key in draft.knockOuts));
  if (undecided === undefined) return settleCases(context, itemKey, effective.rule, draft, seen);
  return settleCases(
    context,
    itemKey,
    effective.rule,
    { ...draft, knockOuts: { ...draft.knockOuts, [undecided.key]: happened } },
    seen,
  );
}

function settleCases(
  context: DeskContext,
  itemKey: string,
  rule: RuleOf<'deduction'>,
  draft: Extract<Draft, { kind: 'cases' }>,
  seen: number | null,
): Move {
  const counted = rule.deductions.every(({ key }) => key in draft.counts);
  const decided = rule.knockOuts.every(({ key }) => key in draft.knockOuts);
  if (!counted || !decided) return show(context, itemCard(context, itemKey, draft));
  const knockOuts = rule.knockOuts.map(({ key }) => key).filter((key) => draft.knockOuts[key]);
  return answerItem(context, itemKey, { kind: 'cases', counts: draft.counts, knockOuts }, seen);
}

/** Ticks or clears one part; nothing is written until the person records the ticks. */
export function togglePart(context: DeskContext, itemKey: string, part: string): Move {
  const met =
    context.state.itemKey === itemKey && context.state.draft?.kind === 'parts' ? context.state.draft.met : [];
  const ticked = met.includes(part) ? met.filter((each) => each !== part) : [...met, part];
  return show(
    context,
    itemCard(context, itemKey, ticked.length === 0 ? null : { kind: 'parts', met: ticked }),
  );
}

/** The answer that a figure stands for under a rule; a figure of another kind is refused by the rule itself. */
export function answerFor(rule: PlainRule, value: SaidValue): Answer {
  if (value.kind === 'level')
    return levelAnswer(rule, value.number - 1) ?? { kind: 'level', index: value.number - 1 };
  if (value.kind === 'parts' && rule.kind === 'parts')
    return {
      kind: 'parts',
      met: value.numbers.map((number) => rule.parts[number - 1]?.key ?? String(number)),
    };
  return answerOf(value);
}

/** "5/12" said in November is rather last December, and nothing is done on a day that is still to come. */
export function isToCome({ facts, desk }: Pick<DeskContext, 'facts' | 'desk'>, day: string): boolean {
  return (
    day > DateTime.fromMillis(facts.sentAt, { zone: desk.work.campaign.timeZone }).toFormat('yyyy-MM-dd')
  );
}

function answerOf(value: SaidValue): Answer {
  switch (value.kind) {
    case 'points':
      return { kind: 'points', points: value.points };
    case 'share':
      return value.share;
    case 'count':
      return { kind: 'count', count: value.count };
    case 'day':
      return { kind: 'day', day: value.day };
    case 'yesNo':
      return { kind: 'yesNo', yes: value.yes };
    case 'level':
      return { kind: 'level', index: value.number - 1 };
    case 'parts':
      return { kind: 'parts', met: value.numbers.map(String) };
    case 'shares':
      return { kind: 'pair', first: value.first, second: value.second };
  }
}

function isDoubtful(rule: PlainRule, answer: Answer): boolean {
  const banded = rule.kind === 'percent' || rule.kind === 'fraction' || rule.kind === 'linear';
  return banded && answer.kind === 'percent' && answer.percent > 0 && answer.percent < DOUBTFUL_PERCENT;
}

function askBack(context: DeskContext, itemKey: string, answer: Answer): Move {
  if (answer.kind !== 'percent') return show(context, itemCard(context, itemKey));
  return show(
    context,
    card({
      lines: [say('ask.reallyPercent', { percent: { percent: answer.percent } })],
      options: [
        option(1, say('ask.reallyPercentYes', { percent: { percent: answer.percent } }), {
          do: 'answer',
          itemKey,
          answer,
        }),
        option(2, say('way.enterAgain'), { do: 'open', itemKey }),
      ],
      itemKey,
      seen: context.state.seen,
    }),
  );
}
