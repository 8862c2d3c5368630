import { expect, test } from 'vitest';
import { writeResults } from '../../../src/documents/results/write-results.ts';
import type { CampaignResults } from '../../../src/domain/results/campaign-results.ts';
import { AT, provisionalResults, publishedResults } from '../../domain/results/small-province.ts';
import { docxRows, officeParts, openWorkbook } from '../report/read-back.ts';

const published = publishedResults();
const provisional = provisionalResults();
const practised: CampaignResults = { ...published, campaign: { ...published.campaign, rehearsal: true } };

const SHEETS = ['Xếp hạng', 'Điểm theo lĩnh vực', 'Điểm từng tiêu chí', 'Chênh lệch', 'Tiến độ', 'Gia hạn'];

/** Every row of a sheet from its head on, as values. */
async function rowsOf(results: CampaignResults, name: string): Promise<readonly (readonly unknown[])[]> {
  const book = await openWorkbook(await writeResults.xlsx(results, AT));
  const sheet = book.getWorksheet(name);
  const values = sheet?.getSheetValues() as unknown[][];
  const head = values.findIndex((row) => row?.[1] === 'Nhóm');
  return values.slice(head).map((row) => row.slice(1));
}

async function documentXml(results: CampaignResults): Promise<string> {
  return (await officeParts(await writeResults.docx(results, AT))).get('word/document.xml') ?? '';
}

/** Headers of the first page and of every other one. */
async function headers(results: CampaignResults): Promise<readonly string[]> {
  const parts = await officeParts(await writeResults.docx(results, AT));
  return [...parts].flatMap(([name, xml]) => (/^word\/header\d/u.test(name) ? [xml] : []));
}

test('a workbook holds a sheet for each view, with its head in view and on every page, on A4 across', async () => {
  const book = await openWorkbook(await writeResults.xlsx(published, AT));
  expect(book.worksheets.map(({ name }) => name)).toEqual(SHEETS);
  for (const sheet of book.worksheets) {
    const [view] = sheet.views;
    const headRow = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
    expect(sheet.getCell(headRow, 1).text).toBe('Nhóm');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toBe(`${headRow}:${headRow}`);
  }
});

test('the ranking holds numbers as numbers, and says why a unit has no rank', async () => {
  expect(await rowsOf(published, 'Xếp hạng')).toEqual([
    [
      'Nhóm',
      'Hạng',
      'Mã',
      'Đơn vị',
      'Tự chấm',
      'Điểm thẩm định',
      'Điểm tối đa',
      'Điểm thưởng',
      'Điểm trừ',
      'Trừ gửi chậm',
      'Chỉ số (%)',
      'Xếp loại',
      'Ghi chú',
    ],
    ['Các sở, ban, ngành', 1, 'SNV', 'Sở Nội vụ', 8, 9, 10, 0, 0, 0, 90, 'Tốt', 'Đồng hạng 1'],
    ['Các sở, ban, ngành', 1, 'STC', 'Sở Tài chính', 8, 9, 10, 0, 0, 0.5, 90, 'Tốt', 'Đồng hạng 1'],
    ['Các sở, ban, ngành', 3, 'SYT', 'Sở Y tế', 6, 7, 8, 0, 0, 0, 87.5, 'Tốt', ''],
    ['Các sở, ban, ngành', '', 'VP', 'Văn phòng UBND tỉnh', 8, 9, 10, 0, 0, 0, 90, 'Tốt', 'Không xếp hạng'],
    ['Các sở, ban, ngành', '', 'STP', 'Sở Tư pháp', 0, '', '', '', '', '', '', '', 'Chưa gửi'],
    ['Các xã, phường', '', 'XA', 'Xã Mẫu', 0, '', '', '', '', '', '', '', 'Chưa gửi'],
  ]);
});

