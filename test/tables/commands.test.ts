import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CampaignOutcome } from '../../src/application/ports/campaign-store.ts';
import type { CliCommand, CliServices, ImportOutcome, Terminal } from '../../src/cli/cli-command.ts';
import { campaignImport } from '../../src/cli/commands/campaign-import.ts';
import { campaignTemplate } from '../../src/cli/commands/campaign-template.ts';
import { criteriaCheck } from '../../src/cli/commands/criteria-check.ts';
import { criteriaCompare } from '../../src/cli/commands/criteria-compare.ts';
import { criteriaImport } from '../../src/cli/commands/criteria-import.ts';
import { criteriaTemplate } from '../../src/cli/commands/criteria-template.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import { tableFiles } from '../../src/tables/table-files.ts';
import { noAudit } from '../fakes/no-audit.ts';
import { buildWorkbook, type PlantedCell } from './build-workbook.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bảng tiêu chí '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Keeps what is imported, in memory and as the store does: identical content is unchanged. */
class KeptServices implements CliServices {
  readonly sets = new Map<string, CriteriaSet[]>();
  readonly kept = new Map<string, string>();

  importCriteriaSet(set: CriteriaSet): Promise<ImportOutcome> {
    const versions = this.sets.get(set.slug) ?? [];
    const content = (one: CriteriaSet) => JSON.stringify({ ...one, version: 0 });
    const last = versions.at(-1);
    if (last !== undefined && content(last) === content(set)) {
      return Promise.resolve({ kind: 'unchanged', version: versions.length });
    }
    this.sets.set(set.slug, [...versions, { ...set, version: versions.length + 1 }]);
    return Promise.resolve({ kind: 'stored', version: versions.length + 1 });
  }

  importCampaign(campaign: CampaignImport): Promise<CampaignOutcome> {
    const unchanged = this.kept.get(campaign.campaign.id) === JSON.stringify(campaign);
    this.kept.set(campaign.campaign.id, JSON.stringify(campaign));
    return Promise.resolve({ kind: unchanged ? 'unchanged' : 'stored' });
  }

  latestCriteriaSet(slug: string): Promise<CriteriaSet | null> {
    return Promise.resolve(this.sets.get(slug)?.at(-1) ?? null);
  }

  campaigns = () => Promise.resolve([]);
  officials = () => Promise.resolve([]);
  invite = () => Promise.reject(new Error('no invitation is made here'));
  unlink = () => Promise.reject(new Error('no account is taken away here'));
  undeliverable = () => Promise.resolve([]);
  /** Nothing here has begun. */
  previewAmendment = () => Promise.resolve({ kind: 'unknownCampaign' as const });
  amend = () => Promise.reject(new Error('nothing is amended here'));
  rehearse = () => Promise.reject(new Error('no rehearsal is made here'));
  extensions = () => Promise.resolve([]);
  evidence = () => Promise.resolve([]);
  audit = noAudit;
  foresee = () => Promise.resolve([]);
  sendingReport = () => Promise.reject(new Error('nothing is sent here'));
  paidMessages = () => Promise.resolve(null);
  scorecardOf = () => Promise.resolve(null);
  report = () => Promise.resolve(null);
  campaignResults = () => Promise.resolve(null);
  resultsFile = () => Promise.resolve(null);
  importPastResults = () => Promise.reject(new Error('no results are kept here'));
}

async function run(command: CliCommand, args: readonly string[], services: CliServices = new KeptServices()) {
  const out: string[] = [];
  const error: string[] = [];
  const progress: string[] = [];
  const terminal: Terminal = {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    progress: (line) => progress.push(line),
    interactive: false,
    tables: tableFiles,
    checks: () => Promise.resolve([]),
    services: () => Promise.resolve(services),
  };
  return { code: await command.run(args, terminal), out, error, progress };
}

let files = 0;
function planted(rows: readonly (readonly PlantedCell[])[]): string {
  files += 1;
  const file = path.join(folder, `Bảng ${files}.xlsx`);
  const title = [null, 'BỘ TIÊU CHÍ NĂM 2026'];
  writeFileSync(file, buildWorkbook({ Bảng: [title, ['STT', 'Tiêu chí', 'Điểm tối đa'], ...rows] }));
  return file;
}

