import { expect, test } from 'vitest';
import { numeral, type PlantedCell } from './build-workbook.ts';
import { readPlanted } from './read-planted.ts';

/** A table with one lĩnh vực, one tiêu chí and the given rows below it (from row 5 on). */
function below(rows: readonly (readonly PlantedCell[])[], max = '2'): readonly (readonly PlantedCell[])[] {
  return [['1', 'Chỉ đạo', max], ['1.1', 'Kế hoạch', max], ...rows];
}

const yesNo = [
  [null, 'Có: 2', '2'],
  [null, 'Không: 0', '0'],
] as const;

test('a clean table has nothing odd', async () => {
  const { odd, set } = await readPlanted(below([['1.1.1', 'Ban hành kế hoạch', '2'], ...yesNo]));
  expect(odd).toEqual([]);
  expect(set.maxPoints).toBe(20_000);
});

test('a code that Excel stored with float noise is read as what was typed, and reported', async () => {
  const rows = below([['1.1.1', 'Ban hành', '2'], ...yesNo]);
  const { odd, set } = await readPlanted([
    rows[0] ?? [],
    [numeral('1.1000000000000001'), 'Kế hoạch', numeral('2')],
    ...rows.slice(2),
  ]);
  expect(odd).toEqual(['codeIsFloat 4 A']);
  expect(set.domains[0]?.criteria[0]?.code).toBe('1.1');
});

test('a numeric 1.1 after 1.9 is 1.10 that lost its zero', async () => {
  const criteria = Array.from({ length: 9 }, (_, at) => [
    [numeral(`1.${at + 1}`), `Tiêu chí ${at + 1}`, '2'],
    ...yesNo,
  ]).flat();
  const { odd, set } = await readPlanted([
    ['1', 'Chỉ đạo', '20'],
    ...criteria,
    [numeral('1.1'), 'Tiêu chí mười', '2'],
    ...yesNo,
  ]);
  expect(odd).toEqual(['codeLostZero 31 A']);
  expect(set.domains[0]?.criteria.at(-1)?.code).toBe('1.10');
});

test('a label and a points cell that disagree are reported, and the cell counts', async () => {
  const { odd, item } = await readPlanted(
    below([
      ['1.1.1', 'Ban hành', '2'],
      [null, 'Kịp thời: 2', '2'],
      [null, 'Chậm: 1', '1,5'],
      [null, 'Không: 0', '0'],
    ]),
  );
  expect(odd).toEqual(['levelPointsDisagree 7 C']);
  expect(item('1.1.1').rule).toMatchObject({
    kind: 'level',
    levels: [{}, { label: 'Chậm', points: 15_000 }, {}],
  });
});

test('a best level below the maximum and one above it are reported', async () => {
  const low = await readPlanted(
    below([
      ['1.1.1', 'Ban hành', '2'],
      [null, 'Có: 1'],
      [null, 'Không: 0'],
    ]),
  );
  expect(low.odd).toEqual(['cannotReachMaximum 5 B']);
  const high = await readPlanted(
    below([
      ['1.1.1', 'Ban hành', '2'],
      [null, 'Có: 3'],
      [null, 'Không: 0'],
    ]),
  );
  expect(high.odd).toEqual(['exceedsMaximum 5 B']);
});

test('bands that overlap, leave a gap or miss their upper bound are reported at their level', async () => {
  const overlap = await readPlanted(
    below([
      ['1.1.1', 'Mức độ', '2'],
      [null, 'Từ 70% đến 100%: 2'],
      [null, 'Từ 50% đến 70%: 1'],
      [null, 'Dưới 50%: 0'],
    ]),
  );
  expect(overlap.odd).toEqual(['overlap 7 B']);
  const gap = await readPlanted(
    below([
      ['1.1.1', 'Mức độ', '2'],
      [null, 'Từ 80% trở lên: 2'],
      [null, 'Dưới 70%: 0'],
    ]),
  );
  expect(gap.odd).toEqual(['gap 5 B']);
  const open = await readPlanted(
    below([
      ['1.1.1', 'Mức độ', '2'],
      [null, 'Đạt 100%: 2'],
      [null, 'Từ 50 đến dưới số nhiệm vụ được giao: 1'],
      [null, 'Dưới 50%: 0'],
    ]),
  );
  expect(open.odd).toEqual(['boundMissing 7 B']);
});

test('a repeated code and a code under another parent are reported with their rows', async () => {
  const { odd, anomalies } = await readPlanted([
    ['1', 'Chỉ đạo', '4'],
    ['1.1', 'Kế hoạch', '2'],
    ['1.2.1', 'Ban hành', '2'],
    ...yesNo,
    ['1.2', 'Báo cáo', '2'],
    ['1.2.1', 'Gửi báo cáo', '2'],
    ...yesNo,
  ]);
  expect(odd).toEqual(['codeNotUnique 5 A', 'codeUnderOtherParent 5 A']);
  expect(anomalies[0]?.message).toContain('Các dòng: 5, 9.');
});

test('two items with one code keep different keys, and the one in its place keeps the code as key', async () => {
  const { set } = await readPlanted([
    ['1', 'Chỉ đạo', '4'],
    ['1.1', 'Kế hoạch', '2'],
    ['1.2.1', 'Ban hành', '2'],
    ...yesNo,
    ['1.2', 'Báo cáo', '2'],
    ['1.2.1', 'Gửi báo cáo', '2'],
    ...yesNo,
  ]);
  const keys = set.domains[0]?.criteria.flatMap((one) =>
    one.kind === 'group' ? one.items.map(({ key }) => key) : [],
  );
  expect(keys).toEqual(['1.1/1.2.1', '1.2.1']);
});