test('the index shows as many digits as keep it on its side of a class', async () => {
  const almost = { points: 89_999 as never, maximum: 100_000 as never };
  const results: CampaignResults = {
    ...published,
    campaign: {
      ...published.campaign,
      classification: { basis: 'index', bands: [{ name: 'Tốt', from: 900_000 }] },
    },
    groups: published.groups.map((group) => ({
      ...group,
      units: group.units.map((unit) =>
        unit.appraised === null ? unit : { ...unit, appraised: { ...unit.appraised, ...almost } },
      ),
    })),
  };
  const book = await openWorkbook(await writeResults.xlsx(results, AT));
  const cells = book.getWorksheet('Xếp hạng')?.getColumn(11).values as unknown[];
  expect(cells.filter((value) => typeof value === 'number')).toEqual(Array(4).fill(89.999));
});

test('a difference tells from what to what, why, and what the unit answered', async () => {
  expect((await rowsOf(published, 'Chênh lệch')).slice(1)).toEqual([
    [
      'Các sở, ban, ngành',
      'STC',
      'Sở Tài chính',
      '1.2',
      'Báo cáo định kỳ',
      2,
      1.5,
      -0.5,
      'Thiếu tài liệu kiểm chứng',
      '=HYPERLINK("x") thiếu báo cáo quý III',
      'Giải trình: Báo cáo quý III gửi qua trục liên thông',
    ],
  ]);
});

test('no text is computed when the file is opened or edited, and codes stay texts', async () => {
  const book = await openWorkbook(await writeResults.xlsx(published, AT));
  let texts = 0;
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula).toBeUndefined();
        if (typeof cell.value !== 'string') return;
        texts += 1;
        expect(cell.numFmt).toBe('@');
      }),
    );
  expect(texts).toBeGreaterThan(100);
  const codes = (await rowsOf(published, 'Điểm từng tiêu chí')).map((row) => row[3]);
  expect(codes.slice(1, 6)).toEqual(['1.1', '1.2', '2.1', '2.2', '2.3']);
});

test('every unit and item has a row, with a word where there are no points', async () => {
  const rows = await rowsOf(published, 'Điểm từng tiêu chí');
  expect(rows).toHaveLength(1 + 6 * 5);
  const of = (unit: string, item: string) =>
    rows.find((row) => row[1] === unit && row[3] === item)?.slice(6, 10);
  expect(of('SNV', '2.2')).toEqual(['không tự chấm', 1, 0, 'Chấm khác (vòng 1)']);
  expect(of('SYT', '1.2')).toEqual(['không áp dụng', 'không áp dụng', 1, 'Nhất trí (vòng 1)']);
  expect(of('STP', '1.2')).toEqual(['chưa chấm', 'chưa thẩm định', 1, '']);
});

test('who was given more time is listed, and where nobody was that is said', async () => {
  expect((await rowsOf(published, 'Gia hạn')).slice(1)).toEqual([
    [
      'Các sở, ban, ngành',
      'STC',
      'Sở Tài chính',
      'TC 1.1, 1.2',
      '10 giờ 00 ngày 05/11/2026',
      '11 giờ 00 ngày 05/11/2026',
      'Mất điện cả buổi',
    ],
    [
      'Các sở, ban, ngành',
      'STP',
      'Sở Tư pháp',
      'Cả phiếu chấm',
      '10 giờ 00 ngày 05/11/2026',
      '11 giờ 00 ngày 05/11/2026',
      'Bão',
    ],
  ]);
  const nobody = {
    ...published,
    groups: published.groups.map((group) => ({
      ...group,
      units: group.units.map((unit) => ({ ...unit, extensions: [] })),
    })),
  };
  expect((await rowsOf(nobody, 'Gia hạn')).slice(1)).toEqual([['Không có.']]);
});

test.each([
  ['provisional', provisional, 'TẠM TÍNH – kết quả chưa công bố'],
  ['practised', practised, 'THỬ – kỳ chấm thử, không có giá trị'],
])('%s results are marked on every sheet and page', async (_what, results, mark) => {
  const book = await openWorkbook(await writeResults.xlsx(results, AT));
  for (const sheet of book.worksheets) {
    expect(sheet.getCell(1, 1).text).toBe(mark);
    expect(sheet.headerFooter.oddHeader).toContain(mark);
  }
});

