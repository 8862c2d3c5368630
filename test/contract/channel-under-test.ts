import type { Hono } from 'hono';
import type { OutboundChannel } from '../../src/application/ports/channel.ts';
import type { AccountAddress, DeliveryOutcome } from '../../src/application/ports/messages.ts';
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

export type FailureClass = keyof typeof failureOutcomes;

/** For a channel with a platform behind it that can fail in every way. */
export const everyFailure = Object.keys(failureOutcomes) as readonly FailureClass[];

/** A channel beside its platform, fresh for one test. */
export interface OpenedChannel {
  readonly channel: Pick<OutboundChannel, 'name' | 'traits' | 'send'>;
  /** Somebody who can be written to. */
  readonly to: AccountAddress;
  readonly ports: ObservedPorts;
  /** The texts the platform took for `to`, in order, as people see them. */
  sentTexts(): readonly string[];
  /** The next send fails in this way. */
  fail(failure: FailureClass): void | Promise<void>;
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

export interface ChannelUnderTest {
  readonly name: string;
  /** The failures that this platform knows. */
  readonly failures: readonly FailureClass[];
  /** What is posted is refused when it is not said to be JSON. */
  readonly checksContentType: boolean;
  open(): Promise<OpenedChannel>;
}
