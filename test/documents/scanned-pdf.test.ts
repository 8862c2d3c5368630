import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { createExaminer } from '../../src/documents/examine-file.ts';
import { scannedPages } from '../../src/documents/files/scanned-pages.ts';
import { readRecordFields } from '../../src/domain/evidence/read-record-fields.ts';
import { drawPage, GOOD_SHOT, photograph } from './page-fixtures.ts';

const examiner = createExaminer({
  ocr: true,
  clamd: null,
  anchors: [],
  now: () => Date.UTC(2026, 10, 2),
  unscanned: () => undefined,
});
afterAll(() => examiner.close());

/** Paper that went through a scanner: a picture on each page, and no letters. */
async function scanned(jpegs: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const jpeg of jpegs) {
    const image = await pdf.embedJpg(jpeg);
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save();
}

test('a scan is found on each of the first two pages, and nothing on a page without one', async () => {
  const jpeg = await photograph(await drawPage(0), GOOD_SHOT);
  expect((await scannedPages(await scanned([jpeg, jpeg, jpeg]))).map(({ length }) => length)).toEqual([
    jpeg.length,
    jpeg.length,
  ]);
  const empty = await PDFDocument.create();
  empty.addPage();
  expect(await scannedPages(await empty.save())).toEqual([]);
});

test('the head of a scanned PDF is read like that of a photograph', async () => {
  const jpeg = await photograph(await drawPage(0), GOOD_SHOT);
  const found = await examiner.examine(await scanned([jpeg]), { what: 'file', name: 'quét.pdf' });
  expect(found).toMatchObject({ ok: true, kind: 'pdf', page: null });
  const text = found.ok ? (found.text ?? '') : '';
  expect(readRecordFields(text)).toMatchObject({ number: '45/BC-UBND', issuedOn: '2026-11-07' });
}, 120_000);
