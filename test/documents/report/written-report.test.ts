import type { Worksheet } from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS } from '../../../src/documents/report/table-words.ts';
import { writeReport } from '../../../src/documents/report/write-report.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import type { Report } from '../../../src/domain/report/report-data.ts';
import { AT, demoReport, HASH } from '../../domain/report/demo-report.ts';
import { docxRows, officeParts, openWorkbook, pdfPages, squeezed } from './read-back.ts';

const draft = buildReport(demoReport('so-noi-vu'));
const approved = buildReport(
  demoReport('phuong-ben-lua', {
    status: { kind: 'approved', approvedByName: 'Nguyễn Thị Ánh', approvedAt: AT, contentHash: HASH },
  }),
);
const rehearsal = buildReport(demoReport('bql-khu-dai-hoc', { rehearsal: true }));

/** What the demo's figures must read as: written down here, so that no format is its own judge. */
const SAMPLES = [
  ['1', '17', '8,5'],
  ['1.1.2', '3', '1'],
  ['1.2', '3', '2,25'],
  ['1.3.2', '3', 'chưa chấm'],
  ['3.4.1', '–', 'không áp dụng'],
  ['3.4.2', '2', 'do XHH chấm'],
  ['4.3', '2', 'do Hội đồng chấm'],
] as const;

function codes({ rows }: Report): readonly string[] {
  return rows.map(({ code }) => code);
}

describe('the report as DOCX', () => {
  let parts: ReadonlyMap<string, string>;
  let table: readonly (readonly string[])[];
  beforeAll(async () => {
    parts = await officeParts(await writeReport.docx(draft, AT));
    table = docxRows(parts.get('word/document.xml') ?? '');
  });

  test('has the official head, and a row for every row of the table', () => {
    const text = parts.get('word/document.xml') ?? '';
    for (const said of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'SỞ NỘI VỤ',
      'Số: ……/BC-SNV',
    ]) {
      expect(text).toContain(`>${said}<`);
    }
    expect(table[0]).toEqual([...COLUMNS]);
    expect(table.slice(1, -1).map(([code]) => code)).toEqual(codes(draft));
    expect(table.at(-1)?.slice(0, 3)).toEqual(['TỔNG CỘNG', '94', '44,25']);
    for (const [code, maximum, score] of SAMPLES) {
      const row = table.find(([first]) => first === code);
      expect([row?.[0], row?.[2], row?.[3]]).toEqual([code, maximum, score]);
    }
  });

  test('repeats the head of the table, lies across where the table is, and has the margins of Nghị định 30', () => {
    const text = parts.get('word/document.xml') ?? '';
    expect(text.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(text.match(/w:orient="landscape"/gu)).toHaveLength(1);
    expect(text.match(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/gu)).toHaveLength(3);
    expect(text).toContain('<w:titlePg/>');
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
  });

  test('says on every page that it is a draft, and its hash', () => {
    const named = (kind: string) =>
      [...parts].filter(([name]) => name.startsWith(`word/${kind}`)).map(([, xml]) => xml);
    expect(named('header').length).toBeGreaterThanOrEqual(4);
    expect(named('header').filter((xml) => !xml.includes('DỰ THẢO'))).toEqual([]);
    expect(named('footer').filter((xml) => !xml.includes(HASH))).toEqual([]);
    expect(named('header').filter((xml) => xml.includes('PAGE'))).toHaveLength(named('header').length - 1);
  });
});

