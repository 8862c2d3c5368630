import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { PlainRule } from '../../domain/criteria/scoring-rule.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import { effectiveRule, scoreItem } from '../../domain/scoring/evaluate.ts';
import type { EvaluationContext } from '../../domain/scoring/evaluation.ts';
import { itemTotal } from '../desk.ts';
import { itemCard } from '../item-card/item-card.ts';
import { entrySentence, isBlank } from '../item-card/recorded-lines.ts';
import { type Line, say } from '../reply.ts';
import { type DeskContext, type Move, show, withLead } from '../turn.ts';
import { writableItem } from './may-write.ts';
import { blankEntry, recordEntry } from './record-entry.ts';
import { scoringRefusal } from './scoring-refusal.ts';

/** Records an answer for an item, or says in one sentence why it cannot stand. `seen`: see `recordEntry`. */
export function answerItem(context: DeskContext, itemKey: string, answer: Answer, seen: number | null): Move {
  const { desk } = context;
  const writable = writableItem(context, itemKey);
  if (!writable.ok) {
    const shown = desk.byKey.has(itemKey) ? itemKey : (desk.placed[0]?.item.key ?? itemKey);
    return show(context, withLead([writable.refusal], itemCard(context, shown)));
  }
  const { item } = writable;
  const evaluation = scoreItem(item, answer, desk.evaluation);
  if (!evaluation.ok) {
    return show(
      context,
      withLead(
        [scoringRefusal(desk, item, answer, evaluation.refusal)],
        itemCard(context, itemKey, null, 'brief'),
      ),
    );
  }
  const current = desk.work.entries.get(itemKey) ?? null;
  return recordEntry(context, {
    itemKey,
    entry: {
      ...blankEntry,
      explanation: current?.explanation ?? null,
      answer: asLevel(item, desk.evaluation, answer, evaluation.matched),
      points: evaluation.points,
      ...(evaluation.caseLabel === null ? {} : { underCase: evaluation.caseLabel }),
    },
    seen,
    goOn: true,
    said: (after) => [
      say('record.done', {
        code: item.code,
        what: entrySentence(after, itemKey, after.desk.work.entries.get(itemKey) ?? null),
      }),
      ...(current === null || isBlank(current)
        ? []
        : [say('record.before', { what: entrySentence(context, itemKey, current) })]),
      ...dependentsToReanswer(context, after),
    ],
  });
}

/** Items whose recorded answers no longer fit, because the way they are scored follows from this one. */
function dependentsToReanswer(before: DeskContext, after: DeskContext): readonly Line[] {
  const fallen = after.desk.placed.filter(
    ({ item }) =>
      itemTotal(after.desk, item.key).state === 'needsReanswer' &&
      itemTotal(before.desk, item.key).state !== 'needsReanswer',
  );
  return fallen.length === 0
    ? []
    : [
        say('record.reanswer', {
          count: fallen.length,
          list: fallen.map(({ item }) => item.code).join(', '),
        }),
      ];
}

/** Points that name exactly one level are kept as that level, so that the read-back shows which. */
export function asLevel(
  item: ScoredItem,
  evaluation: EvaluationContext,
  answer: Answer,
  matched: number | null,
): Answer {
  if (answer.kind !== 'points' || matched === null) return answer;
  const effective = effectiveRule(item.rule, evaluation);
  if (!effective.ok) return answer;
  return levelAnswer(effective.rule, matched) ?? answer;
}

/** The answer that chooses the level at `index`, for rules that have levels to choose. */
export function levelAnswer(rule: PlainRule, index: number): Answer | null {
  if (rule.kind === 'level') return { kind: 'level', index };
  if (rule.kind === 'yesNo' && (index === 0 || index === 1)) return { kind: 'yesNo', yes: index === 0 };
  return null;
}
