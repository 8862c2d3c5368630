import { askedAtDesk } from './asking.ts';
import { takeAskedText } from './take-asked-text.ts';
import { explainItem } from './topics/explanation.ts';
import { claimNotApplicable } from './topics/not-applicable.ts';
import { notUnderstood } from './topics/plain-answers.ts';
import type { DeskContext, Move } from './turn.ts';

/** Takes a line for what the card in view asked for. */
export function recordTyped(context: DeskContext, text: string): Move {
  const { itemKey, awaiting, asking, seen } = context.state;
  const asked = askedAtDesk(asking);
  if (asked !== null) return takeAskedText(context, asked, text);
  if (itemKey === null || awaiting === null || !context.desk.byKey.has(itemKey))
    return notUnderstood(context, []);
  return awaiting === 'explanation'
    ? explainItem(context, itemKey, text, seen)
    : claimNotApplicable(context, itemKey, text, seen);
}
