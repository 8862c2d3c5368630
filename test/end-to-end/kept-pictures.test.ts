import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadFile } from '../../src/application/load-file.ts';
import { workInbox } from '../../src/application/work-inbox.ts';
import { createWebChannel } from '../../src/channels/web/web-channel.ts';
import { createDocumentWriter } from '../../src/documents/writer/document-writer.ts';
import { fileLoaders } from '../../src/file-loaders.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { memoryVault } from '../channels/web/memory-vault.ts';
import type { OpenedForTest } from '../contract/store-under-test.ts';
import { play } from '../contract/turn-driver.ts';
import { memoryVault as keptFiles } from '../fakes/described-files.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { storeSeed } from '../transcripts/application-world.ts';
import { begin } from '../transcripts/begun.ts';
import { councilSeed } from '../transcripts/seeds/council-seed.ts';

const START = Date.parse('2026-12-15T08:00+07:00');
const WEEK = 7 * 86_400_000;
const WHO = 'dau-moi';

describe('pictures of cards in the browser', { timeout: 120_000 }, () => {
  const writer = createDocumentWriter();
  afterAll(() => Promise.all([forgetMigrated(), writer.close()]));
  const seed = councilSeed('confirmed');
  const campaignId = seed.campaign.campaign.id;
  const late = seed.begun?.find(({ unitId }) => unitId === 'xa-tay');
  let opened: OpenedForTest;
  let now = START;

  beforeEach(async () => {
    now = START;
    opened = await sqliteStore.openEmpty();
    await storeSeed(opened.store, { ...seed, begun: (seed.begun ?? []).filter((each) => each !== late) });
  });
  afterEach(async () => {
    await opened.store.close();
    await opened.discard();
  });

  function chat() {
    const { store } = opened;
    const loaders = fileLoaders({
      vault: keptFiles(),
      store,
      writer,
      results: { load: async () => null },
      now: () => now,
      publicAddress: null,
    });
    return createWebChannel({
      receive: async (message) => (await store.turns.receive([message]))[0] ?? 'duplicate',
      transcript: (account, after, limit) => store.turns.transcript(account, after, limit),
      now: () => now,
      newId: () => `m${now}`,
      loadFile: (file) => loadFile(loaders, file),
      personas: async () => [{ account: WHO, name: 'Đầu mối', note: 'Đầu mối' }],
      vault: memoryVault(),
      isLinked: async () => true,
    }).routes;
  }

  async function ask(text: string, afterMs = 60_000): Promise<string> {
    now += afterMs;
    const body = JSON.stringify({ as: WHO, text });
    await chat().request('/api/messages', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    const faults: unknown[] = [];
    await workInbox({
      store: opened.store.turns,
      traitsOf: () => plainTraits,
      receipts: testReceipts(),
      report: ({ error }) => faults.push(error),
    });
    expect(faults).toEqual([]);
    const answer = await chat().request(`/api/messages?as=${WHO}`);
    return ((await answer.json()) as { last: string }).last;
  }

  /** The first picture of a message: its status and its bytes, or why there are none. */
  async function look(line: string): Promise<[number, string]> {
    const answer = await chat().request(`/api/files/${line}/0?as=${WHO}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return [
      answer.status,
      answer.status === 200 ? bytes.toString('base64') : JSON.parse(bytes.toString()).refusal,
    ];
  }

  async function begunLate(): Promise<void> {
    const code = seed.campaign.units.find(({ id }) => id === late?.unitId)?.code;
    if (late === undefined || code === undefined) throw new Error('nobody is late');
    await begin(opened.store, campaignId, code, late);
  }

  async function publish(): Promise<void> {
    for (const text of ['công bố', '1', '2', '1', '1']) await ask(text);
  }

  async function withdraw(): Promise<void> {
    for (const text of ['thu hồi công bố', 'Sở Một kiến nghị tính lại mục 1.2', '1']) await ask(text);
  }

  test('show what they showed, whatever changed since', async () => {
    const cards = [await ask('xếp hạng các xã'), await ask('tiến độ')];
    now += 60_000;
    const first = await Promise.all(cards.map(look));
    expect(first.map(([status]) => status)).toEqual([200, 200]);
    await begunLate();
    now += 60_000;
    expect(await Promise.all(cards.map(look))).toEqual(first);
    const [ranking, progress] = await Promise.all(
      [await ask('xếp hạng các xã'), await ask('tiến độ')].map(look),
    );
    expect(ranking?.[0]).toBe(200);
    expect([ranking?.[1] === first[0]?.[1], progress?.[1] === first[1]?.[1]]).toEqual([false, false]);
  });

  test('that are first looked at after a change show what they would have shown before it', async () => {
    const [early, lateLook] = [await ask('xếp hạng các xã'), await ask('xếp hạng các xã', 1_000)];
    const seen = await look(early);
    expect(seen[0]).toBe(200);
    await begunLate();
    expect(await look(lateLook)).toEqual(seen);
  });

  test('stay provisional through a publication, and show none that was withdrawn', async () => {
    await begunLate();
    const provisional = await ask('xếp hạng các xã');
    const first = await look(provisional);
    await publish();
    const published = await ask('xếp hạng các xã');
    expect((await look(published))[0]).toBe(200);
    expect(await look(published)).not.toEqual(first);
    expect(await look(provisional)).toEqual(first);
    await withdraw();
    expect(await look(published)).toEqual([404, 'fileGone']);
    expect(await look(provisional)).toEqual(first);
    await publish();
    expect(await look(published)).toEqual([404, 'fileGone']);
  });

  test('are gone after seven days, with a sentence', async () => {
    const card = await ask('xếp hạng các xã');
    const said = now;
    now = said + WEEK - 1;
    expect((await look(card))[0]).toBe(200);
    now = said + WEEK;
    expect(await look(card)).toEqual([410, 'pictureOutdated']);
  });

  test('of cards from before pictures were kept are answered so too', async () => {
    const file = { file: `export:ranking:${campaignId}:provisional:xa:::`, name: 'xep-hang.png' };
    const from = { channel: 'web', botId: 'local', externalId: WHO } as const;
    await play(opened.store.turns, from, 'before', () => ({
      replies: [{ text: 'Xếp hạng', card: null, choices: [], files: [{ ...file, shown: 'picture' }] }],
    }));
    const [before] = (await opened.store.turns.transcript(from, null, 9)).filter(
      (each) => each.from === 'assistant',
    );
    expect(await look(before?.id ?? '')).toEqual([410, 'pictureOutdated']);
  });
});
