import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/tables/workbook/read-workbook.ts';
import { buildWorkbook, numeral } from './build-workbook.ts';
import { buildZip } from './build-zip.ts';
import { longSheet } from './long-tables.ts';

async function refusalOf(bytes: Buffer): Promise<string | null> {
  const reading = await readWorkbook(bytes);
  if (reading.ok) return null;
  expect(reading.refusal.message).toMatch(/^[^\n]{20,200}\.$/);
  return reading.refusal.name;
}

const good = buildWorkbook({ Bảng: [['STT', 'Nội dung']] });
const oleHead = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('a file that is no readable workbook gets one clear sentence', () => {
  test.each([
    ['emptyFile', Buffer.alloc(0)],
    ['notExcel', Buffer.from('STT;Nội dung;Điểm\n1;Chỉ đạo;2\n')],
    ['notExcel', Buffer.from('%PDF-1.7 …')],
    ['notExcel', buildZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }])],
    ['wordDocument', buildZip([{ name: 'word/document.xml', data: '<w/>' }])],
    ['oldExcel', buildZip([{ name: 'xl/workbook.bin', data: 'x' }])],
    ['oldExcel', Buffer.concat([oleHead, Buffer.alloc(600)])],
    ['encrypted', Buffer.concat([oleHead, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['encrypted', buildZip([{ name: 'xl/workbook.xml', data: 'x', encrypted: true }])],
    ['broken', good.subarray(0, good.length - 200)],
    ['broken', Buffer.concat([Buffer.from('PK'), Buffer.alloc(400)])],
    ['noSheet', buildWorkbook({ Trống: [] })],
    ['fileTooBig', Buffer.concat([Buffer.from('PK'), Buffer.alloc(21 * 1024 * 1024)])],
  ])('%s', async (name, bytes) => {
    expect(await refusalOf(bytes)).toBe(name);
  });

  test('a zip bomb is refused by what the directory claims', async () => {
    const bomb = buildZip([
      { name: 'xl/workbook.xml', data: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(70 * 1024 * 1024) },
    ]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toBe('tooMuchInside');
  });

  test('a zip bomb that lies about its size is refused by what it unpacks to', async () => {
    const data = Buffer.alloc(30 * 1024 * 1024);
    const bomb = buildZip([
      { name: 'xl/workbook.xml', data: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', data, claimedSize: 1_000 },
    ]);
    expect(await refusalOf(bomb)).toBe('tooMuchInside');
  });

  test('thousands of entries are refused', async () => {
    const entries = Array.from({ length: 2_100 }, (_, at) => ({ name: `xl/media/${at}.png`, data: 'x' }));
    expect(await refusalOf(buildZip([{ name: 'xl/workbook.xml', data: 'x' }, ...entries]))).toBe(
      'tooMuchInside',
    );
  });

  test('a sheet of 100,000 filled rows is refused', async () => {
    expect(await refusalOf(longSheet(100_000))).toBe('tooManyRows');
  });

  test('a cell of 100,000 characters is refused with its address', async () => {
    const reading = await readWorkbook(buildWorkbook({ Bảng: [['a'], [null, 'x'.repeat(100_000)]] }));
    expect(reading).toMatchObject({ ok: false, refusal: { name: 'cellTooLong' } });
    expect(reading.ok ? '' : reading.refusal.message).toContain('Ô B2');
  });

  test('XML that breaks off inside a whole zip file is refused', async () => {
    const bytes = buildZip([
      { name: 'xl/workbook.xml', data: '<workbook><sheets><sheet' },
      { name: 'xl/_rels/workbook.xml.rels', data: '<Relationships' },
    ]);
    expect(['broken', 'noSheet']).toContain(await refusalOf(bytes));
  });
});

test('numerals, formulas, rich text and merged cells are read as they stand', async () => {
  const reading = await readWorkbook(
    buildWorkbook(
      {
        'Bảng & 1': [
          [numeral('4.0999999999999996'), { formula: 'SUM(A1)', result: '2.5' }, { rich: ['Kế ', 'hoạch'] }],
          ['gộp', 'che', { formula: 'A1', result: null }],
        ],
      },
      ['A2:B2'],
    ),
  );
  if (!reading.ok) throw new Error(reading.refusal.name);
  const [first, second] = reading.sheets[0]?.rows ?? [];
  expect(reading.sheets[0]?.name).toBe('Bảng & 1');
  expect(first?.cells.get(1)).toMatchObject({ text: '4.1', number: '4.0999999999999996' });
  expect(first?.cells.get(2)).toMatchObject({ text: '2.5', number: '2.5' });
  expect(first?.cells.get(3)).toMatchObject({ text: 'Kế hoạch', number: null });
  expect(second?.cells.has(2)).toBe(false);
  expect(second?.cells.get(3)).toMatchObject({ uncomputed: true });
});
