import { expect, test } from 'vitest';
import { countSet } from '../../src/domain/criteria/count-set.ts';
import { readCriteriaFile } from '../../src/tables/read-criteria-file.ts';
import { buildWorkbook } from './build-workbook.ts';
import { longTable } from './long-tables.ts';
import { plantedFile, readPlanted } from './read-planted.ts';

test('Roman lĩnh vực, numbered tiêu chí and lettered items get complete codes', async () => {
  const { set, odd, anomalies } = await readPlanted([
    ['I', 'Chỉ đạo', '3'],
    ['1', 'Kế hoạch', '3'],
    ['a)', 'Ban hành', '1'],
    [null, '- Có: 1'],
    [null, '- Không: 0'],
    ['b)', 'Thực hiện', '2'],
    [null, '- Đạt: 2'],
    [null, '- Không đạt: 0'],
    ['II', 'Thể chế', '2'],
    ['1', 'Góp ý', '2'],
    [null, '- Có: 2'],
    [null, '- Không: 0'],
  ]);
  expect(odd).toEqual([]);
  expect(anomalies.map(({ name }) => name)).toEqual(['codeCompleted']);
  expect(set.domains.map(({ code }) => code)).toEqual(['I', 'II']);
  const [first] = set.domains[0]?.criteria ?? [];
  expect(first?.kind === 'group' ? first.items.map(({ code }) => code) : []).toEqual(['I.1.a', 'I.1.b']);
  expect(set.domains[1]?.criteria[0]?.code).toBe('II.1');
});

test('an I after H is a letter, not a Roman numeral', async () => {
  const all = [...'ABCDEGHIK'];
  const rows = all.flatMap((letter) => [
    [letter, `Lĩnh vực ${letter}`, '1'],
    ['1', `Tiêu chí của ${letter}`, '1'],
    [null, 'Có: 1'],
    [null, 'Không: 0'],
  ]);
  const { set } = await readPlanted(rows);
  expect(set.domains.map(({ code }) => code)).toEqual(all);
});

test('levels written as lines of one cell are found beside the name and inside it', async () => {
  const { odd, item } = await readPlanted(
    [
      ['1', 'Chỉ đạo', null, '4'],
      ['1.1', 'Ban hành kế hoạch', '- Đầy đủ: 2\n- Chưa đầy đủ: 1\n- Không: 0', '2'],
      ['1.2', 'Gửi báo cáo\n- Đúng hạn: 2\n- Trễ hạn: 0', null, '2'],
    ],
    ['TT', 'Nội dung', 'Cách tính điểm', 'Điểm chuẩn'],
  );
  expect(odd).toEqual([]);
  expect(item('1.1').rule).toMatchObject({
    kind: 'level',
    levels: [{ label: 'Đầy đủ' }, { points: 10_000 }, {}],
  });
  expect(item('1.2')).toMatchObject({
    name: 'Gửi báo cáo',
    rule: { kind: 'yesNo', yes: { label: 'Đúng hạn' } },
  });
});

test('evidence, other columns in another order, and a header in two merged rows are understood', async () => {
  const sheet = [
    [null, null, null, 'BỘ TIÊU CHÍ NĂM 2026'],
    [null, null, null, 'Kèm theo Quyết định số 123/QĐ-UBND ngày 01/02/2026'],
    ['Điểm', null, 'Số TT', 'Tiêu chí đánh giá', 'Tài liệu kiểm chứng'],
    ['Tối đa', 'Tự chấm'],
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
    ['2', null, '1', 'Chỉ đạo'],
    ['2', null, '1.1', 'Kế hoạch', '- Kế hoạch năm; Công văn\n- Báo cáo'],
    ['2', null, null, 'Có'],
    ['0', null, null, 'Không'],
  ];
  const bytes = buildWorkbook({ 'Phụ lục': sheet }, ['A3:B3', 'C3:C4', 'D3:D4', 'E3:E4']);
  const { odd, item, set } = await plantedFile(bytes);
  expect(odd).toEqual([]);
  expect(set).toMatchObject({ name: 'BỘ TIÊU CHÍ NĂM 2026', decision: '123/QĐ-UBND', year: 2026 });
  expect(item('1.1').evidence).toEqual(['Kế hoạch năm', 'Công văn', 'Báo cáo']);
});

test('a table without a column for codes takes them from the names', async () => {
  const { set, odd } = await readPlanted(
    [
      ['1. Chỉ đạo điều hành', '2'],
      ['1.1. Kế hoạch', '2'],
      ['1.1.1. Ban hành kế hoạch', '2'],
      ['- Có: 2', null],
      ['- Không: 0', null],
    ],
    ['Lĩnh vực, tiêu chí', 'Điểm tối đa'],
  );
  expect(odd).toEqual([]);
  expect(countSet(set)).toEqual({ domains: 1, criteria: 1, items: 1 });
});

test('words in the code column, comma codes, a header repeated on the next page, and rich text', async () => {
  const { set, odd } = await readPlanted([
    ['Lĩnh vực 1', { rich: ['Chỉ đạo, ', 'điều hành'] }, '4'],
    ['1,1', 'Kế hoạch', '2'],
    [null, 'Có: 2'],
    [null, 'Không: 0'],
    ['STT', 'Lĩnh vực/ Tiêu chí/ Tiêu chí thành phần', 'Điểm tối đa'],
    ['1,2', 'Báo cáo', '2'],
    [null, 'Có: 2'],
    [null, 'Không: 0'],
  ]);
  expect(odd).toEqual([]);
  expect(set.domains[0]).toMatchObject({ code: '1', name: 'Chỉ đạo, điều hành' });
  expect(set.domains[0]?.criteria.map(({ code }) => code)).toEqual(['1.1', '1.2']);
});

