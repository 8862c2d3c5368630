import type { Hono } from 'hono';
import type { Channel } from '../../src/application/ports/channel.ts';
import type { FetchOutcome, MediaReference } from '../../src/application/ports/media.ts';
import type { AccountAddress, DeliveryOutcome, OutboundFile } from '../../src/application/ports/messages.ts';
import type { Serving } from '../fakes/serve-bytes.ts';
import type { ObservedPorts } from './observed-ports.ts';

/** How a send can fail, and the only outcomes it may then have. */
export const failureOutcomes = {
  /** The platform asks for patience. */
  rateLimited: ['throttled'],
  /** Nothing listens: the request never left. */
  notConnected: ['throttled'],
  /** The request left and nothing came back. */
  noAnswer: ['uncertain'],
  /** The message went out, and the answer was lost. */
  lostAnswer: ['uncertain'],
  /** The platform broke down over the request. */
  brokenPlatform: ['uncertain'],
  /** The platform will serve nobody before a human has seen to it. */
  needsHuman: ['stopped'],
  /** This person cannot be written to. */
  personGone: ['unreachable', 'windowClosed'],
  /** The platform does not take this message. */
  badMessage: ['rejected'],
} as const satisfies Readonly<Record<string, readonly DeliveryOutcome['kind'][]>>;

/** What a fetch of a file handed out in these ways must come to. */
export const fetchOutcomes = {
  plain: 'fetched',
  unannounced: 'fetched',
  gone: 'gone',
  hanging: 'later',
  cut: 'later',
  elsewhere: 'foreign',
  busy: 'later',
} as const satisfies Readonly<Record<Serving, FetchOutcome['kind']>>;

/** For a platform from which files are downloaded. */
export const everyServing = Object.keys(fetchOutcomes) as readonly Serving[];

export type FailureClass = keyof typeof failureOutcomes;

/** For a channel with a platform behind it that can fail in every way. */
export const everyFailure = Object.keys(failureOutcomes) as readonly FailureClass[];

/** A channel beside its platform, fresh for one test. */
export interface OpenedChannel {
  readonly channel: Pick<Channel, 'name' | 'traits' | 'send' | 'fetchMedia'>;
  /** Somebody who can be written to. */
  readonly to: AccountAddress;
  readonly ports: ObservedPorts;
  /** The texts the platform took for `to`, in order, as people see them. */
  sentTexts(): readonly string[];
  /** How the files that the platform took for `to` were shown, in order. */
  shownFiles(): readonly OutboundFile['shown'][];
  /** The next send fails in this way. */
  fail(failure: FailureClass): void | Promise<void>;
  readonly media: {
    /** The largest file that is fetched (bytes). */
    readonly most: number;
    /** What `to` has sent, lying at the platform, which hands it out like this. */
    put(bytes: Uint8Array, serving: Serving): MediaReference | Promise<MediaReference>;
    /** What leads to somewhere that is not the platform. */
    foreign(): readonly MediaReference[];
  };
  /** Every token and secret that the channel was given or got. */
  secrets(): readonly string[];
  /** What the platform posts to, and where within the routes. */
  readonly routes: Hono;
  readonly path: string;
  /** A body in which `to` says `text`; two with one `id` are one message. */
  said(id: number, text: string): string;
  /** `fields` in a body that passes as the platform's. */
  wrapped(fields: Readonly<Record<string, unknown>>): string;
  /** The headers with which the platform posts `body`, or somebody who only pretends to be it. */
  headers(body: string, genuine: boolean): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** How long things may take (ms); short for calls unless told, so that silence is soon noticed. */
export interface Patience {
  readonly fetchMs?: number;
  readonly callMs?: number;
}

export interface ChannelUnderTest {
  readonly name: string;
  /** The failures that this platform knows. */
  readonly failures: readonly FailureClass[];
  /** What is posted is refused when it is not said to be JSON. */
  readonly checksContentType: boolean;
  /** Documents are shown as such; otherwise as a line with a link. */
  readonly showsDocuments: boolean;
  /** Bytes of a document that are just too many; null where there is no limit, or no document. */
  readonly tooManyBytes: number | null;
  /** The ways in which this platform can hand out a file. */
  readonly servings: readonly Serving[];
  open(given?: Patience): Promise<OpenedChannel>;
}
