import { toExplain } from '../../domain/appraisal/differences.ts';
import { refusalOf } from '../authority.ts';
import { say } from '../reply.ts';
import { askExplanation, explainItem } from '../topics/explanation.ts';
import { stay } from '../topics/plain-answers.ts';
import { type DeskContext, type Move, show } from '../turn.ts';
import { differenceCard } from './difference-card.ts';
import { askItemExplanation, explainDifference } from './explain-difference.ts';
import { hiddenSentence, ownResultOf } from './own-result.ts';
import { explainsToAppraisers } from './refuse-explanation.ts';
import { showOwnResult } from './show-result.ts';

export function showDifference(context: DeskContext, itemKey: string): Move {
  const drawn = differenceCard(context, itemKey);
  return drawn === null ? stay(context, [hiddenSentence(context.desk.work)]) : show(context, drawn);
}

/** "Sao bị trừ điểm": of the item in view, where it differs, else of all. */
export function showWhyCut(context: DeskContext): Move {
  const { itemKey } = context.state;
  const result = ownResultOf(context.desk.work, context.facts.sentAt);
  const isDifferent = result?.differences.items.some((each) => each.itemKey === itemKey) === true;
  return itemKey !== null && isDifferent ? showDifference(context, itemKey) : showOwnResult(context);
}

/** "Trả lời hội đồng" without saying of which item: the one in view, or the only one left, else a choice. */
export function answerAppraiser(context: DeskContext): Move {
  const refusal = refusalOf(context, 'explain');
  if (refusal !== null) return stay(context, [refusal]);
  const result = ownResultOf(context.desk.work, context.facts.sentAt);
  if (result === null) return showOwnResult(context);
  const { itemKey } = context.state;
  if (itemKey !== null && result.appraised.items.get(itemKey)?.flagged === true)
    return askItemExplanation(context, itemKey);
  const [first, ...others] = toExplain(result.differences);
  if (first !== undefined && others.length === 0) return askItemExplanation(context, first.itemKey);
  return showOwnResult(context, [
    say(first === undefined ? 'result.nothingToExplain' : 'result.chooseToExplain'),
    { gap: true },
  ]);
}

/** Whether differences can be explained at this time. */
export function mayExplainNow(context: DeskContext): boolean {
  const { work } = context.desk;
  return refusalOf(context, 'explain') === null && ownResultOf(work, context.facts.sentAt) !== null;
}

/** "Giải trình": to the appraisers once the first round may be seen, before that beside the self-score. */
export function askAnyExplanation(context: DeskContext, itemKey: string): Move {
  return explainsToAppraisers(context, itemKey)
    ? askItemExplanation(context, itemKey)
    : askExplanation(context, itemKey);
}

export function giveExplanation(
  context: DeskContext,
  itemKey: string,
  text: string,
  seen: number | null,
): Move {
  return explainsToAppraisers(context, itemKey)
    ? explainDifference(context, itemKey, text)
    : explainItem(context, itemKey, text, seen);
}
