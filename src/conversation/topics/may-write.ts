import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { itemTotal } from '../desk.ts';
import { type Sentence, say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';

/** Why nothing may be written on this scorecard now; null when it may. Judged by when the message was sent. */
export function refusalToWrite(context: DeskContext): Sentence | null {
  const { campaign, scorecardId } = context.desk.work;
  const { sentAt, memberships } = context.facts;
  const roles = memberships.find((each) => each.scorecardId === scorecardId)?.roles ?? [];
  if (!roles.includes('scorer')) return say('refusal.notScorer', { unit: context.desk.work.unitName });
  if (sentAt < campaign.opensAt) return say('refusal.notOpen', { opens: { moment: campaign.opensAt } });
  if (sentAt >= campaign.locksAt)
    return say('refusal.locked', { lock: { closedAt: campaign.locksAt }, organiser: campaign.organiser });
  return null;
}

export type WritableItem =
  | { readonly ok: true; readonly item: ScoredItem }
  | { readonly ok: false; readonly refusal: Sentence };

/** The item, when the unit may write on it now; otherwise why not. */
export function writableItem(context: DeskContext, itemKey: string): WritableItem {
  const closed = refusalToWrite(context);
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
