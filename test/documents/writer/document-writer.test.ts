import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { drawRankingBars } from '../../../src/documents/charts/draw-ranking-bars.ts';
import { composeScan } from '../../../src/documents/pdf/compose-scan.ts';
import { writePdf } from '../../../src/documents/report/write-pdf.ts';
import { createDocumentWriter } from '../../../src/documents/writer/document-writer.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import { AT, demoReport } from '../../domain/report/demo-report.ts';
import { pdfPages } from '../report/read-back.ts';

const writer = createDocumentWriter();
afterAll(writer.close);
const PATIENCE = { timeout: 120_000 };

test('documents from the other process are the same bytes as from this one', PATIENCE, async () => {
  const colour = { width: 60, height: 80, channels: 3, background: '#eee' } as const;
  const jpeg = new Uint8Array(await sharp({ create: colour }).jpeg().toBuffer());
  const pages = [{ jpeg, turns: 1, footer: 'TC 1.1 · trang 1/1' }];
  const about = { title: 'Kế hoạch', at: AT };
  expect(Buffer.compare(await writer.composeScan(pages, about), await composeScan(pages, about))).toBe(0);
  const heading = { title: 'Xếp hạng', campaign: 'Kỳ 2026', asOf: 'Số liệu lúc 8 giờ' };
  const row = { rank: 1, tied: false, label: 'Sở Nội vụ', index: '90 %', share: 0.9, classAt: null };
  const bars = { rows: [{ ...row, highlighted: false }], classes: [] };
  const drawn = await writer.drawRankingBars(heading, 'published', bars);
  expect(Buffer.compare(drawn, await drawRankingBars(heading, 'published', bars))).toBe(0);
});

test('a report reads as it does when it is written here', PATIENCE, async () => {
  const report = buildReport(demoReport('so-noi-vu'));
  const there = await pdfPages(await writer.writeReport.pdf(report, AT));
  expect(there).toEqual(await pdfPages(await writePdf(report, AT)));
  expect(there.length).toBeGreaterThan(1);
});

test('what takes more than it may is refused and ends alone, and what fails says why', PATIENCE, async () => {
  const tight = createDocumentWriter({ timeoutMs: 120_000, memoryMb: 1 });
  const hasty = createDocumentWriter({ timeoutMs: 1, memoryMb: 1_024 });
  const about = { title: 'Kế hoạch', at: AT };
  try {
    await expect(tight.composeScan([], about)).rejects.toThrow('composeScan: died');
    await expect(hasty.composeScan([], about)).rejects.toThrow('composeScan: timedOut');
    const broken = [{ jpeg: Uint8Array.of(1, 2), turns: 0, footer: '' }];
    await expect(writer.composeScan(broken, about)).rejects.toThrow(/composeScan: .*unsupported image/u);
  } finally {
    await Promise.all([tight.close(), hasty.close()]);
  }
});
