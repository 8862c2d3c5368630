import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { loadFile } from '../src/application/load-file.ts';
import type { AccountAddress, InboundMessage } from '../src/application/ports/messages.ts';
import { workInbox } from '../src/application/work-inbox.ts';
import { createDocumentWriter } from '../src/documents/writer/document-writer.ts';
import { fileLoaders } from '../src/file-loaders.ts';
import { plainTraits } from '../src/wording/traits.ts';
import type { OpenedForTest } from './contract/store-under-test.ts';
import { memoryVault } from './fakes/described-files.ts';
import { testReceipts } from './fakes/test-receipts.ts';
import { forgetMigrated, sqliteStore } from './store/sqlite-store.ts';
import { TRANSCRIPT_START } from './transcripts/run-transcript.ts';
import { smallSeed } from './transcripts/seeds/small-seed.ts';

const an: AccountAddress = { channel: 'web', botId: 'local', externalId: 'an' };
let opened: OpenedForTest;

beforeEach(async () => {
  opened = await sqliteStore.openEmpty();
  const { campaign, criteriaSets } = smallSeed();
  for (const set of criteriaSets) await opened.store.campaigns.storeCriteriaSet(set, 0);
  await opened.store.campaigns.storeCampaign(campaign, 0);
  await opened.store.campaigns.linkAccount(an, 'an', 0);
});
afterEach(async () => {
  await opened.store.close();
  await opened.discard();
});
const writer = createDocumentWriter();
afterAll(() => Promise.all([forgetMigrated(), writer.close()]));

async function say(text: string, at: number): Promise<void> {
  const message: InboundMessage = {
    from: an,
    externalId: `m${at}`,
    sentAt: at,
    receivedAt: at,
    content: { kind: 'text', text },
  };
  await opened.store.turns.receive([message]);
  await workInbox({
    store: opened.store.turns,
    receipts: testReceipts(),
    traitsOf: () => plainTraits,
    report: ({ error }) => {
      throw error;
    },
  });
}

test.each([
  ['1', 'pdf', '%PDF-'],
  ['2', 'docx', 'PK'],
  ['3', 'xlsx', 'PK'],
])(
  '"xuất báo cáo", %s: the file that goes out is a %s',
  { timeout: 120_000 },
  async (choice, format, start) => {
    await say('xuất báo cáo', TRANSCRIPT_START);
    await say(choice, TRANSCRIPT_START + 1000);
    const lines = await opened.store.turns.transcript(an, null, 10);
    const [file] = lines.flatMap((line) => (line.from === 'assistant' ? (line.content.files ?? []) : []));
    expect(file?.name).toBe(`bao-cao-tu-cham-so-mau-2026.${format}`);
    const loaders = fileLoaders({
      vault: memoryVault(),
      store: opened.store,
      writer,
      results: { load: async () => null },
      now: () => TRANSCRIPT_START,
      publicAddress: null,
    });
    const bytes = await loadFile(loaders, file?.file ?? '');
    expect(Buffer.from(bytes as Uint8Array).toString('latin1', 0, start.length)).toBe(start);
  },
);
