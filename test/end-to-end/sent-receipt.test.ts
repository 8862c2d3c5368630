import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadFile } from '../../src/application/load-file.ts';
import type { OutboundContent } from '../../src/application/ports/messages.ts';
import { RECEIPT_PATH } from '../../src/application/receipt-address.ts';
import { workInbox } from '../../src/application/work-inbox.ts';
import type { Workplace } from '../../src/conversation/facts.ts';
import { attachedReceipt } from '../../src/documents/receipt/receipt-attachment.ts';
import { createDocumentWriter } from '../../src/documents/writer/document-writer.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { fileLoaders } from '../../src/file-loaders.ts';
import { receiptRoutes } from '../../src/http/receipt-page.ts';
import { receiptDesk } from '../../src/receipt-desk.ts';
import { publicKeyPem } from '../../src/receipts/receipt-key.ts';
import { verifyReceipt } from '../../src/receipts/verify-receipt.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { accountOf, agency, agencyOfficials, agencySet } from '../contract/agency.ts';
import type { OpenedForTest } from '../contract/store-under-test.ts';
import { play, scorecardOf } from '../contract/turn-driver.ts';
import { approvalOf } from '../conversation/approval-of.ts';
import { memoryVault } from '../fakes/described-files.ts';
import { nthReceiptId, RECEIPTS_AT, testReceipts } from '../fakes/test-receipts.ts';
import { keyFrom } from '../receipts/test-key.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';

const key = keyFrom('tests');
const SENT = 1_700_000_000_000;
const scorecardId = 'k2026:u1';

