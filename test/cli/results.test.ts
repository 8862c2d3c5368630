import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importPastResults } from '../../src/application/import-past-results.ts';
import { matchPast } from '../../src/domain/results/match-past.ts';
import type { PastSource } from '../../src/domain/results/past-source.ts';
import { writeResultsFile } from '../../src/domain/results/results-file.ts';
import { provinceCampaign, provisionalResults, publishedResults } from '../domain/results/small-province.ts';
import { type } from './desk.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cchc-results-'));
  file = path.join(folder, 'ket-qua.json');
  writeFileSync(file, writeResultsFile(publishedResults()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const units = [
  { unitId: 'a', code: 'SNV', name: 'Sở Nội vụ và Lao động' },
  { unitId: 'b', code: 'STC', name: 'Sở Tài chính' },
  { unitId: 'c', code: 'SXD', name: 'Sở\u001b[31m Xây dựng' },
];

/** A desk at which units of ky-2026 take results of the year before; the second time nothing is new. */
function desk(year = 2027, results = { 'ky-2025': publishedResults() }) {
  const kept = new Set<string>();
  const store = {
    load: () => Promise.resolve(null),
    importPast: async (_campaignId: string, source: PastSource) => {
      const match = matchPast(units, source);
      const fresh = match.matched.filter(({ unitId }) => !kept.has(unitId));
      for (const { unitId } of fresh) kept.add(unitId);
      return { changed: fresh.length, match };
    },
  };
  const campaigns = {
    campaign: async () => ({ campaign: { ...provinceCampaign, year }, storedAt: 0 }),
  };
  return {
    results,
    importPastResults: (campaignId: string, earlier: Parameters<typeof importPastResults>[2]) =>
      importPastResults({ campaigns, results: store }, campaignId, earlier, 0),
  };
}

test.each(['xlsx', 'docx', 'json'])('results as .%s, once', async (format) => {
  const to = path.join(folder, `a.${format}`);
  const { code, out } = await type(`results export ky-2025 --to ${to}`);
  expect([code, out]).toEqual([0, [`Đã ghi ${to}.`]]);
  expect(readFileSync(to, 'utf8')).toBe(`${format} of ky-2025`);
  expect((await type(`results export ky-2026 --to ${to}`)).code).toBe(1);
  expect((await type(`results export ky-2026 --to ${to} --overwrite`)).code).toBe(0);
});

test('results are taken from a file; who was matched, who went and who is new is told', async () => {
  const { code, out } = await type(`results import ${file} --campaign ky-2026`, desk());
  expect(out).toEqual([
    'Kết quả năm 2026: ghép được 2 đơn vị theo mã.',
    'Đã ghi kết quả của 2 đơn vị.',
    'Cùng mã nhưng khác tên, vẫn ghép; anh/chị kiểm tra lại (1):',
    '  SNV: Sở Nội vụ → Sở Nội vụ và Lao động',
    'Có kết quả năm 2026 nhưng kỳ này không có mã đó (sáp nhập, giải thể, đổi mã), không ghép (2):',
    '  SYT: Sở Y tế',
    '  VP: Văn phòng UBND tỉnh',
    'Đơn vị của kỳ này chưa có kết quả năm 2026 (1):',
    '  SXD: Sở [31m Xây dựng',
  ]);
  expect(code).toBe(0);
});

test('repeating it changes nothing', async () => {
  const same = desk();
  await type(`results import ${file} --campaign ky-2026`, same);
  const { code, out } = await type(`results import ${file} --campaign ky-2026`, same);
  expect([code, out[1]]).toEqual([0, 'Các kết quả này đã có sẵn; không ghi gì thêm.']);
});

test('results are taken from a campaign of the same data', async () => {
  const { code, out } = await type('results import --from ky-2025 --campaign ky-2026', desk());
  expect([code, out[0]]).toEqual([0, 'Kết quả năm 2026: ghép được 2 đơn vị theo mã.']);
});

test('results that were not published, or are of the same year, are refused', async () => {
  const unpublished = desk(2027, { 'ky-2025': provisionalResults() });
  const early = await type('results import --from ky-2025 --campaign ky-2026', unpublished);
  expect([early.code, early.error]).toEqual([
    1,
    [
      'Chỉ số CCHC năm 2026: kết quả chưa công bố nên chưa làm kết quả năm trước được; chưa nạp gì. Anh/chị nạp lại sau khi công bố.',
    ],
  ]);
  const own = await type(`results import ${file} --campaign ky-2026`, desk(2026));
  expect([own.code, own.error[0]?.includes('không phải của năm trước')]).toEqual([1, true]);
});

test.each([
  ['{"kind":"cchc-results","version":9}', 'phiên bản 9'],
  ['{"kind":"khac"}', 'không phải là kết quả kỳ đánh giá'],
  ['{"kind":"cchc-results","version":1}', 'không đúng ở'],
  ['{', 'không phải là JSON'],
])('a file with %s is refused in one sentence', async (text, said) => {
  writeFileSync(file, text);
  const { code, error } = await type(`results import ${file} --campaign ky-2026`, desk());
  expect([code, error.length, error[0]?.includes(said)]).toEqual([1, 1, true]);
});

test('a file or a campaign that is not there is said', async () => {
  const missing = await type('results import khong-co.json --campaign ky-2026', desk());
  expect([missing.code, missing.error]).toEqual([
    1,
    ['Không mở được tệp khong-co.json; anh/chị kiểm tra lại đường dẫn.'],
  ]);
  expect((await type(`results import ${file} --campaign ky-1999`, desk())).code).toBe(1);
  expect((await type('results export ky-1999 --to a.xlsx')).code).toBe(1);
});

test.each([
  'results export',
  'results export ky-2026',
  'results export ky-2026 --to a.pdf',
  'results export ky-2026 ky-2025 --to a.xlsx',
  'results import',
  'results import a.json',
  'results import --campaign ky-2026',
  'results import a.json --from ky-2025 --campaign ky-2026',
  'results import a.json b.json --campaign ky-2026',
])('"%s" is answered with the usage', async (words) => {
  const { code, error } = await type(words);
  expect([code, error[0]?.startsWith('Cách dùng: npm run cchc -- results ')]).toEqual([2, true]);
});