describe('the report as XLSX', () => {
  let sheet: Worksheet;
  let headRow: number;
  beforeAll(async () => {
    const book = await openWorkbook(await writeReport.xlsx(draft, AT));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Tự chấm điểm',
      'Khó khăn, kiến nghị',
      'Biên bản họp',
    ]);
    sheet = book.getWorksheet(1) as Worksheet;
    headRow = [...Array(20).keys()].find((row) => sheet.getCell(row + 1, 1).value === 'STT') ?? 0;
    headRow += 1;
  });

  test('holds points as numbers with the decimals they have, and words where there are none', () => {
    expect(COLUMNS.map((_, index) => sheet.getCell(headRow, index + 1).value)).toEqual([...COLUMNS]);
    const cells = draft.rows.map((_, index) => sheet.getRow(headRow + 1 + index));
    expect(cells.map((row) => row.getCell(1).value)).toEqual(codes(draft));
    for (const [code, maximum, score] of SAMPLES) {
      const row = cells.find((each) => each.getCell(1).value === code);
      const shown = [3, 4].map((column) => row?.getCell(column));
      const wanted = [maximum, score].map((text) =>
        /^[0-9,]+$/u.test(text) ? Number(text.replace(',', '.')) : text,
      );
      expect(shown.map((cell) => cell?.value)).toEqual(wanted);
      const format = (text: string) => text.replace(',', '.').replace(/[0-9]/gu, '0').replace(/^0+/u, '0');
      expect(shown.map((cell) => cell?.numFmt)).toEqual(
        [maximum, score].map((text) => (/^[0-9,]+$/u.test(text) ? format(text) : '@')),
      );
    }
    const total = sheet.getRow(headRow + 1 + draft.rows.length);
    expect([2, 3, 4].map((column) => total.getCell(column).value)).toEqual(['TỔNG CỘNG', 94, 44.25]);
  });

  test('adds up: the items and the domains each make the total', () => {
    const sumOf = (kind: string) =>
      draft.rows.reduce((sum, row, index) => {
        const { value } = sheet.getCell(headRow + 1 + index, 4);
        return sum + (row.kind === kind && typeof value === 'number' ? value * 10_000 : 0);
      }, 0);
    expect([sumOf('item'), sumOf('domain')]).toEqual([442_500, 442_500]);
  });

  test('freezes and repeats the head, and prints across an A4 page in its width', () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: headRow, xSplit: 2 });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    });
    const { firstHeader, oddHeader, firstFooter, oddFooter } = sheet.headerFooter;
    for (const header of [firstHeader, oddHeader]) expect(header).toContain('DỰ THẢO');
    for (const footer of [firstFooter, oddFooter]) expect(footer).toContain(HASH);
    expect([firstHeader?.includes('&P'), oddHeader?.includes('&P')]).toEqual([false, true]);
  });

  test.each(['=HYPERLINK("http://x","y")', '+1', '-2', '@SUM(A1)', '\t=1', 'a\u0000\u000bb\ud800'])(
    'keeps %j a text',
    async (text) => {
      const input = demoReport('so-noi-vu', {
        unitName: text,
        remarks: { difficulties: text, recommendations: text },
      });
      const hostile = new Map(
        [...input.entries].map(([key, entry]) => [key, { ...entry, explanation: text }]),
      );
      const report = buildReport({ ...input, entries: hostile });
      const bytes = await writeReport.xlsx(report, AT);
      const xml = [...(await officeParts(bytes))].filter(([name]) =>
        /^xl\/worksheets\/[^/]+\.xml$/u.test(name),
      );
      expect(xml).toHaveLength(3);
      expect(xml.filter(([, sheetXml]) => sheetXml.includes('<f>'))).toEqual([]);
      const opened = (await openWorkbook(bytes)).getWorksheet(1) as Worksheet;
      const cell = opened.getCell(headRow + 3, 6);
      expect([cell.value, cell.numFmt]).toEqual([text === 'a\u0000\u000bb\ud800' ? 'ab' : text, '@']);
    },
  );
});

