import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountOpens,
  afterSend,
  channelOpens,
  heldBack,
  type PaceState,
  rested,
  roomNow,
} from '../../src/application/pace.ts';
import type { ChannelPace } from '../../src/wording/traits.ts';

const pace: ChannelPace = { perAccount: 1000, overallPerSecond: 2, mergesWaiting: false };

interface Waiting {
  readonly account: string;
  readonly number: number;
  readonly from: number;
}

interface Sent extends Waiting {
  readonly at: number;
}

/** Sends all that waits as the pace allows: at every moment the oldest of each account, oldest first. */
function sendAll(limits: ChannelPace, queue: readonly Waiting[]): readonly Sent[] {
  let state: PaceState = rested;
  let waiting = [...queue];
  let now = 0;
  const sent: Sent[] = [];
  while (waiting.length > 0) {
    const heads = waiting.filter(
      (one) => waiting.find(({ account }) => account === one.account) === one && one.from <= now,
    );
    const opens: number[] = waiting.map(({ from }) => from).filter((from) => from > now);
    for (const head of heads) {
      const at = accountOpens(state, limits, head.account, now);
      if (at > now) opens.push(at);
      else {
        expect(roomNow(state, limits, now)).toBeGreaterThan(0);
        state = afterSend(state, limits, head.account, now);
        sent.push({ ...head, at: now });
        waiting = waiting.filter((one) => one !== head);
        opens.push(now);
      }
    }
    now = Math.min(...opens);
  }
  return sent;
}

const limitsArb = fc.record({
  perAccount: fc.integer({ min: 0, max: 3000 }),
  overallPerSecond: fc.integer({ min: 1, max: 6 }),
  mergesWaiting: fc.constant(false),
});
const queueArb = fc
  .array(fc.record({ account: fc.constantFrom('a', 'b', 'c', 'd'), from: fc.nat(4000) }), { maxLength: 30 })
  .map((all) => all.sort((a, b) => a.from - b.from).map((one, number) => ({ ...one, number })));

describe('the pace of a channel', () => {
  test('no second ever holds more messages than the channel carries', () => {
    fc.assert(
      fc.property(limitsArb, queueArb, (limits, queue) => {
        const sent = sendAll(limits, queue);
        for (const { at } of sent) {
          const second = sent.filter((other) => other.at >= at && other.at < at + 1000);
          expect(second.length).toBeLessThanOrEqual(limits.overallPerSecond);
        }
      }),
    );
  });

  test('an account is left alone for its gap, and hears everything in the order it was said', () => {
    fc.assert(
      fc.property(limitsArb, queueArb, (limits, queue) => {
        const sent = sendAll(limits, queue);
        for (const account of ['a', 'b', 'c', 'd']) {
          const own = sent.filter((one) => one.account === account);
          const numbers = own.map(({ number }) => number);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
          own.slice(1).forEach((one, before) => {
            expect(one.at - (own[before]?.at ?? 0)).toBeGreaterThanOrEqual(limits.perAccount);
          });
        }
      }),
    );
  });

  test('nobody starves: a message goes out as soon as both limits let it through', () => {
    fc.assert(
      fc.property(limitsArb, queueArb, (limits, queue) => {
        const sent = sendAll(limits, queue);
        expect(sent).toHaveLength(queue.length);
        for (const { account, number, from, at } of sent) {
          const ownBefore = sent.filter((one) => one.account === account && one.number < number).length;
          const ahead = sent.filter((one) => one.at <= at).length;
          const worst = ownBefore * limits.perAccount + Math.ceil(ahead / limits.overallPerSecond) * 1000;
          expect(at - from).toBeLessThanOrEqual(worst);
        }
      }),
    );
  });

  test('the instant it names is the first at which the message may go', () => {
    const busy = ['a', 'b'].reduce((state, account) => afterSend(state, pace, account, 100), rested);
    expect(roomNow(busy, pace, 100)).toBe(0);
    expect(accountOpens(busy, pace, 'c', 200)).toBe(1100);
    expect(roomNow(busy, pace, 1099)).toBe(0);
    expect(roomNow(busy, pace, 1100)).toBe(2);
    expect(accountOpens(busy, pace, 'a', 1100)).toBe(1100);
  });

  test('silence that the platform asks for holds one account, or everybody', () => {
    const one = heldBack(rested, 'a', 5_000, 0);
    expect(accountOpens(one, pace, 'a', 10)).toBe(5_000);
    expect(accountOpens(one, pace, 'b', 10)).toBe(10);
    expect(accountOpens(heldBack(one, 'a', 3_000, 10), pace, 'a', 10)).toBe(5_000);
    const all = heldBack(rested, null, 5_000, 0);
    expect(channelOpens(all, pace, 10)).toBe(5_000);
    expect(accountOpens(all, pace, 'b', 10)).toBe(5_000);
    expect(roomNow(all, pace, 4_999)).toBe(0);
    expect(roomNow(all, pace, 5_000)).toBe(2);
    expect(channelOpens(heldBack(all, null, 3_000, 10), pace, 10)).toBe(5_000);
  });

  test('who may be written to again is forgotten', () => {
    const state = Array.from({ length: 100 }, (_, n) => n).reduce(
      (before, n) => afterSend(before, pace, `account ${n}`, n * 1000),
      rested,
    );
    expect(state.openFrom.size).toBe(1);
    expect(state.recent).toHaveLength(1);
  });
});
