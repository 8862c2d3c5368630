import { z } from 'zod';
import type { InboundContent, InboundMessage } from '../../application/ports/messages.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Tap } from './button-payload.ts';
import { readContent } from './event-contents.ts';

// Ids are strings, many beyond 2^53: a number that JSON has already rounded is worse than none.
const id = z.union([z.string().min(1).max(200), z.int().transform(String)]);
const party = z
  .object({ id })
  .transform((one) => one.id)
  .optional()
  .catch(undefined);
const optionalId = id.optional().catch(undefined);

const eventSchema = z.object({
  event_name: z.string().min(1).max(100),
  timestamp: z.union([z.string().regex(/^\d{1,15}$/), z.int().nonnegative()]).transform(Number),
  sender: party,
  recipient: party,
  follower: party,
  oa_id: optionalId,
  user_id: optionalId,
  message: z.unknown().optional(),
  info: z.unknown().optional(),
});
export type ZaloEvent = z.infer<typeof eventSchema>;

export interface InboundContext {
  readonly oaId: string;
  readonly receivedAt: Instant;
  readTap(person: string, text: string): Tap | null;
}

/** `echo`: our own sends. `otherAccount`: meant for another Official Account of the same app. */
export type IgnoredFor = 'unreadable' | 'echo' | 'otherAccount' | 'noPerson' | 'notForUs';

export type EventReading =
  | { readonly kind: 'message'; readonly message: InboundMessage; readonly opensWindow: boolean }
  | {
      readonly kind: 'ignored';
      readonly why: IgnoredFor;
      readonly event: string | null;
      /** Who did something that opens the window although it says nothing. */
      readonly interaction: { readonly person: string; readonly at: Instant } | null;
    };

const silentInteractions: ReadonlySet<string> = new Set(['user_click_chatnow', 'user_call_oa']);

/** Translates one webhook event. Takes any JSON at all and never throws. */
export function readEvent(body: unknown, context: InboundContext): EventReading {
  const parsed = eventSchema.safeParse(body);
  if (!parsed.success) return ignored('unreadable', null);
  const event = parsed.data;
  const name = event.event_name;
  if (name.startsWith('oa_')) return ignored('echo', name);
  const group = name.startsWith('user_send_group_');
  const account = event.oa_id ?? (group ? undefined : event.recipient);
  if (account !== undefined && account !== context.oaId) return ignored('otherAccount', name);
  const person = event.sender ?? event.follower ?? event.user_id;
  if (person === undefined) return ignored('noPerson', name);
  if (silentInteractions.has(name))
    return { ...ignored('notForUs', name), interaction: { person, at: event.timestamp } };
  const content = readContent(event, (text) => context.readTap(person, text));
  if (content === null) return ignored('notForUs', name);
  const message: InboundMessage = {
    from: { channel: 'zalo', botId: context.oaId, externalId: person },
    externalId: messageId(event) ?? `${name}:${event.timestamp}:${person}`,
    sentAt: event.timestamp,
    receivedAt: context.receivedAt,
    content,
  };
  return { kind: 'message', message, opensWindow: opensWindow(content) };
}

function opensWindow(content: InboundContent): boolean {
  if (content.kind === 'reachability') return content.reachable;
  return content.kind !== 'group' && content.kind !== 'withdrawal';
}

function messageId(event: ZaloEvent): string | undefined {
  return z.object({ msg_id: id }).safeParse(event.message).data?.msg_id;
}

function ignored(why: IgnoredFor, event: string | null): Extract<EventReading, { kind: 'ignored' }> {
  return { kind: 'ignored', why, event, interaction: null };
}
