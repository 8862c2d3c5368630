import { z } from 'zod';
import type { Instant } from '../../domain/scaled.ts';

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
  /** Something the assistant cannot read yet (a picture, a file, a sticker): recorded, answered honestly. */
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

/** A message as rendered for a channel. `card` ties the choices to the state they were drawn from. */
export const outboundContentSchema = z.object({
  text: z.string(),
  card: z.number().int().nullable(),
  choices: z.array(choiceSchema),
  /** The platform's id of an earlier message of ours that this one takes the place of, where the channel can edit. */
  replaces: z.string().optional(),
  /** The same message for a channel without buttons, where the text differs: what to send on another account. */
  fallback: z.string().optional(),
});
export type OutboundContent = z.infer<typeof outboundContentSchema>;

/** What became of a send. Decides retry and fallback; never read from message text. */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly externalId: string | null }
  /** `wholeChannel`: the platform wants silence towards everybody, not only this account. */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number; readonly wholeChannel?: boolean }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'windowClosed' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'uncertain'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string };
