import { z } from 'zod';
import type { Instant } from '../../domain/scaled.ts';
import { callAuthorised } from './authorised-calls.ts';
import type { ZaloClient } from './client.ts';
import type { Tokens } from './tokens.ts';
import { zaloHistory, zaloPaths } from './zalo-traits.ts';

// Ids are strings, many beyond 2^53: a number that JSON has already rounded is worse than none.
const id = z.union([z.string().min(1).max(200), z.int().transform(String)]);
const optionalText = z.string().optional().catch(undefined);
const itemSchema = z.object({
  src: z.union([z.literal(0), z.literal(1)]),
  time: z.union([z.string().regex(/^\d{1,15}$/), z.int().nonnegative()]).transform(Number),
  type: z.string().max(100),
  message: optionalText,
  message_id: id,
  from_id: id,
  to_id: id,
  url: optionalText,
  thumb: optionalText,
});

/** One line of a chat as Zalo remembers it. */
export type HistoryItem = z.infer<typeof itemSchema>;

/** `unread`: how many lines had another shape. */
export interface HistoryPage {
  readonly items: readonly HistoryItem[];
  readonly unread: number;
  readonly last: boolean;
}

export interface HistoryPlace {
  readonly tokens: Tokens;
  readonly client: Pick<ZaloClient, 'get'>;
}

/** The newest line of every recent chat, newest chat first; null when Zalo did not tell. */
export function recentChats(place: HistoryPlace, page: number): Promise<HistoryPage | null> {
  return readPage(place, zaloPaths.recentChats, { offset: page * zaloHistory.pageItems });
}

/** The lines of one chat, newest first; null when Zalo did not tell. */
export function conversation(place: HistoryPlace, person: string, page: number): Promise<HistoryPage | null> {
  return readPage(place, zaloPaths.conversation, {
    user_id: person,
    offset: page * zaloHistory.pageItems,
  });
}

async function readPage({ tokens, client }: HistoryPlace, path: string, query: object) {
  const data = encodeURIComponent(JSON.stringify({ ...query, count: zaloHistory.pageItems }));
  const answer = await callAuthorised(tokens, (token) => client.get(`${path}?data=${data}`, token));
  const list = answer.kind === 'done' ? z.array(z.unknown()).safeParse(answer.data) : null;
  if (list?.data === undefined) return null;
  const items = list.data.flatMap((line) => itemSchema.safeParse(line).data ?? []);
  const { length } = list.data;
  return { items, unread: length - items.length, last: length < zaloHistory.pageItems };
}

/**
 * The event that the webhook would have brought; null for kinds without one. It takes the same way as a real event,
 * so the message gets the same id in the inbox.
 */
export function eventOf(item: HistoryItem, oaId: string): object | null {
  const name = zaloHistory.events[item.type.toLowerCase()];
  if (item.src !== zaloHistory.fromPerson || name === undefined) return null;
  const { message: text, url } = item;
  return {
    event_name: name,
    timestamp: item.time,
    sender: { id: item.from_id },
    recipient: { id: oaId },
    message: {
      [zaloHistory.messageId]: item.message_id,
      ...(text === undefined ? {} : { text }),
      ...(url === undefined ? {} : { attachments: [{ payload: { url } }] }),
    },
  };
}

export function personOf(item: HistoryItem): string {
  return item.src === zaloHistory.fromPerson ? item.from_id : item.to_id;
}

export function isSince(item: HistoryItem, since: Instant): boolean {
  return item.time >= since;
}
