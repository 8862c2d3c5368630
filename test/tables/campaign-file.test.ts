import { expect, test } from 'vitest';
import { demoCampaign } from '../../src/demo/demo-campaign.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import { exampleCampaign } from '../../src/tables/campaign/example-campaign.ts';
import { campaignToJson, readCampaignFile } from '../../src/tables/campaign/read-campaign-file.ts';
import { writeCampaignTemplate } from '../../src/tables/campaign/write-campaign-template.ts';
import { readCriteriaFile } from '../../src/tables/read-criteria-file.ts';
import { exampleCriteriaSet } from '../../src/tables/template/example-criteria-set.ts';
import { buildWorkbook, type PlantedCell } from './build-workbook.ts';

const stored =
  (...sets: readonly CriteriaSet[]) =>
  (slug: string) =>
    Promise.resolve(sets.find((set) => set.slug === slug) ?? null);

const demo = demoCampaign(Date.UTC(2026, 9, 15));
const demoImport: CampaignImport = {
  campaign: demo.campaign,
  groups: demo.groups,
  units: demo.units,
  officials: demo.officials.map(({ id, name, roles }) => ({ id, name, roles })),
};

test.each([
  ['the example', exampleCampaign, [exampleCriteriaSet]],
  ['the demo province', demoImport, demo.criteriaSets],
] as const)(
  '%s goes through the Excel template and through JSON and comes back exactly',
  async (_, campaign, sets) => {
    const excel = await readCampaignFile(await writeCampaignTemplate(campaign), stored(...sets));
    expect(excel).toEqual({ ok: true, campaign });
    const json = await readCampaignFile(Buffer.from(campaignToJson(campaign)), stored(...sets));
    expect(json).toEqual({ ok: true, campaign });
  },
);

test('a campaign or a criteria set in JSON of more than 20 MB is refused unread', async () => {
  const choices = { fileName: 'bảng.json', slug: null, year: null, name: null };
  const big = Buffer.concat([Buffer.from('{'), Buffer.alloc(20 * 1024 * 1024, ' ')]);
  const tooBig = { ok: false, refusal: { name: 'fileTooBig' }, faults: [] };
  expect(await readCampaignFile(big, stored())).toMatchObject(tooBig);
  expect(await readCriteriaFile(big, choices)).toMatchObject(tooBig);
  const most = await readCampaignFile(big.subarray(0, 20 * 1024 * 1024), stored());
  expect(most).toMatchObject({ ok: false, refusal: { name: 'jsonNotUnderstood' } });
});

test('every fault of every sheet is told at once', async () => {
  const reading = await readCampaignFile(planted(), stored(exampleCriteriaSet));
  if (reading.ok) throw new Error('accepted');
  expect(reading.faults.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
    'Kỳ đánh giá 4 B',
    'Kỳ đánh giá 5 B',
    'Mốc thời gian 3 B',
    'Xếp loại 3 B',
    'Xếp loại 4 A',
    'Nhóm đơn vị 3 A',
    'Nhóm đơn vị 3 C',
    'Đơn vị 2 D',
    'Đơn vị 3 E',
    'Đơn vị 3 A',
    'Đơn vị 3 C',
    'Cán bộ 2 D',
    'Cán bộ 3 C',
    'Cán bộ 4 D',
  ]);
  for (const fault of reading.faults) expect(fault.message).toMatch(/^.{10,300}\.$/);
});

function planted(): Buffer {
  const sheets: Record<string, (PlantedCell | string)[][]> = {
    'Kỳ đánh giá': [
      ['Mẫu', 'cchc-ky-danh-gia/1'],
      ['Mã kỳ', 'cchc-2026'],
      ['Tên kỳ', 'Kỳ thử'],
      ['Năm đánh giá', 'năm nay'],
      ['Xếp loại theo', 'cảm tính'],
      ['Đầu mối hỗ trợ', 'Sở Nội vụ'],
    ],
    'Mốc thời gian': [
      ['Mốc', 'Thời gian'],
      ['Mở tự chấm', '09/10/2026'],
      ['Khóa tự chấm', '31/02/2026'],
    ],
    'Xếp loại': [
      ['Tên loại', 'Từ'],
      ['Tốt', '80'],
      ['Khá', 'bảy mươi'],
      ['Tốt', null],
    ],
    'Nhóm đơn vị': [
      ['Mã nhóm', 'Tên nhóm', 'Bộ tiêu chí'],
      ['so', 'Các sở', 'vi-du'],
      ['so', 'Các sở khác', 'chua-co'],
    ],
    'Đơn vị': [
      ['Mã đơn vị', 'Tên đơn vị', 'Nhóm', 'Không đánh giá', 'Xếp hạng'],
      ['SA', 'Sở A', 'so', '9.9', 'Có'],
      ['SA', 'Sở B', 'xa', null, 'có thể'],
    ],
    'Cán bộ': [
      ['Mã cán bộ', 'Họ và tên', 'Vai trò', 'Đơn vị'],
      ['a', 'Người Một', 'Chấm điểm', null],
      ['b', 'Người Hai', 'Giám đốc', 'SA'],
      ['c', 'Người Ba', 'Thủ trưởng', 'SZ'],
    ],
  };
  return buildWorkbook(sheets);
}

test('an exemption may name a code; where the code has two places the key is asked for', async () => {
  const repeated: CriteriaSet = {
    ...exampleCriteriaSet,
    domains: exampleCriteriaSet.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.map((one) => ({
        ...one,
        key: `khoa-${one.key}`,
        code: one.code === '2.1' ? '1.2' : one.code,
      })),
    })),
  };
  const reading = await readCampaignFile(Buffer.from(campaignToJson(exampleCampaign)), stored(repeated));
  expect(reading.ok ? [] : reading.faults.map(({ message }) => message)).toEqual([
    'Mã "1.2" có ở nhiều mục; anh/chị ghi khóa khoa-1.2 hoặc khoa-2.1.',
  ]);
});

test('a workbook that is no campaign template is refused with the way out', async () => {
  const reading = await readCampaignFile(buildWorkbook({ Khác: [['a', 'b']] }), stored());
  expect(reading).toMatchObject({ ok: false, refusal: { name: 'notCampaignTemplate' }, faults: [] });
});

test('a template that lacks a sheet or a column says which', async () => {
  const bytes = buildWorkbook({
    'Kỳ đánh giá': [
      ['Mẫu', 'cchc-ky-danh-gia/1'],
      ['Mã kỳ', 'k'],
      ['Tên kỳ', 'Kỳ'],
      ['Năm đánh giá', '2026'],
      ['Đầu mối hỗ trợ', 'Sở'],
    ],
    'Nhóm đơn vị': [
      ['Mã nhóm', 'Tên nhóm'],
      ['so', 'Các sở'],
    ],
  });
  const reading = await readCampaignFile(bytes, stored());
  const messages = reading.ok ? [] : reading.faults.map(({ sheet, message }) => `${sheet}: ${message}`);
  expect(messages).toContain('Nhóm đơn vị: Thiếu cột "Bộ tiêu chí".');
  expect(messages).toContain(
    'Cán bộ: Không thấy dòng tiêu đề có các cột "Mã cán bộ", "Họ và tên", "Vai trò".',
  );
});
