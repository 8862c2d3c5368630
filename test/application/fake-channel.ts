import type { OutboundChannel } from '../../src/application/ports/channel.ts';
import type {
  AccountAddress,
  ChannelName,
  DeliveryOutcome,
  OutboundContent,
} from '../../src/application/ports/messages.ts';
import { type ChannelPace, plainTraits } from '../../src/wording/traits.ts';

export interface SentMessage {
  readonly at: number;
  readonly to: string;
  readonly text: string;
  readonly content: OutboundContent;
  readonly lastInteractionAt: number | null;
  readonly mayPay: boolean;
}

/** A platform that remembers what arrived, and answers as it is told to. */
export interface FakeChannel extends OutboundChannel {
  /** Everything that was tried, in order. */
  readonly tried: readonly SentMessage[];
  /** What was tried and arrived. */
  readonly arrived: readonly SentMessage[];
  /** Resolves when so many were tried. */
  triedAtLeast(count: number): Promise<void>;
}

export type Answer = (message: SentMessage) => DeliveryOutcome | Promise<DeliveryOutcome>;

export const sent: DeliveryOutcome = { kind: 'sent', externalId: null };

export function fakeChannel(
  name: ChannelName,
  now: () => number,
  answer: Answer = () => sent,
  pace: Partial<ChannelPace> & { readonly longestText?: number; readonly paidAfterSilence?: number } = {},
): FakeChannel {
  const tried: SentMessage[] = [];
  const arrived: SentMessage[] = [];
  let watchers: { readonly count: number; readonly resolve: () => void }[] = [];
  const { longestText = null, paidAfterSilence, ...limits } = pace;
  return {
    name,
    traits: { ...plainTraits, longestText },
    pace: { perAccount: 0, overallPerSecond: 1000, mergesWaiting: false, ...limits },
    ...(paidAfterSilence === undefined ? {} : { paidAfterSilence }),
    tried,
    arrived,
    triedAtLeast: (count) =>
      new Promise((resolve) => {
        watchers.push({ count, resolve });
        if (tried.length >= count) resolve();
      }),
    async send(to: AccountAddress, content, context) {
      const message = { at: now(), to: to.externalId, text: content.text, content, ...context };
      tried.push(message);
      watchers = watchers.filter(({ count, resolve }) => {
        if (tried.length >= count) resolve();
        return tried.length < count;
      });
      const outcome = await answer(message);
      if (outcome.kind === 'sent') arrived.push(message);
      return outcome;
    },
  };
}
