import type { Instant } from '../../domain/scaled.ts';
import type { ChannelPace, ChannelTraits } from '../../wording/traits.ts';
import type { FileSoon } from './file-content.ts';
import type { FetchMedia } from './media.ts';
import type {
  AccountAddress,
  ChannelName,
  DeliveryOutcome,
  InboundMessage,
  OutboundContent,
  OutboundFile,
} from './messages.ts';

/** What a channel may need to know of the conversation to judge whether it may write at all. */
export interface SendContext {
  /** When the person last wrote to or tapped on this account (ms since epoch); null: never. */
  readonly lastInteractionAt: Instant | null;
  /** Whether it may cost money; otherwise a channel that could only charge for it says windowClosed. */
  readonly mayPay: boolean;
}

/** The sending half of a channel, as the application sees it. */
export interface OutboundChannel {
  readonly name: ChannelName;
  readonly traits: ChannelTraits;
  readonly pace: ChannelPace;
  /** Whoever was silent for longer (ms) can only be written to for money; absent: that never costs anything. */
  readonly paidAfterSilence?: number;
  /** Never throws: whatever happens is an outcome. */
  send(to: AccountAddress, content: OutboundContent, context: SendContext): Promise<DeliveryOutcome>;
}

/** Whether a channel is up. The sentence is Vietnamese: what is wrong and what to do. */
export type StartOutcome = { readonly ok: true } | { readonly ok: false; readonly sentence: string };

/** One line of the health check, in Vietnamese. */
export interface CheckFinding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do about it; null when nothing is wrong. */
  readonly fix: string | null;
}

/** Where an invited person opens the chat. */
export interface ChatLink {
  /** What people call the channel. */
  readonly channel: string;
  readonly url: string;
  /** The code goes along with the link; otherwise the person types it. */
  readonly carriesCode: boolean;
}

/** A channel as the composition root starts, checks and stops it. */
export interface Channel extends OutboundChannel {
  /** Gets what somebody sent on this channel. */
  readonly fetchMedia: FetchMedia;
  start(): Promise<StartOutcome>;
  /** Takes nothing new, finishes what is under way. */
  stop(): Promise<void>;
  check(): Promise<readonly CheckFinding[]>;
  /** A link to the chat for somebody with this invitation code; null where the platform gives none or is silent. */
  chatLink(code: string): Promise<ChatLink | null>;
}

/** Operator's log. Fields never hold what a person wrote, a token or a secret. */
export interface ChannelLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What every channel needs from the application. */
export interface ChannelPorts {
  /** Stores the message durably before it resolves; throws when it could not be stored. */
  receive(message: InboundMessage): Promise<'accepted' | 'duplicate'>;
  now(): Instant;
  readonly log: ChannelLog;
  /** Tells a human, in a Vietnamese sentence that says what to do. */
  alarm(sentence: string): void;
  /** The bytes of a file that goes with a message; never takes longer than a moment. Where nobody has it any more the message goes without it. */
  loadFile(file: string): Promise<FileSoon>;
  /** A public address of the file, signed, that ends by itself; null where no public address is configured. */
  fileLink(file: OutboundFile): string | null;
}