const clean = [
  ['1', 'Chỉ đạo', '2'],
  ['1.1', 'Kế hoạch', '2'],
  [null, 'Có: 2'],
  [null, 'Không: 0'],
] as const;
const odd = [...clean.slice(0, 2), [null, 'Có: 1'], [null, 'Không: 0']] as const;

test('checking a clean table prints its summary and ends with 0', async () => {
  const { code, out, progress } = await run(criteriaCheck, [planted(clean)]);
  expect(code).toBe(0);
  expect(out).toEqual([
    'BỘ TIÊU CHÍ NĂM 2026 · năm 2026',
    '1 lĩnh vực / 1 tiêu chí / 1 mục chấm / 2 điểm',
    'Không có chỗ bất thường.',
  ]);
  expect(progress).toHaveLength(1);
});

test('checking an odd table lists row and column and ends with 1, also as JSON', async () => {
  const file = planted(odd);
  const { code, out } = await run(criteriaCheck, [file]);
  expect([code, out.at(-1)]).toEqual([
    1,
    '  dòng 4, cột B: Mục 1.1 có điểm tối đa 2 nhưng mức cao nhất chỉ được 1.',
  ]);
  const json = await run(criteriaCheck, [file, '--json']);
  const printed = JSON.parse(json.out.join('\n')) as {
    summary: unknown;
    anomalies: { name: string; row: number }[];
  };
  expect(json.code).toBe(1);
  expect(printed.summary).toMatchObject({ domains: 1, criteria: 1, items: 1, maxPoints: 20_000 });
  expect(printed.anomalies.map(({ name, row }) => `${name} ${row}`)).toEqual(['cannotReachMaximum 4']);
});

test('a file that is missing or not Excel is one sentence on standard error', async () => {
  const missing = await run(criteriaCheck, [path.join(folder, 'không có.xlsx')]);
  expect([missing.code, missing.error.length]).toEqual([1, 1]);
  const text = path.join(folder, 'giả.xlsx');
  writeFileSync(text, 'STT,Nội dung\n1,a\n');
  const wrong = await run(criteriaCheck, [text, '--json']);
  expect(wrong.code).toBe(1);
  expect(JSON.parse(wrong.out.join(''))).toMatchObject({ ok: false, refusal: { name: 'notExcel' } });
});

test.each([
  [criteriaCheck, []],
  [criteriaCheck, ['a.xlsx', '--unknown']],
  [criteriaImport, ['a.xlsx', 'b.xlsx']],
  [criteriaCompare, ['a.xlsx']],
  [criteriaTemplate, ['mẫu.docx']],
  [campaignImport, []],
  [campaignTemplate, []],
])('wrong usage of $words ends with 2 and the usage', async (command, args) => {
  const { code, error } = await run(command, args);
  expect([code, error]).toEqual([2, [expect.stringContaining(command.usage)]]);
});

test('an odd table is stored only when it is accepted', async () => {
  const services = new KeptServices();
  const file = planted(odd);
  const refused = await run(criteriaImport, [file, '--slug', 'bang-le'], services);
  expect([refused.code, services.sets.size]).toEqual([1, 0]);
  expect(refused.error[0]).toContain('--accept');
  const accepted = await run(criteriaImport, [file, '--slug', 'bang-le', '--accept'], services);
  expect([accepted.code, accepted.out.at(-1)]).toEqual([0, 'Đã ghi bộ tiêu chí bang-le phiên bản 1.']);
});

