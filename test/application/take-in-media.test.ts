import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FetchMedia, FetchOutcome } from '../../src/application/ports/media.ts';
import type { InboundMessage } from '../../src/application/ports/messages.ts';
import { takeInMedia } from '../../src/application/take-in-media.ts';
import { accountOf, openAgency } from '../contract/agency.ts';
import type { OpenedForTest } from '../contract/store-under-test.ts';
import { noLookup, waitingOf } from '../contract/turn-driver.ts';
import { examineDescribed, fetchDescribed, mediaOf, memoryVault } from '../fakes/described-files.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { fakeTime } from './fake-time.ts';

const an = accountOf('an');
const START = 1_000_000;

function picture(externalId: string, words: string, after = 0): InboundMessage {
  const media = [mediaOf(words)];
  const content = { kind: 'media' as const, media, caption: '', album: null };
  return { from: an, externalId, sentAt: START + after, receivedAt: START + after, content };
}

describe('taking in pictures and files', () => {
  let opened: OpenedForTest;
  let time = fakeTime(START);
  let vault = memoryVault();
  let faults: unknown[] = [];

  beforeEach(async () => {
    opened = await sqliteStore.openEmpty();
    await openAgency(opened.store);
    time = fakeTime(START);
    vault = memoryVault();
    faults = [];
  });
  afterEach(async () => {
    await opened.store.close();
    await opened.discard();
  });
  afterAll(forgetMigrated);

  function intake(fetch: FetchMedia = fetchDescribed, ready: () => void = () => undefined) {
    return takeInMedia({
      store: opened.store.turns,
      vault,
      examine: examineDescribed,
      fetchOf: () => fetch,
      now: time.now,
      wakeAt: time.wakeAt,
      report: (error) => faults.push(error),
      ready,
      said: () => undefined,
    });
  }

  async function passUntil(taking: ReturnType<typeof intake>, end: number): Promise<void> {
    taking.wake();
    await taking.quiet();
    while (time.ring(end)) await taking.quiet();
    time.set(end);
    await taking.stop();
  }

  const texts = async () =>
    (await opened.store.turns.transcript(an, null, 10)).flatMap((line) =>
      line.from === 'assistant' ? [line.content.text] : [],
    );

  const namesOf = (item: Awaited<ReturnType<typeof waitingOf>>) =>
    (item.examined?.files ?? []).map((file) => (file.ok ? file.page?.perceptualHash : file.refusal));

  test('waits until nothing more comes, and puts what came in the order of sending', async () => {
    await opened.store.turns.receive([picture('12', 'ảnh hai'), picture('11', 'ảnh một')]);
    await opened.store.turns.receive([picture('13', 'ảnh ba', 900)]);
    await passUntil(intake(), START + 10_000);
    const item = await waitingOf(opened.store.turns, an);
    expect(item.externalId).toBe('12');
    const alone = async (words: string) => {
      const found = await examineDescribed(new TextEncoder().encode(words), mediaOf(words));
      return found.ok ? found.page?.perceptualHash : null;
    };
    expect(namesOf(item)).toEqual([await alone('ảnh một'), await alone('ảnh hai'), await alone('ảnh ba')]);
    expect(faults).toEqual([]);
  });

  test('keeps the bytes before anybody is told', async () => {
    await opened.store.turns.receive([picture('1', 'ảnh một')]);
    let keptWhenReady = 0;
    await passUntil(
      intake(fetchDescribed, () => {
        keptWhenReady = vault.size();
      }),
      START + 10_000,
    );
    expect(keptWhenReady).toBe(2);
  });

  test('after a crash in the middle keeps the same bytes at the same addresses', async () => {
    await opened.store.turns.receive([picture('1', 'ảnh một'), picture('2', 'ảnh hai')]);
    let fetched = 0;
    const dying: FetchMedia = async (media) => {
      fetched += 1;
      return fetched === 2 ? { kind: 'later', retryAfterMs: 1_000_000_000 } : fetchDescribed(media);
    };
    await passUntil(intake(dying), START + 10_000);
    expect(await opened.store.turns.waitingMessages(10)).toEqual([]);
    await passUntil(intake(), START + 20_000);
    const item = await waitingOf(opened.store.turns, an);
    expect(item.examined?.files.map(({ ok }) => ok)).toEqual([true, true]);
    expect(vault.size()).toBe(4);
  });

  test('asks a platform that is busy again, and in the end says so', async () => {
    await opened.store.turns.receive([picture('1', 'ảnh một')]);
    let asked = 0;
    const busy: FetchMedia = async (): Promise<FetchOutcome> => {
      asked += 1;
      return { kind: 'later', retryAfterMs: 2_000 };
    };
    await passUntil(intake(busy), START + 60_000);
    expect(asked).toBe(6);
    expect(namesOf(await waitingOf(opened.store.turns, an))).toEqual(['gone']);
  });

  test('nothing that was sent together with a secret page is kept', async () => {
    await opened.store.turns.receive([picture('1', 'ảnh một'), picture('2', 'ảnh hai dấu-mật')]);
    await passUntil(intake(), START + 10_000);
    expect(namesOf(await waitingOf(opened.store.turns, an))).toEqual(['besideSecret', 'secret']);
    expect(vault.size()).toBe(0);
  });

  test('an infected file is taken out of the vault again', async () => {
    const words = 'tệp a.pdf từ-chối infected';
    await vault.keep(new TextEncoder().encode(words));
    await opened.store.turns.receive([picture('1', words)]);
    await passUntil(intake(), START + 10_000);
    expect(namesOf(await waitingOf(opened.store.turns, an))).toEqual(['infected']);
    expect(vault.size()).toBe(0);
  });

  test('a secret document is nowhere in the vault, even where a channel had to put it there', async () => {
    const words = 'tệp mat.pdf dấu-mật';
    await vault.keep(new TextEncoder().encode(words));
    await opened.store.turns.receive([picture('1', words)]);
    await passUntil(intake(), START + 10_000);
    const item = await waitingOf(opened.store.turns, an);
    expect(namesOf(item)).toEqual(['secret']);
    expect(vault.size()).toBe(0);
    expect(JSON.stringify(item)).not.toContain('dấu-mật');
    expect(JSON.stringify(item)).not.toContain('mat.pdf');
  });

  test('tells whoever waits that the files came, once, and answers in its place', async () => {
    const { turns } = opened.store;
    await turns.receive([picture('1', 'ảnh một')]);
    let release: () => void = () => undefined;
    const slow: FetchMedia = async (media) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return fetchDescribed(media);
    };
    const taking = intake(slow);
    taking.wake();
    await settled();
    while (time.ring(START + 5_000)) await settled();
    expect(await texts()).toEqual(['Đã nhận 1 ảnh, tệp, đang xử lý. Anh/chị chờ một lát.']);
    const [letter] = await turns.claimOutbound({
      channel: 'telegram',
      now: START + 5_000,
      leaseUntil: START + 9_000,
      limit: 1,
      wholeAccounts: false,
    });
    if (letter?.items[0] === undefined) throw new Error('nothing was said');
    await turns.recordDelivery(letter.items[0], START + 5_000, { kind: 'sent', externalId: '77' });
    release();
    await taking.quiet();
    await taking.stop();
    const item = await waitingOf(turns, an);
    expect((await turns.loadTurn(item, noLookup)).meanwhile).toBe('77');
    await turns.sayMeanwhile(item.id, { text: 'lần nữa', card: null, choices: [] }, START + 6_000);
    expect(await texts()).toHaveLength(1);
  });

  test('a fault of ours is reported and does not hold up the person for ever', async () => {
    await opened.store.turns.receive([picture('1', 'ảnh một')]);
    const broken: FetchMedia = () => Promise.reject(new Error('broken'));
    await passUntil(intake(broken), START + 120_000);
    expect(faults).toHaveLength(6);
    expect(namesOf(await waitingOf(opened.store.turns, an))).toEqual(['unreadable']);
  });
});

/** Everything that can happen without the clock has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
