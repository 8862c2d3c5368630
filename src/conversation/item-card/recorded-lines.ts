import type { PlacedItem, ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { Points } from '../../domain/scaled.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import type { ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import { scoreItem } from '../../domain/scoring/evaluate.ts';
import { answerSentence } from '../answer-sentence.ts';
import { itemTotal } from '../desk.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';

/** What is recorded for an item, by whom and when; nothing for an item without an entry. */
export function recordedLines(context: DeskContext, { item }: PlacedItem): readonly Line[] {
  const entry = context.desk.work.entries.get(item.key);
  if (entry === undefined) return [];
  const { state } = itemTotal(context.desk, item.key);
  const by = { who: nameOf(context, entry.changedBy), at: { moment: entry.changedAt } };
  const score: readonly Line[] =
    state === 'needsReanswer'
      ? [say('item.needsReanswer', by)]
      : isBlank(entry)
        ? []
        : [say('item.recorded', { what: entrySentence(context, item.key, entry), ...by })];
  return entry.explanation === null
    ? score
    : [...score, say('item.explanation', { text: excerpt(entry.explanation) })];
}

/**
 * One entry in words: its answer with its points, "không áp dụng", or nothing yet. The entry that stands has the points
 * that it earns now. An earlier one that was given by other rules is told by its points alone: its level may have
 * been another one then.
 */
export function entrySentence(context: DeskContext, itemKey: string, entry: ScoreEntry | null): Sentence {
  if (entry === null || isBlank(entry)) return say('entry.none');
  if (entry.notApplicable !== null)
    return say('entry.notApplicable', { reason: excerpt(entry.notApplicable.reason) });
  const item = context.desk.byKey.get(itemKey)?.item;
  if (item === undefined || entry.answer === null) return say('entry.none');
  const stands = context.desk.work.entries.get(itemKey) === entry;
  const points = (stands ? itemTotal(context.desk, itemKey).points : null) ?? entry.points;
  const answer = answerSentence(context.desk, item, entry.answer, entry.underCase);
  if (points === null) return say('entry.withoutPoints', { answer });
  if (!earns(context, item, entry.answer, points))
    return say('amend.entry.earlier', { points: { points, digits: 2 } });
  return say('entry.answered', {
    answer,
    points: { points, digits: 2 },
    max: { points: item.maxPoints, digits: 2 },
  });
}

/** Whether the answer has these points by the item's rule; what another item decides may have been decided otherwise. */
function earns({ desk }: DeskContext, item: ScoredItem, answer: Answer, points: Points): boolean {
  if (item.rule.kind === 'conditional') return true;
  const evaluation = scoreItem(item, answer, desk.evaluation);
  return evaluation.ok && evaluation.points === points;
}

export function nameOf(context: DeskContext, officialId: string): string {
  if (officialId === context.official.id) return context.official.name;
  return context.desk.work.officialNames.get(officialId) ?? officialId;
}

const LONGEST_EXCERPT = 200;

/** The beginning of a long text, for cards that only remind of it; the whole of it is shown where it is edited. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  return `${text
    .slice(0, LONGEST_EXCERPT)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}

/** Neither answered nor claimed not to apply; an explanation may stand. */
export function isBlank(entry: ScoreEntry): boolean {
  return entry.answer === null && entry.notApplicable === null;
}
