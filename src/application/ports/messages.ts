import { z } from 'zod';
import type { Instant } from '../../domain/scaled.ts';
import { mediaReferenceSchema } from './media.ts';

/** Where a person talks to the assistant (kênh). */
export const channelNameSchema = z.enum(['web', 'telegram', 'zalo', 'zalo-bot']);
export type ChannelName = z.infer<typeof channelNameSchema>;

/** A chat account (tài khoản chat): one sender on one bot of one channel. Ids are strings: some exceed 2^53. */
export interface AccountAddress {
  readonly channel: ChannelName;
  readonly botId: string;
  /** The platform's id of the person. */
  readonly externalId: string;
}

/** What a person sent, translated from the platform's shape. */
export const inboundContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** A tap on a choice. `card` is the number of the card that showed it, `choice` the option's number as printed. */
  z.object({
    kind: z.literal('choice'),
    card: z.number().int(),
    choice: z.string(),
    /** The platform's id of the message that showed the card, where the platform tells it. */
    message: z.string().optional(),
  }),
  /** A telephone contact. `own`: it is the sender's own, as the platform vouches. */
  z.object({ kind: z.literal('contact'), phone: z.string(), own: z.boolean() }),
  /** Said where others read along; answered with one polite refusal, never with anybody's figures. */
  z.object({ kind: z.literal('group') }),
  /** The person opened or closed the door to the bot: followed, blocked, left. */
  z.object({ kind: z.literal('reachability'), reachable: z.boolean() }),
  /** The person asks that what is kept about them as a person be erased. */
  z.object({ kind: z.literal('withdrawal') }),
  /**
   * Pictures or files, in the order of the platform. What was written beside them is the caption. Parts of one album
   * arrive as messages of their own and bear the same album.
   */
  z.object({
    kind: z.literal('media'),
    media: z.array(mediaReferenceSchema).min(1).max(50),
    caption: z.string(),
    album: z.string().nullable(),
  }),
  /** Something the assistant cannot read (a sticker, a voice message): recorded, answered honestly. */
  z.object({ kind: z.literal('unsupported'), what: z.string() }),
]);
export type InboundContent = z.infer<typeof inboundContentSchema>;

export interface InboundMessage {
  readonly from: AccountAddress;
  /** The platform's id of this message; with channel and bot it makes a redelivery recognisable. */
  readonly externalId: string;
  readonly sentAt: Instant;
  readonly receivedAt: Instant;
  readonly content: InboundContent;
}

/** One choice under a message: the number printed for channels without buttons, and the button's words. */
const choiceSchema = z.object({ choice: z.string(), label: z.string() });

/** Files that go with one message. */
export const MOST_FILES = 10;

/** A file that goes with a message; `file` is how the vault or the maker of documents finds it. */
const outboundFileSchema = z.object({
  file: z.string().min(1),
  /** As the person sees it, with its extension. */
  name: z.string().min(1).max(200),
  /** How it is shown where the channel can tell them apart. */
  shown: z.enum(['picture', 'document']),
});
export type OutboundFile = z.infer<typeof outboundFileSchema>;

/**
 * The menu of commands that suits the person, where a channel has one beside the chat: `stranger` is not linked,
 * `overseer` works for no unit of their own.
 */
export const commandMenuSchema = z.object({
  suits: z.enum(['stranger', 'scorer', 'head', 'appraiser', 'overseer']),
  locale: z.enum(['vi', 'en']),
});
export type CommandMenu = z.infer<typeof commandMenuSchema>;

/** A message as rendered for a channel. `card` ties the choices to the state they were drawn from. */
export const outboundContentSchema = z.object({
  text: z.string(),
  card: z.number().int().nullable(),
  choices: z.array(choiceSchema),
  /** Sent before the text, in this order. */
  files: z.array(outboundFileSchema).max(MOST_FILES).optional(),
  /** The platform's id of an earlier message of ours that this one takes the place of, where the channel can edit. */
  replaces: z.string().optional(),
  menu: commandMenuSchema.optional(),
  /** The same message for a channel without buttons, where the text differs: what to send on another account. */
  fallback: z.string().optional(),
});
export type OutboundContent = z.infer<typeof outboundContentSchema>;

/** What became of a send. Decides retry and fallback; never read from message text. */
export type DeliveryOutcome =
  /** `paid`: the platform charged for it. */
  | { readonly kind: 'sent'; readonly externalId: string | null; readonly paid?: true }
  /** `wholeChannel`: the platform wants silence towards everybody, not only this account. */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number; readonly wholeChannel?: boolean }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'windowClosed' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'uncertain'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string };
