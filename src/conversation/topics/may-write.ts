import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { refusalOf } from '../authority.ts';
import { itemTotal } from '../desk.ts';
import { type Sentence, say } from '../reply.ts';
import { refuseExplanation } from '../result/refuse-explanation.ts';
import type { DeskContext } from '../turn.ts';

/**
 * Why a document that proves these items may not be added or changed now; null when all of them are open. One that
 * belongs to their explanation (tài liệu bổ sung) may be while they may be explained.
 */
export function refusalToFile(
  context: DeskContext,
  itemKeys: readonly string[],
  purpose: Evidence['purpose'] = undefined,
): Sentence | null {
  if (purpose === 'supplement') {
    const refusals = itemKeys.map((itemKey) => refuseExplanation(context, itemKey));
    return refusals.find((refusal) => refusal !== null) ?? null;
  }
  if (itemKeys.length === 0) return refusalOf(context, 'addEvidence');
  const refusals = itemKeys.map((itemKey) => refusalOf(context, 'addEvidence', itemKey));
  return refusals.find((refusal) => refusal !== null) ?? null;
}

export type WritableItem =
  | { readonly ok: true; readonly item: ScoredItem }
  | { readonly ok: false; readonly refusal: Sentence };

/** The item, when the unit may write on it now; otherwise why not. */
export function writableItem(context: DeskContext, itemKey: string): WritableItem {
  const closed = refusalOf(context, 'score', itemKey);
  if (closed !== null) return { ok: false, refusal: closed };
  const item = context.desk.byKey.get(itemKey)?.item;
  if (item === undefined) return { ok: false, refusal: say('refusal.noSuchItem', { code: itemKey }) };
  const { code } = item;
  const { state } = itemTotal(context.desk, itemKey);
  if (state === 'exempt')
    return { ok: false, refusal: say('refusal.exempt', { code, unit: context.desk.work.unitName }) };
  if (state === 'notSelfScored') return { ok: false, refusal: say('refusal.notSelfScored', { code }) };
  return { ok: true, item };
}