test('published results bear no mark and name the decision', async () => {
  const book = await openWorkbook(await writeResults.xlsx(published, AT));
  const [sheet] = book.worksheets;
  expect(sheet?.getCell(1, 1).text).toBe('Kết quả xác định Chỉ số cải cách hành chính năm 2026 – Xếp hạng');
  expect(sheet?.getCell(3, 1).text).toBe(
    'Công bố lúc 9 giờ 00 ngày 15/01/2027, Quyết định số 12/QĐ-UBND ngày 15/01/2027.',
  );
});

test('the annex ranks each group and sets those apart that are not ranked', async () => {
  expect(docxRows(await documentXml(published))).toEqual([
    ['TT', 'Đơn vị', 'Điểm thẩm định', 'Điểm tối đa', 'Chỉ số (%)', 'Xếp loại', 'Hạng'],
    ['1', 'Sở Nội vụ', '9,00', '10,00', '90,00', 'Tốt', '1'],
    ['2', 'Sở Tài chính', '9,00', '10,00', '90,00', 'Tốt', '1'],
    ['3', 'Sở Y tế', '7,00', '8,00', '87,50', 'Tốt', '3'],
    ['TT', 'Đơn vị', 'Điểm thẩm định', 'Điểm tối đa', 'Chỉ số (%)', 'Xếp loại', 'Hạng'],
    ['1', 'Văn phòng UBND tỉnh', '9,00', '10,00', '90,00', 'Tốt', '–'],
  ]);
});

test('the annex names its decision, ties, lateness, more time and who has no result', async () => {
  const text = textsOf(await documentXml(published));
  expect(text).toEqual(
    expect.arrayContaining([
      'Phụ lục',
      'KẾT QUẢ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 15/01/2027)',
      'I. CÁC SỞ, BAN, NGÀNH',
      'II. CÁC XÃ, PHƯỜNG',
      'Chưa có kết quả thẩm định (1): Sở Tư pháp.',
      '- Đồng hạng 1 vì chỉ số bằng nhau: Sở Nội vụ; Sở Tài chính.',
      '- Sở Tài chính: đã trừ 0,5 điểm do gửi chậm.',
      '- Sở Tài chính: được gia hạn, mở lại tiêu chí 1.1, 1.2 đến 11 giờ 00 ngày 05/11/2026. Lý do: Mất điện cả buổi.',
    ]),
  );
});

test.each([
  ['Quyết định số: 7/QĐ-UBND', '(Kèm theo Quyết định số 7/QĐ-UBND)'],
  [null, '(Kèm theo Quyết định số ……/QĐ-…… ngày …… tháng …… năm …… của ……)'],
])('a decision typed as "%s" is named once, or left to be filled in', async (decision, line) => {
  expect(textsOf(await documentXml(publishedResults(decision)))).toContain(line);
});

test('the annex is a draft until the results are published, and marked as practice in a rehearsal', async () => {
  for (const header of await headers(provisional)) expect(header).toContain('DỰ THẢO');
  for (const header of await headers(practised)) expect(header).toContain('THỬ – kỳ chấm thử');
  for (const header of await headers(published)) expect(header).not.toMatch(/DỰ THẢO|THỬ/u);
  expect(await headers(provisional)).toHaveLength(2);
});

test('letters that no office file can hold are left out', async () => {
  const odd = { ...published, campaign: { ...published.campaign, organiser: 'Sở\u0001 Nội vụ \ud800' } };
  const parts = await officeParts(await writeResults.docx(odd, AT));
  expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Sở Nội vụ </dc:creator>');
});

test('the JSON is the same for the same results, and names no official', async () => {
  const text = new TextDecoder().decode(await writeResults.json(published, AT));
  expect(new TextDecoder().decode(await writeResults.json(published, AT + 1))).toBe(text);
  expect(text).not.toContain('nguyen-van-an');
});

function textsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
  );
}
