import type { InboundContent, InboundMessage } from '../../application/ports/messages.ts';
import { storable } from '../../domain/text.ts';
import { readCallbackData } from './callback-data.ts';
import { mediaOf } from './media-of.ts';
import { attachmentOf, type TelegramMessage, type TelegramUpdate, updateSchema } from './update-shape.ts';

/** Where and when an update arrived. */
export interface Arrival {
  readonly botId: string;
  /** Ms since epoch. */
  readonly receivedAt: number;
}

/** Why an update asks for nothing. */
type IgnoredReason = 'notAnUpdate' | 'unreadable' | 'edited' | 'service' | 'channelPost' | 'unknownKind';

/** `tap`: the id with which Telegram waits for an answer to a tapped button. */
export type Translation = Accepted | { readonly kind: 'ignored'; readonly reason: IgnoredReason };
interface Accepted {
  readonly kind: 'message';
  readonly message: InboundMessage;
  readonly tap: string | null;
}

/** No card has this number, so the choice is answered as one of an old card. */
const NO_CARD = -1;

/** Translates one update. Pure; takes any JSON and never throws. */
export function translateUpdate(json: unknown, arrival: Arrival): Translation {
  const parsed = updateSchema.safeParse(json);
  if (!parsed.success) return ignored(isUpdate(json) ? 'unreadable' : 'notAnUpdate');
  const update = parsed.data;
  if (update.message !== undefined) return translateMessage(update, update.message, arrival);
  if (update.callback_query !== undefined) return translateTap(update, update.callback_query, arrival);
  if (update.my_chat_member !== undefined) return translateMembership(update, update.my_chat_member, arrival);
  return ignored(isEdit(json) ? 'edited' : 'unknownKind');
}

function translateMessage(update: TelegramUpdate, message: TelegramMessage, arrival: Arrival): Translation {
  if (message.chat.type === 'channel') return ignored('channelPost');
  const content = contentOf(message);
  if (content === null) return ignored('service');
  const sentAt = message.date * 1000;
  if (message.chat.type !== 'private' || message.from === undefined) {
    return accepted(update, arrival, { account: message.chat.id, sentAt, content: { kind: 'group' } });
  }
  const account = message.from.id;
  return accepted(update, arrival, { account, sentAt, content });
}

function contentOf(message: TelegramMessage): InboundContent | null {
  if (message.text !== undefined) return { kind: 'text', text: withoutBotName(storable(message.text)) };
  if (message.contact !== undefined) {
    const { phone_number, user_id } = message.contact;
    const own = message.chat.type === 'private' && user_id !== undefined && user_id === message.from?.id;
    return { kind: 'contact', phone: storable(phone_number), own };
  }
  const media = mediaOf(message);
  if (media !== null) return media;
  const what = attachmentOf(message);
  return what === null ? null : { kind: 'unsupported', what };
}

function translateTap(
  update: TelegramUpdate,
  query: NonNullable<TelegramUpdate['callback_query']>,
  arrival: Arrival,
): Translation {
  const { message, from, id: tap } = query;
  // Telegram does not say when a button was tapped.
  const sentAt = arrival.receivedAt;
  if (message !== undefined && message.chat.type !== 'private') {
    const group = { account: message.chat.id, sentAt, content: { kind: 'group' } as const };
    return { ...accepted(update, arrival, group), tap };
  }
  const content: InboundContent = {
    kind: 'choice',
    ...tappedChoice(query),
    ...(message === undefined ? {} : { message: String(message.message_id) }),
  };
  return { ...accepted(update, arrival, { account: from.id, sentAt, content }), tap };
}

function tappedChoice(query: NonNullable<TelegramUpdate['callback_query']>): {
  card: number;
  choice: string;
} {
  const data = query.data ?? '';
  const tapped = readCallbackData(data);
  if (tapped === null) return { card: NO_CARD, choice: '' };
  if (tapped.by === 'word') return { card: tapped.card, choice: storable(tapped.choice) };
  // Behind such a button stands only its position; its own words, which the message brings along, are the choice.
  const buttons = query.message?.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find((each) => each.callback_data === data);
  return button === undefined
    ? { card: NO_CARD, choice: '' }
    : { card: tapped.card, choice: storable(button.text) };
}

function translateMembership(
  update: TelegramUpdate,
  change: NonNullable<TelegramUpdate['my_chat_member']>,
  arrival: Arrival,
): Translation {
  const { status } = change.new_chat_member;
  const present = status !== 'kicked' && status !== 'left';
  const sentAt = change.date * 1000;
  if (change.chat.type === 'private') {
    const content = { kind: 'reachability', reachable: present } as const;
    return accepted(update, arrival, { account: change.from.id, sentAt, content });
  }
  if (change.chat.type === 'channel' || !present) return ignored('service');
  return accepted(update, arrival, { account: change.chat.id, sentAt, content: { kind: 'group' } });
}

interface Said {
  /** The chat to answer in: the person in a private chat, else the group. */
  readonly account: number;
  readonly sentAt: number;
  readonly content: InboundContent;
}

function accepted(update: TelegramUpdate, arrival: Arrival, said: Said): Accepted {
  const { botId, receivedAt } = arrival;
  return {
    kind: 'message',
    tap: null,
    message: {
      from: { channel: 'telegram', botId, externalId: String(said.account) },
      externalId: String(update.update_id),
      sentAt: said.sentAt,
      receivedAt,
      content: said.content,
    },
  };
}

function ignored(reason: IgnoredReason): Translation {
  return { kind: 'ignored', reason };
}

function isUpdate(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'update_id' in json;
}

function isEdit(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'edited_message' in json;
}

/** `/nhap@TenBot 3.2.1` is how clients write a command where several bots may listen. */
function withoutBotName(text: string): string {
  return text.replace(/^(\/\w+)@\w+/, '$1');
}
