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

/** Why this item takes nothing from the unit; null when it does. */
export function refusalOfItem(context: DeskContext, itemKey: string): Sentence | null {
  const item = context.desk.byKey.get(itemKey)?.item;
  if (item === undefined) return say('refusal.noSuchItem', { code: itemKey });
  const { state } = itemTotal(context.desk, itemKey);
  if (state === 'exempt') return say('refusal.exempt', { code: item.code, unit: context.desk.work.unitName });
  if (state === 'notSelfScored') return say('refusal.notSelfScored', { code: item.code });
  return null;
}