describe('the report as PDF', () => {
  let pages: readonly string[];
  beforeAll(async () => {
    pages = await pdfPages(await writeReport.pdf(draft, AT));
  });

  test('holds every code and name, the figures and both ends of the minutes', () => {
    const text = pages.join('');
    for (const { code, name, kind } of draft.rows) {
      expect(text).toContain(squeezed(code + (kind === 'domain' ? name.toLocaleUpperCase('vi') : name)));
    }
    for (const [code, maximum, score] of SAMPLES) {
      const { name = '', kind } = draft.rows.find((row) => row.code === code) ?? {};
      const shown = kind === 'domain' ? name.toLocaleUpperCase('vi') : name;
      expect(text).toContain(squeezed(`${code}${shown}${maximum}${score}`));
    }
    expect(text).toContain(squeezed('TỔNG CỘNG 94 44,25'));
    expect(text).toContain(squeezed('2. Trần Quốc Đạt – chưa xác nhận dự họp'));
    expect(text).toContain(squeezed('Cuộc họp thống nhất số điểm như bảng tổng hợp.'));
    expect(text).toContain(
      squeezed('Tổng điểm tự chấm: 44,25 trên 94 điểm tối đa của đơn vị, đạt 47,07 %; tự xếp loại: Yếu.'),
    );
  });

  test('is marked as a draft with its hash on every page, numbered from the second, with the head on each of the table', () => {
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.filter((page) => page.split(squeezed('DỰ THẢO')).length < 3)).toEqual([]);
    expect(pages.filter((page) => !page.includes(HASH))).toEqual([]);
    const headed = pages.filter((page) => page.includes(squeezed(COLUMNS.join(''))));
    expect(headed).toEqual(pages.slice(1, -2));
    const band = squeezed('DỰ THẢO – chưa được phê duyệt');
    expect(pages.map((page, index) => page.includes(`${band}${index + 1}`))).toEqual(
      pages.map((_, index) => index > 0),
    );
  });

  test('says once approved by whom and when, and is no draft any more', async () => {
    const clean = await pdfPages(await writeReport.pdf(approved, AT));
    expect(clean.filter((page) => page.includes(squeezed('DỰ THẢO')))).toEqual([]);
    const foot = squeezed(
      `Phê duyệt trên hệ thống: Nguyễn Thị Ánh, 12 giờ 00 ngày 07/11/2026 Mã nội dung (SHA-256): ${HASH}`,
    );
    expect(clean.filter((page) => !page.includes(foot))).toEqual([]);
    expect(clean[0]).toContain(squeezed('ngày 07 tháng 11 năm 2026'));
    expect(clean.join('')).toContain(squeezed('Điểm thưởng – 0 Không quá 2 điểm'));
  });

  test('of a rehearsal says THỬ on every page', async () => {
    const marked = await pdfPages(await writeReport.pdf(rehearsal, AT));
    expect(marked.filter((page) => page.split('THỬ').length < 3)).toEqual([]);
  });

  test('shows an explanation that is longer than a page to its end, on as many pages as it takes', async () => {
    const said = [...Array(900).keys()].map((number) => `câu ${number}`).join(' ');
    const rows = draft.rows.map((row) => (row.code === '2.3' ? { ...row, explanation: said } : row));
    const long = await pdfPages(await writeReport.pdf({ ...draft, rows }, AT));
    const halves = [squeezed(said.slice(0, 90)), squeezed(said.slice(-90))].map((half) =>
      long.findIndex((page) => page.includes(half)),
    );
    expect(halves[0]).toBeGreaterThan(0);
    expect(halves[1]).toBeGreaterThan(halves[0] ?? 0);
  });

  test('carries its fonts inside and Vietnamese letters whole', async () => {
    const bytes = await writeReport.pdf({ ...draft, unitName: 'Sở Ẵ ẳ Ợ ự Ỵ ỹ Đ đ Ử ữ ẫ ậ' }, AT);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/FontFile2');
    expect((await pdfPages(bytes)).join('')).toContain(squeezed('SỞ Ẵ Ẳ Ợ Ự Ỵ Ỹ Đ Đ Ử Ữ Ẫ Ậ'));
  });
});