describe('a receipt out of the chat', { timeout: 120_000 }, () => {
  let opened: OpenedForTest;
  let receipts: ReturnType<typeof testReceipts>;
  let messages: number;

  beforeEach(async () => {
    opened = await sqliteStore.openEmpty();
    receipts = testReceipts(RECEIPTS_AT);
    messages = 0;
    const { campaigns } = opened.store;
    const { campaign } = agency();
    await campaigns.storeCriteriaSet(agencySet, 1);
    await campaigns.storeCampaign(agency({ campaign: { ...campaign, withdrawal: 'untilAppraisal' } }), 1);
    for (const { id } of agencyOfficials) await campaigns.linkAccount(accountOf(id), id, 1);
  });
  afterEach(async () => {
    await opened.store.close();
    await opened.discard();
  });
  const writer = createDocumentWriter();
  afterAll(() => Promise.all([forgetMigrated(), writer.close()]));

  /** What somebody is told after one line, sent half a second after the one before. */
  async function say(officialId: string, text: string): Promise<OutboundContent> {
    const { turns } = opened.store;
    const from = accountOf(officialId);
    messages += 1;
    const at = SENT + messages * 500;
    const message = { from, externalId: `m${messages}`, sentAt: at, receivedAt: at };
    await turns.receive([{ ...message, content: { kind: 'text', text } }]);
    const faults: unknown[] = [];
    await workInbox({
      store: turns,
      traitsOf: () => plainTraits,
      receipts,
      report: ({ error }) => faults.push(error),
    });
    expect(faults).toEqual([]);
    const said = (await turns.transcript(from, null, 100)).flatMap((line) =>
      line.from === 'assistant' ? [line.content] : [],
    );
    const last = said.at(-1);
    if (last === undefined) throw new Error(`no answer to ${text}`);
    return last;
  }

  /** What the head records, as another part of the program does. */
  async function record(id: string, eventOf: (work: Workplace) => CourseEvent): Promise<void> {
    const { outcome } = await play(opened.store.turns, accountOf('binh'), id, (record) => {
      if (record.workplace === null) throw new Error('no workplace');
      const event = eventOf(record.workplace);
      return {
        scorecard: scorecardOf(record),
        writes: [{ kind: 'appendCourse', event, officialId: 'binh', at: SENT + messages * 500 + 1 }],
      };
    });
    expect(outcome.kind).toBe('committed');
  }

  async function scoreAndApprove(): Promise<void> {
    for (const text of ['chấm tiếp', '1', '1']) await say('an', text);
    await record('duyệt', approvalOf);
  }

  async function sendOff(): Promise<OutboundContent> {
    await scoreAndApprove();
    await say('an', 'gửi phiếu');
    return say('an', '1');
  }

  async function pdfOf({ files }: OutboundContent): Promise<Uint8Array> {
    const [file] = files ?? [];
    expect(file).toMatchObject({ name: 'bien-nhan-U1.pdf' });
    const parts = {
      vault: memoryVault(),
      store: opened.store,
      writer,
      results: { load: async () => null },
      now: () => SENT,
      publicAddress: RECEIPTS_AT,
    };
    const bytes = await loadFile(fileLoaders(parts), file?.file ?? '');
    if (!(bytes instanceof Uint8Array)) throw new Error('nobody has the receipt');
    return bytes;
  }

  function verifier() {
    const opening = receiptDesk(() => ({ ok: false, sentence: 'no data folder' })).verifier(
      publicKeyPem(key),
    );
    if (!opening.ok) throw new Error(opening.sentence);
    return opening.verify;
  }

  async function publicPage(): Promise<string> {
    const routes = receiptRoutes({
      load: opened.store.receipts.load,
      isGenuine: (receipt) => verifyReceipt(receipt, key).kind === 'genuine',
      publicKeyPem: publicKeyPem(key),
    });
    return (await routes.request(`${RECEIPT_PATH}/${nthReceiptId(1)}`)).text();
  }

  test('verifies offline, names its page, and tells what was sent', async () => {
    const answer = await sendOff();
    expect(answer.text).toContain(`${RECEIPTS_AT}${RECEIPT_PATH}/${nthReceiptId(1)}`);
    const verdict = await verifier()(await pdfOf(answer));
    expect(verdict).toMatchObject({
      kind: 'genuine',
      receipt: {
        manifest: {
          receiptId: nthReceiptId(1),
          unit: { id: 'u1', code: 'U1' },
          totals: { answered: 2, toAnswer: 2 },
          approver: { id: 'binh', name: 'Trần Bình' },
          submittedBy: { id: 'an' },
          latePenalty: 0,
        },
      },
    });
    expect(await publicPage()).toContain('Biên nhận thật');
  });

  test('does not verify with a byte changed anywhere in what was signed', async () => {
    const text = await attachedReceipt(await pdfOf(await sendOff()));
    if (text === null) throw new Error('no receipt in the PDF');
    expect((await verifier()(text)).kind).toBe('genuine');
    for (let at = 0; at < text.length; at += 37) {
      const changed = Uint8Array.from(text);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await verifier()(changed)).kind).not.toBe('genuine');
    }
  });

  test('holds where the audit trail ended just before it', async () => {
    await sendOff();
    const stored = await opened.store.receipts.load(nthReceiptId(1));
    const head = stored?.receipt.manifest.auditHead ?? null;
    const { records } = await opened.store.audit.chain(scorecardId);
    expect(records.find(({ sequence }) => sequence === head?.sequence)?.hash).toBe(head?.hash);
    const next = records.find(({ sequence }) => sequence === (head?.sequence ?? 0) + 1);
    expect(next).toMatchObject({ act: 'appendCourse', officialId: 'an' });
    expect(next?.after).toContain(nthReceiptId(1));
  });

  test('is withdrawn with the submission: its page says so, and it still is what was signed', async () => {
    const answer = await sendOff();
    for (const text of ['rút phiếu', 'Nhập nhầm', '1']) await say('binh', text);
    expect((await opened.store.receipts.load(nthReceiptId(1)))?.withdrawnAt).not.toBeNull();
    expect(await publicPage()).not.toContain('Biên nhận thật');
    expect((await verifier()(await pdfOf(answer))).kind).toBe('genuine');
  });

  test('of a scorecard that was reopened and is sent again takes the place of the first', async () => {
    await sendOff();
    await record('gia hạn', () => ({
      kind: 'deadlineExtended',
      id: 'e',
      itemKeys: ['a'],
      closesAt: SENT + 3_600_000,
      reason: 'Nhập nhầm',
    }));
    expect((await say('an', 'tc 1.2')).text).toContain('chỉ để xem');
    expect((await say('an', '1 điểm')).text).toContain('đã gửi đi lúc');
    await say('an', 'tc 1.1');
    await say('an', '2');
    await record('duyệt lại', approvalOf);
    await say('an', 'gửi phiếu');
    expect((await say('an', '1')).text).toContain(nthReceiptId(2));
    const stored = await opened.store.receipts.ofScorecard(scorecardId);
    expect(stored.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([false, true]);
  });

  test('is one for a scorecard that two people send at once', async () => {
    await scoreAndApprove();
    await say('an', 'gửi phiếu');
    await say('binh', 'gửi phiếu');
    const { turns } = opened.store;
    const both = ['an', 'binh'].map((id) => ({
      from: accountOf(id),
      externalId: `cùng lúc ${id}`,
      sentAt: SENT + 60_000,
      receivedAt: SENT + 60_000,
      content: { kind: 'text' as const, text: '1' },
    }));
    await turns.receive(both);
    await workInbox({
      store: turns,
      traitsOf: () => plainTraits,
      receipts,
      report: ({ error }) => expect.fail(String(error)),
    });
    expect(await opened.store.receipts.ofScorecard(scorecardId)).toHaveLength(1);
    const answers = await Promise.all(
      both.map(async ({ from }) =>
        (await turns.transcript(from, null, 100)).flatMap((line) =>
          line.from === 'assistant' ? [line.content.text] : [],
        ),
      ),
    );
    expect(answers.map((texts) => texts.at(-1)?.startsWith('✓')).sort()).toEqual([false, true]);
  });
});
