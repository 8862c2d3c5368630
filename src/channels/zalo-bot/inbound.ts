import { z } from 'zod';
import type { InboundContent, InboundMessage } from '../../application/ports/messages.ts';
import type { Instant } from '../../domain/scaled.ts';
import { storable } from '../../domain/text.ts';

/** H: ids are strings of hexadecimal digits; `date` is in milliseconds. */
const updateSchema = z.object({
  event_name: z.string(),
  message: z.object({
    message_id: z.string().min(1).max(200),
    date: z.unknown().optional(),
    from: z.object({ id: z.string().min(1).max(200), is_bot: z.boolean().optional() }),
    chat: z.object({ id: z.string().min(1).max(200), chat_type: z.string() }),
    text: z.unknown().optional(),
    // H: the address of a picture stands under either of two names.
    photo: z.unknown().optional(),
    photo_url: z.unknown().optional(),
    caption: z.unknown().optional(),
  }),
});
type Update = z.infer<typeof updateSchema>;

/** H: documented as `{ ok, result }`, but real deliveries come without that cover. */
const coverSchema = z.object({ result: z.unknown().refine((result) => result !== undefined) });

/** What a person sent that is not text, in the words of the transcript, by the middle of the event's name. */
const UNREADABLE_KINDS: ReadonlyMap<string, string> = new Map([
  ['image', 'ảnh'],
  ['sticker', 'nhãn dán'],
  ['voice', 'ghi âm'],
  // H: a file, a contact, or anything else the platform keeps from bots.
  ['unsupported', 'tệp'],
]);

/** The longest address of a picture that can be kept. */
const LONGEST_ADDRESS = 2000;

export type InboundReading =
  | { readonly kind: 'message'; readonly message: InboundMessage }
  /** `notAnUpdate`: another shape. `ownMessage`: said by a bot. `otherEvent`: nothing a person said. */
  | { readonly kind: 'ignored'; readonly reason: 'notAnUpdate' | 'ownMessage' | 'otherEvent' };

/** Reads one update, pushed or polled. Never throws, whatever the JSON is. */
export function readUpdate(json: unknown, botId: string, receivedAt: Instant): InboundReading {
  const covered = coverSchema.safeParse(json);
  const parsed = updateSchema.safeParse(covered.success ? covered.data.result : json);
  if (!parsed.success) return { kind: 'ignored', reason: 'notAnUpdate' };
  const { message } = parsed.data;
  if (message.from.is_bot === true) return { kind: 'ignored', reason: 'ownMessage' };
  const content = contentOf(parsed.data);
  if (content === null) return { kind: 'ignored', reason: 'otherEvent' };
  return {
    kind: 'message',
    message: {
      // A group is an account of its own: what is answered there never touches its members' conversations.
      from: { channel: 'zalo-bot', botId, externalId: message.chat.id },
      externalId: message.message_id,
      sentAt: sentAt(message.date, receivedAt),
      receivedAt,
      content,
    },
  };
}

function contentOf({ event_name: event, message }: Update): InboundContent | null {
  const kind = /^message\.(\w+)\.received$/.exec(event)?.[1] ?? '';
  const text = kind === 'text' ? textOf(message.text) : null;
  const picture = kind === 'image' ? pictureOf(message) : null;
  const content = picture ?? saidAs(text, UNREADABLE_KINDS.get(kind));
  return content !== null && message.chat.chat_type !== 'PRIVATE' ? { kind: 'group' } : content;
}

function saidAs(text: string | null, what: string | undefined): InboundContent | null {
  if (text !== null) return { kind: 'text', text };
  return what === undefined ? null : { kind: 'unsupported', what };
}

function pictureOf({ photo, photo_url, caption }: Update['message']): InboundContent | null {
  const reference = [photo_url, photo].find((url) => typeof url === 'string' && url !== '');
  if (typeof reference !== 'string' || reference.length > LONGEST_ADDRESS) return null;
  const media = [{ what: 'photo', reference, name: null, size: null } as const];
  return { kind: 'media', media, caption: textOf(caption) ?? '', album: null };
}

function textOf(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? storable(text) : null;
}

/** Without a date that can be one, a message counts as sent when it came. */
function sentAt(date: unknown, receivedAt: Instant): Instant {
  return typeof date === 'number' && Number.isSafeInteger(date) && date > 0 ? date : receivedAt;
}