test('the same table again changes nothing, and a changed one tells what changed', async () => {
  const services = new KeptServices();
  const first = planted(clean);
  await run(criteriaImport, [first, '--slug', 'bang'], services);
  const again = await run(criteriaImport, [first, '--slug', 'bang'], services);
  expect(again.out.at(-1)).toBe('Bộ tiêu chí bang phiên bản 1 đã có nội dung giống hệt; không ghi gì thêm.');
  const changed = planted([...clean.slice(0, 1), ['1.1', 'Kế hoạch năm', '2'], ...clean.slice(2)]);
  const second = await run(criteriaImport, [changed, '--slug', 'bang'], services);
  expect(second.out).toContain('1 thay đổi so với phiên bản 1:');
  expect(second.out).toContain('  Đổi tên tiêu chí 1.1: "Kế hoạch" thành "Kế hoạch năm"');
  expect(second.out.at(-1)).toBe('Đã ghi bộ tiêu chí bang phiên bản 2.');
  const nextYear = await run(criteriaImport, [changed, '--slug', 'bang', '--year', '2027'], services);
  expect(nextYear.out).toContain('  Đổi năm: 2026 thành 2027');
  const same = await run(criteriaCompare, [first, first], services);
  expect(same.out).toEqual(['Hai bộ tiêu chí giống nhau.']);
  const compared = await run(criteriaCompare, [first, 'bang'], services);
  expect(compared.code).toBe(0);
  expect(compared.out).toContain('  Đổi tên tiêu chí 1.1: "Kế hoạch" thành "Kế hoạch năm"');
});

test('a year and a slug that cannot be are refused before anything is read', async () => {
  const file = planted(clean);
  expect((await run(criteriaImport, [file, '--year', '26'])).error[0]).toContain('không phải là năm');
  expect((await run(criteriaImport, [file, '--slug', 'Mã Có Dấu'])).error[0]).toContain(
    'chữ thường không dấu',
  );
});

test('the criteria template is written once, checks clean, and exports to JSON', async () => {
  const out = path.join(folder, 'mẫu.xlsx');
  expect((await run(criteriaTemplate, [out])).code).toBe(0);
  expect((await run(criteriaTemplate, [out])).code).toBe(1);
  expect((await run(criteriaCheck, [out])).code).toBe(0);
  const json = path.join(folder, 'mẫu.json');
  await run(criteriaTemplate, [json, '--from', out]);
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ format: 'cchc-criteria-set/1' });
  expect((await run(criteriaCheck, [json])).code).toBe(0);
});

test('a template that cannot be written is one sentence, not a crash', async () => {
  for (const command of [criteriaTemplate, campaignTemplate]) {
    const refused = await run(command, [path.join(folder, 'không có', 'mẫu.xlsx')]);
    expect([refused.code, refused.error.length]).toEqual([1, 1]);
    expect(refused.error[0]).toContain('Không ghi được tệp');
  }
});

test('a campaign is written as a whole, and the same file again changes nothing', async () => {
  const services = new KeptServices();
  const file = path.join(folder, 'kỳ.xlsx');
  await run(campaignTemplate, [file]);
  const early = await run(campaignImport, [file], services);
  expect([early.code, services.kept.size]).toEqual([1, 0]);
  expect(early.error.join('\n')).toContain('Nhóm đơn vị, dòng 2, cột C: Chưa có bộ tiêu chí mang mã "vi-du"');
  const set = path.join(folder, 'ví dụ.xlsx');
  await run(criteriaTemplate, [set]);
  await run(criteriaImport, [set], services);
  const done = await run(campaignImport, [file], services);
  expect([done.code, done.out.at(-1)]).toEqual([0, 'Đã ghi kỳ cchc-2026.']);
  expect(done.out.slice(1, 4)).toEqual([
    'Các mốc đã hiểu, theo giờ Việt Nam:',
    '  Mở tự chấm: 0 giờ 00 thứ Sáu, ngày 09/10/2026',
    '  Khóa tự chấm: đến hết thứ Bảy, ngày 07/11/2026',
  ]);
  const again = await run(campaignImport, [file], services);
  expect(again.out.at(-1)).toBe('Kỳ cchc-2026 đã có nội dung giống hệt; không ghi gì thêm.');
  services.importCampaign = () => Promise.resolve({ kind: 'published' });
  const late = await run(campaignImport, [file], services);
  expect([late.code, late.error.length]).toEqual([1, 1]);
  expect(late.error[0]).toContain('đã công bố kết quả');
  expect(late.error[0]).toContain('Chưa ghi gì');
});