test('"7.11" below an empty 7.1 is read as its tiêu chí thành phần, but 1.11 after 1.10 is not', async () => {
  const misprint = await readPlanted([
    ['7', 'Tiếp dân', '2'],
    [numeral('7.1'), 'Hiệu quả', '2'],
    [numeral('7.11'), 'Trả kết quả', '2'],
    ...yesNo,
  ]);
  expect(misprint.odd).toEqual(['codeAtWrongDepth 5 A', 'codeUnderOtherParent 5 A']);
  expect(misprint.set.domains[0]?.criteria).toHaveLength(1);
  const eleven = await readPlanted([
    ['1', 'Chỉ đạo', '4'],
    ['1.10', 'Mười', '2'],
    ...yesNo,
    ['1.11', 'Mười một', '2'],
    ...yesNo,
  ]);
  expect(eleven.odd).toEqual([]);
  expect(eleven.set.domains[0]?.criteria).toHaveLength(2);
});

test('a level typed as a tiêu chí is read as the level that it is, and reported', async () => {
  const { odd, item } = await readPlanted([
    ['5', 'Công vụ', '1'],
    ['5.4', 'Quy chế làm việc', '1'],
    ['5.4.1', 'Có quy chế làm việc: 0.5', '0.5'],
    [null, 'Không có quy chế: 0', '0'],
  ]);
  expect(odd).toEqual(['cannotReachMaximum 4 B', 'levelTypedAsCriterion 5 A']);
  expect(item('5.4').rule).toMatchObject({
    kind: 'yesNo',
    yes: { label: 'Có quy chế làm việc', points: 5_000 },
  });
});

test('sums that do not add up are reported for the table, the lĩnh vực and the tiêu chí', async () => {
  const { odd } = await readPlanted([
    ['1', 'Chỉ đạo', '10.05'],
    ['1.1', 'Kế hoạch', '3'],
    ['1.1.1', 'Ban hành', '2'],
    ...yesNo,
    [null, 'Tổng cộng', '100'],
  ]);
  expect(odd).toEqual(['sumDiffers 3 A', 'sumDiffers 4 A', 'sumDiffers 8 null']);
});

test('an item with one level, with none, and without a maximum is reported and still usable', async () => {
  const { odd, item } = await readPlanted([
    ['1', 'Chỉ đạo', '6'],
    ['1.1', 'Một mức', '2'],
    [null, 'Đạt yêu cầu: 2', '2'],
    ['1.2', 'Không mức', '2'],
    ['1.3', 'Không điểm', null],
    ...yesNo,
  ]);
  expect(odd).toEqual(['onlyOneLevel 5 A', 'noScoringRule 6 A', 'maxPointsMissing 7 A']);
  expect(item('1.2').rule).toMatchObject({ kind: 'points', max: 20_000 });
  expect(item('1.3').maxPoints).toBe(20_000);
});

test('a points cell that is no number, or a formula without its result, is reported', async () => {
  const { odd } = await readPlanted([
    ['1', 'Chỉ đạo', { formula: 'SUM(C4)', result: null }],
    ['1.1', 'Kế hoạch', 'hai điểm'],
    ...yesNo,
  ]);
  expect(odd).toEqual([
    'pointsNotComputed 3 C',
    'maxPointsMissing 3 A',
    'pointsUnreadable 4 C',
    'maxPointsMissing 4 A',
  ]);
});

test('points with computing noise are read exactly, and a third of a point is reported', async () => {
  const exact = await readPlanted([
    ['1', 'Chỉ đạo', { formula: 'SUM(C4)', result: '0.30000000000000004' }],
    ['1.1', 'Kế hoạch', numeral('0.29999999999999999')],
    [null, 'Có: 0,3'],
    [null, 'Không: 0'],
  ]);
  expect([exact.odd, exact.set.maxPoints]).toEqual([[], 3_000]);
  const third = await readPlanted([
    ['1', 'Chỉ đạo', numeral('0.33333333333333331')],
    ['1.1', 'Kế hoạch', '0,3333'],
    [null, 'Có: 0,3333'],
    [null, 'Không: 0'],
  ]);
  expect(third.odd).toEqual(['pointsRounded 3 C']);
});

test('rows after the total, an unknown kind of code and a name that is missing are reported', async () => {
  const { odd } = await readPlanted([
    ['1', 'Chỉ đạo', '2'],
    ['1.1', null, '2'],
    ...yesNo,
    ['??', 'Không rõ: 1', null],
    [null, 'Tổng cộng', '2'],
    ['2', 'Thêm', '1'],
  ]);
  expect(odd).toEqual(['nameMissing 4 A', 'codeUnreadable 7 A', 'rowAfterTotal 9 A']);
});

test('items without lĩnh vực or tiêu chí above them are kept and reported', async () => {
  const { odd, set } = await readPlanted([
    ['1.1', 'Kế hoạch', '2'],
    ...yesNo,
    ['2', 'Thể chế', '2'],
    ['2.1.1', 'Góp ý', '2'],
    ...yesNo,
  ]);
  expect(odd.filter((one) => one.startsWith('parentMissing'))).toEqual([
    'parentMissing 3 A',
    'parentMissing 7 A',
  ]);
  expect(set.domains).toHaveLength(2);
});

test('decomposed letters are composed before anything is compared', async () => {
  const { set } = await readPlanted(below([['1.1.1', 'Kế hoạch năm'.normalize('NFD'), '2'], ...yesNo]));
  expect(JSON.stringify(set)).toBe(JSON.stringify(set).normalize('NFC'));
});
