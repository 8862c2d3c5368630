import type { Instant } from '../../../domain/scaled.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';

/** How many codes one sentence names before it only counts. */
const MOST_CODES = 6;

/** "TC 1.1.1, 1.1.2 và 4 mục khác". */
export function itemsSentence(context: DeskContext, itemKeys: readonly string[]): Sentence {
  const codes = itemKeys.map((key) => context.desk.byKey.get(key)?.item.code ?? key);
  const shown = codes.slice(0, MOST_CODES).join(', ');
  const more = codes.length - MOST_CODES;
  return more > 0
    ? say('delegation.itemsAndMore', { codes: shown, count: more })
    : say('delegation.items', { codes: shown });
}

export function untilParam(until: Instant): { readonly closedAt: Instant } {
  return { closedAt: until };
}

/** The names of the first items, so that nobody gives away the wrong ones. */
export function itemNames(context: DeskContext, itemKeys: readonly string[]): readonly Line[] {
  return itemKeys.slice(0, MOST_CODES).flatMap((key) => {
    const item = context.desk.byKey.get(key)?.item;
    return item === undefined ? [] : [say('delegation.item', { code: item.code, name: item.name })];
  });
}
