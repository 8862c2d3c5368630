import { MOST_FILES, type OutboundContent } from './ports/messages.ts';
import type { OutboxItem } from './ports/outbound.ts';

/** What goes out as one message, and what has to wait for the next. */
export interface Merged {
  readonly content: OutboundContent;
  readonly items: readonly OutboxItem[];
  readonly rest: readonly OutboxItem[];
}

/**
 * Joins waiting messages to one account, oldest first, as far as they fit into `longestText` code points and into ten
 * files. The card and the choices are those of the last one joined: they are what the conversation is about now.
 */
export function mergeWaiting(
  first: OutboxItem,
  others: readonly OutboxItem[],
  longestText: number | null,
): Merged {
  let content = first.content;
  let joined = 0;
  for (const { content: next } of others) {
    const text = `${content.text}\n\n${next.text}`;
    if (longestText !== null && [...text.normalize('NFC')].length > longestText) break;
    const files = [...(content.files ?? []), ...(next.files ?? [])];
    if (files.length > MOST_FILES) break;
    const menu = next.menu ?? content.menu;
    content = {
      text,
      card: next.card,
      choices: next.choices,
      ...(files.length === 0 ? {} : { files }),
      ...(menu === undefined ? {} : { menu }),
    };
    joined += 1;
  }
  return { content, items: [first, ...others.slice(0, joined)], rest: others.slice(joined) };
}
