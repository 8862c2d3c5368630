import { describe, expect, test } from 'vitest';
import { COLUMNS } from '../../../src/documents/report/table-words.ts';
import { writeReport } from '../../../src/documents/report/write-report.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import { AT, demoReport, HASH } from '../../domain/report/demo-report.ts';
import { LIBREOFFICE, printed } from './libreoffice.ts';
import { pdfPages, squeezed } from './read-back.ts';

const report = buildReport(demoReport('so-noi-vu'));
const everyWord = [...Array(900).keys()].map((number) => `câu ${number}`).join(' ');
const withLongRow = {
  ...report,
  rows: report.rows.map((row) => (row.code === '2.3' ? { ...row, explanation: everyWord } : row)),
};
const skipped = LIBREOFFICE === null;

describe.skipIf(skipped)(`a report in LibreOffice${skipped ? ' (not on this machine)' : ''}`, () => {
  test.each(['docx', 'xlsx'] as const)(
    'as %s prints whole, marked and numbered',
    { timeout: 120_000 },
    async (format) => {
      const pages = await pdfPages(await printed(await writeReport[format](report, AT), format));
      expect(pages.length).toBeGreaterThan(3);
      const text = pages.join('');
      for (const { code, name, kind } of report.rows) {
        expect(text).toContain(code);
        expect(text).toContain(squeezed(kind === 'domain' ? name.toLocaleUpperCase('vi') : name));
      }
      expect(text).toMatch(/TỔNGCỘNG9444[.,]25/u);
      expect(text).toContain(squeezed('2. Trần Quốc Đạt – chưa xác nhận dự họp'));
      expect(pages.filter((page) => !page.includes(squeezed('DỰ THẢO')))).toEqual([]);
      expect(pages.filter((page) => !page.includes(HASH))).toEqual([]);
      const headed = pages.filter((page) => page.includes(squeezed(COLUMNS.join(''))));
      expect(headed.length).toBeGreaterThan(2);
      const band = squeezed('DỰ THẢO – chưa được phê duyệt');
      expect(pages.slice(1).map((page, index) => page.includes(`${band}${index + 2}`))).not.toContain(false);
    },
  );

  test('as docx prints an explanation that is longer than a page to its end', {
    timeout: 120_000,
  }, async () => {
    const pages = await pdfPages(await printed(await writeReport.docx(withLongRow, AT), 'docx'));
    expect(pages.filter((page) => page.includes('câu898câu899'))).toHaveLength(1);
  });
});
