import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredReceipt } from '../../src/application/ports/receipt-store.ts';
import type { ReceiptManifest } from '../../src/domain/receipt/receipt-manifest.ts';
import { receiptText } from '../../src/domain/receipt/signed-receipt.ts';
import { receiptRoutes } from '../../src/http/receipt-page.ts';
import { startHttpServer } from '../../src/http/server.ts';
import { publicKeyPem } from '../../src/receipts/receipt-key.ts';
import { createReceiptSigner } from '../../src/receipts/sign-receipt.ts';
import { verifyReceipt } from '../../src/receipts/verify-receipt.ts';
import { pts } from '../domain/build.ts';
import { manifestOf, RECEIPT_ID } from '../domain/receipt/manifest-of.ts';
import { keyFrom } from '../receipts/test-key.ts';

const key = keyFrom('one');

describe('the public page of receipts', () => {
  let stored: StoredReceipt[];
  let asked: string[];
  let address: string;
  let close: () => Promise<void>;

  beforeEach(async () => {
    stored = [];
    asked = [];
    const routes = receiptRoutes({
      async load(id) {
        asked.push(id);
        return stored.find(({ receipt }) => receipt.manifest.receiptId === id) ?? null;
      },
      isGenuine: (receipt) => verifyReceipt(receipt, key).kind === 'genuine',
      publicKeyPem: publicKeyPem(key),
    });
    const log = { error: (fields: object) => expect.fail(JSON.stringify(fields)) };
    const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, log });
    if (!server.ok) throw new Error(server.refusal.name);
    address = `http://127.0.0.1:${server.port}/bien-nhan`;
    close = server.close;
  });
  afterEach(() => close());

  function issue(changes: Partial<ReceiptManifest> = {}, withdrawnAt: number | null = null) {
    const receipt = createReceiptSigner(key).sign(manifestOf(changes));
    stored = [{ receipt, scorecardId: 's', issuedAt: 1, withdrawnAt }];
    return receipt;
  }
  async function open(path: string) {
    const answer = await fetch(`${address}/${path}`);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  test('shows a genuine receipt: unit, time, total and hash, and nobody by name', async () => {
    issue();
    const { status, text } = await open(RECEIPT_ID);
    expect(status).toBe(200);
    for (const said of [
      'Biên nhận thật',
      'Sở Nội vụ',
      '17 giờ 05 phút 09 giây ngày 07/11/2026',
      '78,5 / 98',
      'Thủ trưởng đơn vị duyệt',
      'c'.repeat(64),
      RECEIPT_ID,
    ])
      expect(text).toContain(said);
    for (const unsaid of ['Thử Bình', 'Mẫu An', 'CHẠY THỬ', 'gửi muộn', '<script'])
      expect(text).not.toContain(unsaid);
  });

  test('marks a rehearsal and a late penalty', async () => {
    issue({ campaign: { id: 'k', name: 'Kỳ', year: 2026, rehearsal: true }, latePenalty: pts(0.5) });
    const { text } = await open(RECEIPT_ID);
    expect(text).toContain('KỲ CHẠY THỬ');
    expect(text).toContain('<dt>Điểm trừ do gửi muộn</dt><dd>0,5</dd>');
  });

  test('says when it was withdrawn, and gives no signed receipt any more', async () => {
    issue({}, Date.UTC(2026, 10, 8, 1, 2, 3));
    const { status, text } = await open(RECEIPT_ID);
    expect(status).toBe(200);
    expect(text).toContain('đã được rút lại lúc 08 giờ 02 phút 03 giây ngày 08/11/2026');
    expect(text).not.toContain('Biên nhận thật');
    expect((await open(`${RECEIPT_ID}.json`)).text).not.toContain('signature');
  });

  test('confirms nothing that another key signed, or that was changed where it is kept', async () => {
    const receipt = issue();
    const kept = { scorecardId: 's', issuedAt: 1, withdrawnAt: null };
    const foreign = createReceiptSigner(keyFrom('two')).sign(manifestOf());
    const changed = { ...receipt, manifest: manifestOf({ submittedAt: 5 }) };
    for (const doubtful of [foreign, changed]) {
      stored = [{ receipt: doubtful, ...kept }];
      for (const path of [RECEIPT_ID, `${RECEIPT_ID}.json`]) {
        const { status, text } = await open(path);
        expect(status).toBe(409);
        expect(text).toContain('Chưa xác nhận được');
        expect(text).not.toContain('78,5');
      }
    }
  });

  test.each(['f'.repeat(32), `${'f'.repeat(32)}.json`])('knows nothing of %s', async (path) => {
    issue();
    const { status, text } = await open(path);
    expect(status).toBe(404);
    expect(text).toContain('Không có biên nhận này');
  });

  test.each(['abc', `${RECEIPT_ID}0`, RECEIPT_ID.toUpperCase(), '%00', '%27%20OR%201=1', 'a.json'])(
    'asks the store nothing for %s, which is no id',
    async (path) => {
      issue();
      expect((await open(path)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );

  test('gives the signed receipt and the key, with which anybody can verify', async () => {
    const receipt = issue();
    const json = await open(`${RECEIPT_ID}.json`);
    expect(json.text).toBe(receiptText(receipt));
    expect(json.headers.get('content-type')).toBe('application/json');
    expect((await open('khoa.pem')).text).toBe(publicKeyPem(key));
  });

  test('is neither kept nor found by search, runs nothing and is framed by nobody', async () => {
    issue();
    for (const path of [RECEIPT_ID, `${RECEIPT_ID}.json`, 'khoa.pem', 'f'.repeat(32)]) {
      const { headers } = await open(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
      expect(headers.get('x-frame-options')).toBe('DENY');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
    }
    const policy = (await open(RECEIPT_ID)).headers.get('content-security-policy');
    expect(policy).not.toContain('script-src');
  });

  test('writes what stands in names as text', async () => {
    issue({ unit: { id: 'u', code: null, name: '<img src=x onerror=alert(1)>' } });
    const { text } = await open(RECEIPT_ID);
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toContain('<img');
  });
});
