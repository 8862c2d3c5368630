import { afterAll, describe, expect, test } from 'vitest';
import type { InboundMessage } from '../../src/application/ports/messages.ts';
import { runAssistant } from '../../src/application/run-assistant.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { accountOf, openAgency } from '../contract/agency.ts';
import { look, message } from '../contract/turn-driver.ts';
import { describedMedia } from '../fakes/described-files.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { assistantRig, START } from './assistant-rig.ts';
import { fakeChannel, type SentMessage, sent } from './fake-channel.ts';
import { fakeTime } from './fake-time.ts';
import { type Death, processThatDies } from './killable.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const MINUTE = 60_000;

function updates(): readonly InboundMessage[] {
  const said = [message(an, 'm1', 'tc 1.1'), message(binh, 'm2', 'menu'), message(an, 'm3', 'có')];
  return said.map((one) => ({ ...one, sentAt: START, receivedAt: START }));
}

interface DrillOutcome {
  readonly steps: readonly string[];
  readonly arrived: readonly SentMessage[];
  /** Texts that the second life knew to be repeats. */
  readonly marked: readonly string[];
  /** The item of every change that was recorded. */
  readonly recorded: readonly string[];
}

/** Plays the updates to a process that dies, starts another in its place, and lets ten minutes pass. */
async function drill(death: Death | null): Promise<DrillOutcome> {
  const opened = await sqliteStore.openEmpty();
  const time = fakeTime(START);
  const marked: string[] = [];
  try {
    await openAgency(opened.store);
    const channel = fakeChannel('telegram', time.now);
    const start = (life: ReturnType<typeof processThatDies>) =>
      runAssistant({
        media: describedMedia(),
        store: life.turns,
        notices: opened.store.notices,
        channels: () => [life.channel],
        receipts: testReceipts(),
        traitsOf: () => plainTraits,
        now: time.now,
        wakeAt: time.wakeAt,
        report: () => undefined,
        lookEvery: MINUTE,
      });
    const first = processThatDies(opened.store.turns, channel, death);
    const assistant = start(first);
    const unconfirmed: InboundMessage[] = [];
    for (const update of updates()) {
      await assistant.receive(update).catch(() => unconfirmed.push(update));
    }
    await assistant.catchUp();
    await assistant.stop();
    const second = processThatDies(opened.store.turns, channel, null);
    const turns = {
      ...second.turns,
      claimOutbound: async (claim: Parameters<typeof second.turns.claimOutbound>[0]) => {
        const letters = await second.turns.claimOutbound(claim);
        const repeats = letters.flatMap(({ items }) => items).filter((item) => item.repeats === 1);
        marked.push(...repeats.map(({ content }) => content.text));
        return letters;
      },
    };
    const successor = start({ ...second, turns });
    for (const update of unconfirmed) await successor.receive(update);
    await successor.catchUp();
    while (time.ring(START + 10 * MINUTE)) await successor.catchUp();
    await successor.stop();
    const { workplace } = await look(opened.store.turns, an);
    const recorded = (workplace?.changes ?? []).map(({ itemKey }) => itemKey).sort();
    return { steps: first.names, arrived: channel.arrived, marked, recorded };
  } finally {
    await opened.store.close();
    await opened.discard();
  }
}

function chatOf(outcome: DrillOutcome, account: string): readonly string[] {
  return outcome.arrived.filter(({ to }) => to === account).map(({ text }) => text);
}

function withoutRepeats(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => text !== texts[at - 1]);
}

describe('a process that is killed', () => {
  afterAll(forgetMigrated);

  test.each(['before', 'after'] as const)(
    '%s any of its steps loses nothing, and repeats a message at most once, marked',
    async (moment) => {
      const calm = await drill(null);
      expect(calm.recorded).toEqual(['a']);
      expect([chatOf(calm, 'chat-an').length, chatOf(calm, 'chat-binh').length]).toEqual([2, 1]);
      expect(new Set(calm.steps)).toEqual(
        new Set([
          'receive',
          'waitingMessages',
          'mediaToTakeIn',
          'loadTurn',
          'commitTurns',
          'claimOutbound',
          'send',
          'recordDelivery',
          'nextOutboundAt',
        ]),
      );
      let repeated = 0;
      for (let call = 1; call <= calm.steps.length; call += 1) {
        const outcome = await drill({ call, moment });
        const where = `${moment} step ${call}, ${outcome.steps.at(-1)}`;
        expect(outcome.recorded, where).toEqual(['a']);
        for (const account of ['chat-an', 'chat-binh']) {
          expect(withoutRepeats(chatOf(outcome, account)), where).toEqual(chatOf(calm, account));
        }
        const twice = outcome.arrived.filter(({ text }, at) =>
          outcome.arrived.slice(0, at).some((before) => before.text === text),
        );
        expect(new Set(twice.map(({ text }) => text)).size, where).toBe(twice.length);
        for (const { text } of twice) expect(outcome.marked, where).toContain(text);
        repeated += twice.length;
      }
      // A drill that never repeats would not have died between sending and recording.
      expect(repeated).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe('the assistant', () => {
  const rig = assistantRig();

  test('says everything once and in order after the platform was down for twenty minutes', async () => {
    const up = START + 20 * MINUTE;
    const channel = fakeChannel('telegram', rig.time.now, ({ at }) =>
      at < up ? { kind: 'throttled', retryAfterMs: 30_000 } : sent,
    );
    const assistant = rig.start([channel]);
    for (let minute = 0; minute < 20; minute += 4) {
      await rig.queue(an, `a${minute}`);
      await rig.queue(binh, `b${minute}`);
      await rig.passUntil(assistant, START + (minute + 4) * MINUTE - 1);
    }
    expect(channel.arrived).toEqual([]);
    await rig.passUntil(assistant, up + MINUTE);
    for (const [to, letter] of [
      ['chat-an', 'a'],
      ['chat-binh', 'b'],
    ]) {
      const texts = channel.arrived.filter((one) => one.to === to).map(({ text }) => text);
      expect(texts).toEqual([0, 4, 8, 12, 16].map((minute) => `${letter}${minute}`));
    }
    expect(rig.faults).toEqual([]);
  });

  test('answers updates that come five times, shuffled and at once, one time each', async () => {
    const channel = fakeChannel('telegram', rig.time.now);
    const assistant = rig.start([channel]);
    const all = Array.from({ length: 5 }, updates).flat();
    const shuffled = all.map((_, at) => all[(at * 7 + 3) % all.length]).filter((one) => one !== undefined);
    expect(shuffled).toHaveLength(15);
    const outcomes = await Promise.all(shuffled.map((update) => assistant.receive(update)));
    await rig.passUntil(assistant, START + MINUTE);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(3);
    expect(channel.arrived).toHaveLength(3);
    expect((await rig.store.turns.transcript(an, null, 100)).length).toBe(4);
  });
});
