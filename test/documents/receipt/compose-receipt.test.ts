import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOfReceiptCode } from '../../../src/application/receipt-code.ts';
import { composeReceipt } from '../../../src/documents/receipt/compose-receipt.ts';
import { attachedReceipt } from '../../../src/documents/receipt/receipt-attachment.ts';
import { receiptText } from '../../../src/domain/receipt/signed-receipt.ts';
import { createReceiptSigner } from '../../../src/receipts/sign-receipt.ts';
import { verifyReceiptText } from '../../../src/receipts/verify-receipt.ts';
import { pts } from '../../domain/build.ts';
import { manifestOf, manyLines, RECEIPT_ID } from '../../domain/receipt/manifest-of.ts';
import { keyFrom } from '../../receipts/test-key.ts';
import { pagesOf, qrOf } from './printed-receipt.ts';

const key = keyFrom('one');
const { sign } = createReceiptSigner(key);
const online = { publicAddress: 'https://cchc.example.vn', withdrawnAt: null };
const offline = { publicAddress: null, withdrawnAt: null };

describe('the PDF of a receipt', () => {
  const receipt = sign(manifestOf());
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await composeReceipt(receipt, online);
  });

  test('says in Vietnamese what was sent, when, by whom and what was approved', async () => {
    const [page = '', ...more] = await pagesOf(pdf);
    expect(more).toEqual([]);
    for (const said of [
      'BIÊN NHẬN',
      'Sở Nội vụ (SNV)',
      'Kỳ đánh giá cải cách hành chính, năm 2026',
      'bo-so, phiên bản 2',
      '78,5 / 98 điểm',
      '2 / 3 mục',
      'Trần Thử Bình, duyệt lúc 17 giờ 04 phút 09 giây ngày 07/11/2026',
      'Nguyễn Mẫu An',
      '17 giờ 05 phút 09 giây ngày 07/11/2026 (giờ Việt Nam)',
      'c'.repeat(64),
      'd'.repeat(64),
      'e'.repeat(64),
      'Nhật ký đến dòng 41',
      RECEIPT_ID,
      key.keyId,
      'được miễn',
      'trang 1/1',
    ])
      expect(page).toContain(said);
    for (const unsaid of ['CHẠY THỬ', 'gửi muộn', 'RÚT LẠI']) expect(page).not.toContain(unsaid);
  });

  test('marks a rehearsal, a late penalty and a withdrawal, and leaves out what there is not', async () => {
    const manifest = manifestOf({
      campaign: { id: 'k', name: 'Kỳ thử', year: 2026, rehearsal: true },
      latePenalty: pts(0.5),
      signedReport: { sha256: null },
      auditHead: null,
      unit: { id: 'u1', code: null, name: 'Sở Nội vụ' },
    });
    const withdrawnAt = Date.UTC(2026, 10, 8, 1, 2, 3);
    const [page = ''] = await pagesOf(await composeReceipt(sign(manifest), { ...offline, withdrawnAt }));
    for (const said of [
      'KỲ CHẠY THỬ',
      'Điểm trừ do gửi muộn',
      '0,5 điểm',
      'không kèm',
      'ĐÃ RÚT LẠI lúc 08 giờ 02 phút 03 giây ngày 08/11/2026',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('Nhật ký');
  });

  test('goes on over as many pages as a whole table needs, with the headings on each', async () => {
    const pages = await pagesOf(await composeReceipt(sign(manifestOf({ lines: manyLines(120) })), online));
    expect(pages.length).toBe(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Tệp kiểm chứng');
      expect(page).toContain(`trang ${index + 1}/3`);
    }
    for (const { code } of manyLines(120)) expect(pages.join(' ')).toContain(code);
  });

  test('is the same byte for byte whenever it is made, and says no more of its making', async () => {
    expect(Buffer.compare(await composeReceipt(receipt, online), pdf)).toBe(0);
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    expect([read.getTitle(), read.getCreationDate()?.getTime()]).toEqual([
      'Biên nhận Sở Nội vụ',
      receipt.manifest.submittedAt,
    ]);
    expect([read.getProducer(), read.getCreator(), read.getAuthor()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('carries the signed receipt, so that it can be verified alone', async () => {
    const attached = await attachedReceipt(pdf);
    expect(Buffer.from(attached ?? []).toString()).toBe(receiptText(receipt));
    expect(verifyReceiptText(attached ?? new Uint8Array(), key)).toEqual({ kind: 'genuine', receipt });
  });

  test('carries it once: with two of them nothing is read', async () => {
    const twice = await PDFDocument.load(pdf, { updateMetadata: false });
    await twice.attach(Buffer.from(receiptText(receipt)), 'bien-nhan.json');
    expect(await attachedReceipt(await twice.save())).toBeNull();
  });

  test.each([
    ['no PDF', async () => Buffer.from('%PDF-1.7 nothing')],
    ['cut off', async () => pdf.slice(0, pdf.length / 2)],
    ['a PDF without a receipt', async () => (await PDFDocument.create()).save()],
  ])('is not read from %s', async (_, bytes) => {
    expect(await attachedReceipt(await bytes())).toBeNull();
  });
});

describe('the QR code of a receipt', () => {
  test('opens the public page where there is one', async () => {
    const pdf = await composeReceipt(sign(manifestOf({ lines: manyLines(63) })), online);
    expect(await qrOf(pdf)).toBe(`https://cchc.example.vn/bien-nhan/${RECEIPT_ID}`);
  });

  test('holds the whole receipt where it fits and there is no public page', async () => {
    const receipt = sign(
      manifestOf({ lines: manyLines(1), auditHead: null, signedReport: { sha256: null } }),
    );
    const code = await qrOf(await composeReceipt(receipt, offline));
    expect(code).toMatch(/^CCHC1\.[\w-]+$/);
    const text = textOfReceiptCode(code ?? '');
    expect(verifyReceiptText(text ?? new Uint8Array(), key)).toEqual({ kind: 'genuine', receipt });
  });

  test('names the receipt and what was approved where it does not fit', async () => {
    const { manifest, ...signed } = sign(manifestOf({ lines: manyLines(63) }));
    const code = await qrOf(await composeReceipt({ manifest, ...signed }, offline));
    expect(code).toBe(`CCHC ${RECEIPT_ID} ${manifest.contentHash}`);
  });

  test.each(['CCHC1.', 'CCHC1.AAAA', 'CCHC2.abc', ''])('that says "%s" holds no receipt', (code) => {
    const text = textOfReceiptCode(code);
    expect(verifyReceiptText(text ?? new Uint8Array(), key).kind).toBe('unreadable');
  });
});
