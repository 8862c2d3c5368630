import { afterAll, afterEach, beforeEach } from 'vitest';
import type { OutboundChannel } from '../../src/application/ports/channel.ts';
import type { AccountAddress } from '../../src/application/ports/messages.ts';
import type { TurnStore } from '../../src/application/ports/turn-store.ts';
import { type Assistant, runAssistant } from '../../src/application/run-assistant.ts';
import type { Store } from '../../src/store/open-store.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { openAgency } from '../contract/agency.ts';
import type { OpenedForTest } from '../contract/store-under-test.ts';
import { play, reply } from '../contract/turn-driver.ts';
import { describedMedia } from '../fakes/described-files.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { type FakeTime, fakeTime } from './fake-time.ts';

export const START = 1_000_000;

export interface Rig {
  readonly store: Store;
  readonly time: FakeTime;
  /** What was reported as a fault since the test began. */
  readonly faults: unknown[];
  /** Starts an assistant on the store; it is stopped after the test. */
  start(channels: readonly OutboundChannel[], turns?: TurnStore): Assistant;
  /** Queues answers to one message of the account. */
  queue(to: AccountAddress, ...texts: readonly string[]): Promise<void>;
  /** Lets the time pass, with everything that happens until then. */
  passUntil(assistant: Assistant, end: number): Promise<void>;
}

/** The real assistant over a real database, on a clock of its own. */
export function assistantRig(): Rig {
  let opened: OpenedForTest | null = null;
  let time = fakeTime(START);
  let assistants: Assistant[] = [];
  let faults: unknown[] = [];
  let messages = 0;
  const store = (): Store => {
    if (opened === null) throw new Error('the store is not open');
    return opened.store;
  };
  beforeEach(async () => {
    opened = await sqliteStore.openEmpty();
    time = fakeTime(START);
    assistants = [];
    faults = [];
    await openAgency(opened.store);
  });
  afterEach(async () => {
    await Promise.all(assistants.map((assistant) => assistant.stop()));
    await opened?.store.close();
    await opened?.discard();
    opened = null;
  });
  afterAll(forgetMigrated);
  return {
    get store() {
      return store();
    },
    get time() {
      return time;
    },
    get faults() {
      return faults;
    },
    start(channels, turns = store().turns) {
      const assistant = runAssistant({
        media: describedMedia(),
        store: turns,
        notices: store().notices,
        channels: () => channels,
        receipts: testReceipts(),
        traitsOf: () => plainTraits,
        now: time.now,
        wakeAt: time.wakeAt,
        report: ({ error }) => faults.push(error),
        lookEvery: 60_000,
      });
      assistants.push(assistant);
      return assistant;
    },
    async queue(to, ...texts) {
      messages += 1;
      await play(store().turns, to, `queued-${messages}`, () => ({
        replies: texts.map(reply),
        at: time.now(),
      }));
    },
    async passUntil(assistant, end) {
      await assistant.catchUp();
      while (time.ring(end)) await assistant.catchUp();
      time.set(end);
    },
  };
}
