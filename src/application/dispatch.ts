import type { Instant } from '../domain/scaled.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { accountOpens, afterSend, channelOpens, heldBack, rested, roomNow } from './pace.ts';
import type { OutboundChannel } from './ports/channel.ts';
import type { AccountAddress, ChannelName, DeliveryOutcome, OutboundContent } from './ports/messages.ts';
import type { ClaimedOutbound, MovedOutbound, OutboxItem } from './ports/outbound.ts';
import type { TurnStore } from './ports/turn-store.ts';
import { inRounds } from './rounds.ts';
import { sayElsewhere } from './say-elsewhere.ts';
import type { WakeAt } from './wake-at.ts';

/** Messages on their way at once on one channel. */
const MOST_AT_ONCE = 16;
/** After this long (ms) nobody waits for a send any more: it may have arrived. Channels give up earlier. */
const SEND_LIMIT = 60_000;
/** How long a claimed message is nobody else's (ms); longer than any send. */
const LEASE = 2 * SEND_LIMIT;

export interface DispatchParts {
  readonly store: TurnStore;
  readonly channel: OutboundChannel;
  /** Every channel that runs here, to say elsewhere what this one could not. */
  readonly channels: () => readonly OutboundChannel[];
  readonly now: () => Instant;
  readonly wakeAt: WakeAt;
  /** Told of faults, which are bugs or a broken environment: never of what is written to people. */
  readonly report: (error: unknown) => void;
  /** Something was queued for another channel. */
  readonly queued: (channel: ChannelName) => void;
}

export interface Dispatcher {
  /** Looks for what may be sent now. */
  wake(): void;
  /** Something is on its way, or more may be sent at this instant. */
  busy(): boolean;
  /** Resolves when it is no longer busy. */
  quiet(): Promise<void>;
  /** Takes nothing new and waits for what is on its way. */
  stop(): Promise<void>;
}

/** Sends what is due on one channel at the channel's pace; an account whose send hangs holds up nobody else. */
export function dispatch(parts: DispatchParts): Dispatcher {
  const { store, channel, now } = parts;
  const { pace } = channel;
  const onTheirWay = new Set<Promise<void>>();
  let state = rested;
  let callOff: () => void = () => undefined;
  const rounds = inRounds(async () => {
    callOff();
    callOff = wakeFor(await sendWhatMayGo());
  }, parts.report);

  function wakeFor(at: Instant | null): () => void {
    return at === null || rounds.stopped() ? () => undefined : parts.wakeAt(at, rounds.wake);
  }

  /** Claims and sends until nothing is due or no more may go; gives the instant to look again. */
  async function sendWhatMayGo(): Promise<Instant | null> {
    while (!rounds.stopped()) {
      const at = now();
      const limit = Math.min(MOST_AT_ONCE - onTheirWay.size, roomNow(state, pace, at));
      // With everything in use the end of a send wakes us.
      if (limit <= 0) return onTheirWay.size >= MOST_AT_ONCE ? null : channelOpens(state, pace, at);
      const claim = { channel: channel.name, now: at, leaseUntil: at + LEASE, limit };
      const { paidAfterSilence } = channel;
      const claimed = await store.claimOutbound({
        ...claim,
        wholeAccounts: pace.mergesWaiting,
        ...(paidAfterSilence === undefined ? {} : { paidIfSeenBefore: at - paidAfterSilence }),
      });
      if (claimed.length === 0) return store.nextOutboundAt(channel.name, at);
      for (const letter of claimed) await sendOrHold(letter);
    }
    return null;
  }

  async function sendOrHold(letter: ClaimedOutbound): Promise<void> {
    const account = accountKey(letter.to);
    const at = now();
    const opens = accountOpens(state, pace, account, at);
    if (opens > at || rounds.stopped()) return store.releaseOutbound(letter.items, opens);
    const [first, ...others] = letter.items;
    if (first === undefined) return;
    const { content, items, rest } = mergeWaiting(first, others, channel.traits.longestText);
    if (rest.length > 0) await store.releaseOutbound(rest, at);
    state = afterSend(state, pace, account, at);
    const sending = deliver(letter, items, content)
      .catch(parts.report)
      .finally(() => {
        onTheirWay.delete(sending);
        rounds.wake();
      });
    onTheirWay.add(sending);
  }

  async function deliver(
    { to, lastInteractionAt }: ClaimedOutbound,
    items: readonly OutboxItem[],
    content: OutboundContent,
  ): Promise<void> {
    // Joined messages cost once, and the first that may pay pays for all.
    const payer = items.find(({ mayPay }) => mayPay);
    const context = { lastInteractionAt, mayPay: payer !== undefined };
    const outcome = await withinLimit(channel.send(to, content, context), parts);
    const at = now();
    if (outcome.kind === 'throttled') {
      const account = outcome.wholeChannel === true ? null : accountKey(to);
      state = heldBack(state, account, at + outcome.retryAfterMs, at);
    }
    if (outcome.kind === 'rejected') {
      parts.report(new Error(`${channel.name} refused message ${items[0]?.id}: ${outcome.reason}`));
    }
    for (const item of items) await settle(item, at, item === payer ? outcome : withoutCost(outcome));
  }

  async function settle(item: OutboxItem, at: Instant, outcome: DeliveryOutcome): Promise<void> {
    let moved: MovedOutbound | null = null;
    if (outcome.kind === 'unreachable' || outcome.kind === 'windowClosed' || outcome.kind === 'stopped') {
      moved = sayElsewhere(item.content, await store.otherAccounts(item.id), parts.channels());
    }
    await store.recordDelivery(item, at, outcome, moved);
    if (moved !== null) parts.queued(moved.to.channel);
  }

  function busy(): boolean {
    return rounds.underWay() !== null || onTheirWay.size > 0;
  }

  return {
    wake: rounds.wake,
    busy,
    async quiet() {
      while (busy()) await Promise.all([rounds.underWay(), ...onTheirWay]);
    },
    async stop() {
      const ended = rounds.stop();
      callOff();
      await ended;
      await Promise.all(onTheirWay);
    },
  };
}

/** What became of a send, or `uncertain` when it fails to tell: then the message may have arrived. */
async function withinLimit(
  sending: Promise<DeliveryOutcome>,
  { now, wakeAt, report }: Pick<DispatchParts, 'now' | 'wakeAt' | 'report'>,
): Promise<DeliveryOutcome> {
  let callOff: () => void = () => undefined;
  const hanging = new Promise<DeliveryOutcome>((resolve) => {
    callOff = wakeAt(now() + SEND_LIMIT, () => resolve({ kind: 'uncertain', reason: 'sendLimit' }));
  });
  try {
    return await Promise.race([sending, hanging]);
  } catch (error) {
    report(error);
    return { kind: 'uncertain', reason: 'sendThrew' };
  } finally {
    callOff();
  }
}

function withoutCost(outcome: DeliveryOutcome): DeliveryOutcome {
  return outcome.kind === 'sent' ? { kind: 'sent', externalId: outcome.externalId } : outcome;
}

function accountKey({ botId, externalId }: AccountAddress): string {
  return JSON.stringify([botId, externalId]);
}