test('a part above the lĩnh vực only divides the table', async () => {
  const { set, odd } = await readPlanted([
    ['A', 'Phần tự chấm', '2'],
    ['I', 'Chỉ đạo', '2'],
    ['1', 'Kế hoạch', '2'],
    ['1.1', 'Ban hành', '2'],
    [null, 'Có: 2'],
    [null, 'Không: 0'],
  ]);
  expect(odd).toEqual([]);
  expect(set.domains.map(({ name }) => name)).toEqual(['Chỉ đạo']);
});

test('bonus and penalty stand outside the maximum', async () => {
  const { set, odd } = await readPlanted([
    ['1', 'Chỉ đạo', '2'],
    ['1.1', 'Kế hoạch', '2'],
    [null, 'Có: 2'],
    [null, 'Không: 0'],
    ['2', 'Điểm thưởng', '1'],
    ['2.1', 'Sáng kiến', '1'],
    [null, 'Có: 1'],
    [null, 'Không: 0'],
    [null, 'Tổng cộng', '2'],
  ]);
  expect(odd).toEqual([]);
  expect(set.domains[1]?.criteria[0]).toMatchObject({ counts: 'bonus' });
  expect(set.maxPoints).toBe(20_000);
});

test('lettered rows that only together reach the maximum are boxes to tick', async () => {
  const { item, odd } = await readPlanted([
    ['1', 'Chỉ đạo', '0,75'],
    ['1.1', 'Công khai', '0,75'],
    ['1.1.1', 'Công khai tiến độ', '0,75'],
    ['a', 'Cấp tỉnh', '0,25'],
    ['b', 'Cấp huyện', '0,25'],
    ['c', 'Cấp xã', '0,25'],
  ]);
  expect(odd).toEqual([]);
  expect(item('1.1.1').rule).toMatchObject({
    kind: 'parts',
    parts: [{ label: 'Cấp tỉnh', points: 2_500 }, {}, {}],
  });
});

test('what does not apply is told apart: out of the maximum, or full points', async () => {
  const { item } = await readPlanted([
    ['1', 'Chỉ đạo', '4'],
    ['1.1', 'Xử lý đơn', '2'],
    [null, 'Có: 2'],
    [null, 'Không: 0'],
    [null, 'Đơn vị không phát sinh đơn thì được tính đủ điểm'],
    ['1.2', 'Trả hồ sơ', '2'],
    [null, 'Có: 2'],
    [null, 'Không: 0'],
    [null, 'Không phát sinh hồ sơ thì giảm trừ điểm tối đa'],
  ]);
  expect([item('1.1').notApplicable, item('1.2').notApplicable]).toEqual([
    'fullPoints',
    'removedFromMaximum',
  ]);
});

test('the sheet with the larger table is read and the other one is named', async () => {
  const header = ['STT', 'Tiêu chí', 'Điểm tối đa'];
  const one = [header, ['1', 'Nhỏ', '1']];
  const two = [
    ['Bộ tiêu chí năm 2026'],
    header,
    ['1', 'Lớn', '1'],
    ['1.1', 'Con', '1'],
    [null, 'Có: 1'],
    [null, 'Không: 0'],
  ];
  const { set, anomalies } = await plantedFile(buildWorkbook({ 'Phụ lục 1': one, 'Phụ lục 2': two }));
  expect(set.domains[0]?.name).toBe('Lớn');
  expect(anomalies.map(({ name }) => name)).toContain('otherSheet');
});

test.each([
  [
    'noTable',
    [
      ['Họ tên', 'Ngày sinh'],
      ['Người thử', '01/01'],
    ],
  ],
  [
    'noCodedRows',
    [
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      [null, 'Chỉ có chữ', null],
    ],
  ],
  [
    'yearNotGiven',
    [
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      ['1', 'Chỉ đạo', '1'],
      ['1.1', 'Kế hoạch', '1'],
    ],
  ],
] as const)('a workbook that is no usable table is refused as %s', async (name, rows) => {
  const options = { fileName: 'thu.xlsx', slug: null, year: null, name: null };
  const reading = await readCriteriaFile(buildWorkbook({ Bảng: rows }), options);
  expect(reading).toMatchObject({ ok: false, refusal: { name } });
});

test('codes such as 2.1a stand below 2.1', async () => {
  const { set, odd } = await readPlanted([
    ['2', 'Văn hóa', '3'],
    ['2.1', 'Gia đình', '3'],
    ['2.1a', 'Ông bà', '1'],
    [null, 'Đạt: 1'],
    [null, 'Không đạt: 0'],
    ['2.1đ', 'Con cháu', '2'],
    [null, 'Đạt: 2'],
    [null, 'Không đạt: 0'],
  ]);
  expect(odd).toEqual([]);
  const [criterion] = set.domains[0]?.criteria ?? [];
  expect(criterion?.kind === 'group' ? criterion.items.map(({ code }) => code) : []).toEqual([
    '2.1a',
    '2.1đ',
  ]);
});

test('a table with more coded rows than any real one is refused', async () => {
  const options = { fileName: 'thu.xlsx', slug: null, year: null, name: null };
  expect(await readCriteriaFile(longTable(6_000), options)).toMatchObject({
    ok: false,
    refusal: { name: 'tooManyItems' },
  });
});
