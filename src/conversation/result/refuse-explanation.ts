import { refusalOf } from '../authority.ts';
import { type Sentence, say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';
import { ownResultOf } from './own-result.ts';

/**
 * Why the unit may not explain the item to the appraisers now, or add documents to its explanation: no right to, not the
 * time for it, or nobody asked. Null where it may.
 */
export function refuseExplanation(context: DeskContext, itemKey: string): Sentence | null {
  const refusal = refusalOf(context, 'explain', itemKey);
  if (refusal !== null) return refusal;
  const { desk, facts } = context;
  const item = ownResultOf(desk.work, facts.sentAt)?.appraised.items.get(itemKey);
  if (item?.flagged === true) return null;
  const code = desk.byKey.get(itemKey)?.item.code ?? itemKey;
  return say(item?.self.state === 'notSelfScored' ? 'result.othersScore' : 'result.notAsked', { code });
}

/**
 * Whether an explanation of the item is one to the appraisers: the result may be seen, and the self-score of the item
 * is not open. Before that an explanation belongs to the self-score.
 */
export function explainsToAppraisers(context: DeskContext, itemKey: string): boolean {
  return (
    ownResultOf(context.desk.work, context.facts.sentAt) !== null &&
    refusalOf(context, 'score', itemKey) !== null
  );
}
