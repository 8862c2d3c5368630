import { expect, test } from 'vitest';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import { exampleCampaign } from '../../src/tables/campaign/example-campaign.ts';
import { campaignToJson, readCampaignFile } from '../../src/tables/campaign/read-campaign-file.ts';
import { writeCampaignTemplate } from '../../src/tables/campaign/write-campaign-template.ts';
import { exampleCriteriaSet } from '../../src/tables/template/example-criteria-set.ts';
import { pct } from '../domain/build.ts';
import { buildWorkbook, type PlantedCell } from './build-workbook.ts';

const setOf = (slug: string) => Promise.resolve(slug === exampleCriteriaSet.slug ? exampleCriteriaSet : null);

const groups: CampaignImport['groups'] = [
  ...exampleCampaign.groups,
  { code: 'xa', name: 'Các xã', criteriaSetSlug: 'vi-du', ranked: true },
  { code: 'khac', name: 'Đơn vị khác', criteriaSetSlug: 'vi-du', ranked: false },
];

async function inBothFiles(changes: Partial<Campaign>) {
  const all = { ...exampleCampaign, groups, campaign: { ...exampleCampaign.campaign, ...changes } };
  const excel = await readCampaignFile(await writeCampaignTemplate(all), setOf);
  const json = await readCampaignFile(Buffer.from(campaignToJson(all)), setOf);
  return { all, excel, json };
}

test('how is ranked, who sees it and who is proposed go through both files and come back exactly', async () => {
  const { all, excel, json } = await inBothFiles({
    ranking: { ties: 'dense' },
    awards: [
      { groupCode: 'xa', atMost: 12, from: pct(67.6875) },
      { groupCode: 'so', atMost: 1, from: null },
    ],
    leadersSee: 'provisional',
    morningCard: false,
  });
  expect(excel).toEqual({ ok: true, campaign: all });
  expect(json).toEqual({ ok: true, campaign: all });
});

test('a rule of a group that is not there, is not ranked or has one already is refused at its cell', async () => {
  const rule = (groupCode: string) => ({ groupCode, atMost: 2, from: pct(90) });
  const { excel, json } = await inBothFiles({
    awards: [rule('so'), rule('huyen'), rule('khac'), rule('so')],
  });
  expect(excel.ok ? [] : excel.faults).toMatchObject([
    { sheet: 'Khen thưởng', row: 3, column: 'A', message: 'Nhóm "huyen" không có trong trang Nhóm đơn vị.' },
    {
      sheet: 'Khen thưởng',
      row: 4,
      column: 'A',
      message: 'Nhóm "khac" không xếp hạng nên không đề nghị khen thưởng được.',
    },
    {
      sheet: 'Khen thưởng',
      row: 5,
      column: 'A',
      message: 'Nhóm "so" đã có mức khen thưởng ở dòng trên.',
    },
  ]);
  expect(json.ok ? [] : json.faults.map(({ sheet }) => sheet)).toEqual([
    'Khen thưởng (thứ 2)',
    'Khen thưởng (thứ 3)',
    'Khen thưởng (thứ 4)',
  ]);
});

test('in JSON a limit below 1 or a bound above 100 % is refused', async () => {
  const { json } = await inBothFiles({ awards: [{ groupCode: 'so', atMost: 0, from: pct(100.0001) }] });
  expect(json.ok ? [] : json.faults.map(({ message }) => message)).toEqual([
    'Giá trị tại import.campaign.awards.0.atMost thiếu hoặc sai kiểu.',
    'Giá trị tại import.campaign.awards.0.from thiếu hoặc sai kiểu.',
  ]);
});

/** A workbook as earlier versions wrote it, with rows and lines of awards added. */
function workbook(
  head: readonly (PlantedCell | string)[][],
  awards: readonly (PlantedCell | string)[][],
): Buffer {
  return buildWorkbook({
    'Kỳ đánh giá': [
      ['Mẫu', 'cchc-ky-danh-gia/1'],
      ['Mã kỳ', 'k'],
      ['Tên kỳ', 'Kỳ'],
      ['Năm đánh giá', '2026'],
      ['Đầu mối hỗ trợ', 'Sở Nội vụ'],
      ...head,
    ],
    'Mốc thời gian': [
      ['Mốc', 'Thời gian'],
      ['Mở tự chấm', '01/12/2026'],
      ['Khóa tự chấm', 'đến hết ngày 31/12/2026'],
    ],
    'Xếp loại': [
      ['Tên loại', 'Từ'],
      ['Đạt', '50'],
      ['Chưa đạt', null],
    ],
    'Nhóm đơn vị': [
      ['Mã nhóm', 'Tên nhóm', 'Bộ tiêu chí'],
      ['so', 'Các sở', 'vi-du'],
    ],
    'Đơn vị': [
      ['Mã đơn vị', 'Tên đơn vị', 'Nhóm'],
      ['SA', 'Sở A', 'so'],
    ],
    'Cán bộ': [['Mã cán bộ', 'Họ và tên', 'Vai trò']],
    'Khen thưởng': [['Nhóm', 'Số lượng tối đa', 'Từ (%)'], ...awards],
  });
}

test('words and amounts are read as they are typed', async () => {
  const reading = await readCampaignFile(
    workbook(
      [
        ['xep hang khi bang nhau', 'liền hạng (1, 1, 2)'],
        ['Lãnh đạo xem kết quả', 'CẢ KHI TẠM TÍNH'],
        ['Thẻ tình hình 7 giờ sáng', 'không'],
      ],
      [['so', '4', '89,5 %']],
    ),
    setOf,
  );
  expect(reading).toMatchObject({
    ok: true,
    campaign: {
      campaign: {
        ranking: { ties: 'dense' },
        awards: [{ groupCode: 'so', atMost: 4, from: pct(89.5) }],
        leadersSee: 'provisional',
        morningCard: false,
      },
    },
  });
});

test('what is written in none of these ways is told, each at its cell', async () => {
  const reading = await readCampaignFile(
    workbook(
      [
        ['Xếp hạng khi bằng nhau', 'bốc thăm'],
        ['Lãnh đạo xem kết quả', 'lúc nào cũng được'],
        ['Thẻ tình hình 7 giờ sáng', '8 giờ'],
      ],
      [
        ['so', '0', '90'],
        [null, '1,5', '100,01'],
      ],
    ),
    setOf,
  );
  expect(
    reading.ok
      ? []
      : reading.faults.map(({ sheet, row, column, message }) => `${sheet} ${row}${column}: ${message}`),
  ).toEqual([
    'Kỳ đánh giá 6B: Xếp hạng khi bằng nhau: "bốc thăm" không phải là một trong: Cách hạng (1, 1, 3), Liền hạng (1, 1, 2).',
    'Kỳ đánh giá 7B: Lãnh đạo xem kết quả: "lúc nào cũng được" không phải là một trong: Khi đã công bố, Cả khi tạm tính.',
    'Kỳ đánh giá 8B: Thẻ tình hình 7 giờ sáng: "8 giờ" không phải là một trong: Có, Không.',
    'Khen thưởng 2B: "0" phải là một số nguyên từ 1 đến 9999.',
    'Khen thưởng 3A: Chưa ghi mã nhóm.',
    'Khen thưởng 3B: "1,5" phải là một số nguyên từ 1 đến 9999.',
    'Khen thưởng 3C: "100,01" phải là một tỷ lệ từ 0 đến 100; ví dụ 90.',
  ]);
});
