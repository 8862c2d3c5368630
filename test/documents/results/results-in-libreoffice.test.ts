import { describe, expect, test } from 'vitest';
import { writeResults } from '../../../src/documents/results/write-results.ts';
import { AT, provisionalResults } from '../../domain/results/small-province.ts';
import { LIBREOFFICE, printed } from '../report/libreoffice.ts';
import { pdfPages, squeezed } from '../report/read-back.ts';

const results = provisionalResults();
const skipped = LIBREOFFICE === null;

describe.skipIf(skipped)(`results in LibreOffice${skipped ? ' (not on this machine)' : ''}`, () => {
  test('the annex prints with every unit, its notes and its mark', { timeout: 120_000 }, async () => {
    const pages = await pdfPages(await printed(await writeResults.docx(results, AT), 'docx'));
    const text = pages.join('');
    for (const { units } of results.groups)
      for (const { name } of units) expect(text).toContain(squeezed(name));
    expect(text).toContain(squeezed('1 Sở Nội vụ 9,00 10,00 90,00 Tốt 1'));
    expect(text).toContain(squeezed('Lý do: Mất điện cả buổi.'));
    expect(pages.filter((page) => !page.includes(squeezed('DỰ THẢO')))).toEqual([]);
  });

  test('the workbook prints every sheet, marked, with numbers and texts as they are', {
    timeout: 120_000,
  }, async () => {
    const pages = await pdfPages(await printed(await writeResults.xlsx(results, AT), 'xlsx'));
    const text = pages.join('');
    for (const name of ['Xếp hạng', 'Điểm theo lĩnh vực', 'Chênh lệch', 'Tiến độ', 'Gia hạn'])
      expect(text).toContain(squeezed(`năm 2026 – ${name}`));
    expect(text).toMatch(/SNVSởNộivụ8[.,]009[.,]0010[.,]000[.,]000[.,]000[.,]0090[.,]00TốtĐồnghạng1/u);
    expect(text).toContain(squeezed('=HYPERLINK("x") thiếu báo cáo quý III'));
    expect(pages.filter((page) => !page.includes(squeezed('TẠM TÍNH')))).toEqual([]);
  });
});
