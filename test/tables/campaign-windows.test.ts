import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Campaign, campaignSchema } from '../../src/domain/campaign/campaign.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import { NO_PHASES } from '../../src/domain/campaign/phases.ts';
import { describeTimes } from '../../src/tables/campaign/describe-times.ts';
import { exampleCampaign } from '../../src/tables/campaign/example-campaign.ts';
import { campaignToJson, readCampaignFile } from '../../src/tables/campaign/read-campaign-file.ts';
import { writeCampaignTemplate } from '../../src/tables/campaign/write-campaign-template.ts';
import { exampleCriteriaSet } from '../../src/tables/template/example-criteria-set.ts';
import { pts } from '../domain/build.ts';
import { runs } from '../property-runs.ts';
import { buildWorkbook } from './build-workbook.ts';

const setOf = (slug: string) => Promise.resolve(slug === exampleCriteriaSet.slug ? exampleCriteriaSet : null);
/** "2026-11-08 00:00" in Viet Nam. */
const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}+07:00`);

const full: Campaign = {
  ...exampleCampaign.campaign,
  phases: {
    survey: { opensAt: at('2026-10-12 08:00'), closesAt: at('2026-11-01 00:00') },
    appraisal: { opensAt: at('2026-11-08 00:00'), closesAt: at('2026-11-28 17:00:01') },
    explanation: { opensAt: at('2026-11-30 00:00'), closesAt: at('2026-12-05 00:00') },
    secondAppraisal: { opensAt: at('2026-12-05 00:00'), closesAt: at('2027-01-01 00:00') },
    publication: at('2027-01-04 08:00'),
  },
  holidays: ['2027-01-01', '2026-09-02'],
  extraWorkingDays: ['2026-10-10'],
  lateSubmission: {
    dueAt: at('2026-11-04 00:00'),
    flatDays: 2,
    flatPoints: pts(1),
    pointsPerFurtherDay: pts(1.25),
  },
  withdrawal: 'untilAppraisal',
  signedReport: 'required',
  lateArrivalMinutes: 0,
  rehearsal: true,
};

async function throughFiles(campaign: Campaign): Promise<readonly unknown[]> {
  const all: CampaignImport = { ...exampleCampaign, campaign };
  const files = [await writeCampaignTemplate(all), Buffer.from(campaignToJson(all))];
  return Promise.all(files.map((bytes) => readCampaignFile(bytes, setOf)));
}

test('every window, holiday and choice goes through Excel and JSON and comes back exactly', async () => {
  for (const reading of await throughFiles(full)) {
    expect(reading).toMatchObject({ ok: true, campaign: { campaign: full } });
  }
});

test('windows at any second come back exactly', async () => {
  const steps = fc.array(fc.integer({ min: 1, max: 40 * 86_400 }), { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (seconds, whole) => {
      let now = at('2027-11-01 00:00');
      const [opensAt, dueAt, locksAt, a, b, c, d, e, f, publication] = seconds.map((step) => {
        now += whole ? Math.ceil(step / 86_400) * 86_400_000 : step * 1_000;
        return now;
      }) as [number, number, number, number, number, number, number, number, number, number];
      const phases = {
        survey: { opensAt, closesAt: dueAt },
        appraisal: { opensAt: a, closesAt: b },
        explanation: { opensAt: c, closesAt: d },
        secondAppraisal: { opensAt: e, closesAt: f },
        publication,
      };
      const lateSubmission = { dueAt, flatDays: 0, flatPoints: pts(0), pointsPerFurtherDay: pts(1) };
      const campaign = { ...full, opensAt, locksAt, phases, lateSubmission };
      for (const reading of await throughFiles(campaign)) {
        expect(reading).toMatchObject({ ok: true, campaign: { campaign } });
      }
    }),
    { numRuns: runs(8) },
  );
});

const defaults = {
  phases: NO_PHASES,
  holidays: [],
  extraWorkingDays: [],
  lateSubmission: null,
  withdrawal: 'notAllowed',
  signedReport: 'optional',
  lateArrivalMinutes: 5,
  rehearsal: false,
  ranking: { ties: 'standard' },
  awards: [],
  leadersSee: 'published',
  morningCard: true,
};

test('a campaign stored before there were phases still parses', () => {
  const { campaign } = exampleCampaign;
  const earlier = Object.fromEntries(Object.entries(campaign).filter(([name]) => !(name in defaults)));
  expect(campaignSchema.parse(earlier)).toEqual({ ...campaign, ...defaults });
});

type Rows = Record<string, string | null>;

/** A workbook as earlier versions wrote it, with rows put in, changed or taken away. */
function workbook(times: Rows = {}, head: Rows = {}, holidays?: readonly (readonly string[])[]): Buffer {
  const lines = (rows: Rows) => Object.entries(rows).filter(([, text]) => text !== null);
  return buildWorkbook({
    'Kỳ đánh giá': lines({
      Mẫu: 'cchc-ky-danh-gia/1',
      'Mã kỳ': 'k',
      'Tên kỳ': 'Kỳ',
      'Năm đánh giá': '2026',
      'Đầu mối hỗ trợ': 'Sở Nội vụ',
      ...head,
    }),
    'Mốc thời gian': [
      ['Mốc', 'Thời gian'],
      ...lines({ 'Mở tự chấm': '01/12/2026', 'Khóa tự chấm': 'đến hết ngày 31/12/2026', ...times }),
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
    'Cán bộ': [
      ['Mã cán bộ', 'Họ và tên', 'Vai trò', 'Đơn vị'],
      ['a', 'Người Một', 'Chấm điểm', 'SA'],
    ],
    ...(holidays === undefined ? {} : { 'Ngày nghỉ': [['Ngày', 'Loại', 'Ghi chú'], ...holidays] }),
  });
}

async function campaignOf(...parts: Parameters<typeof workbook>): Promise<Campaign> {
  const reading = await readCampaignFile(workbook(...parts), setOf);
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'));
  return reading.campaign.campaign;
}

async function faultsOf(...parts: Parameters<typeof workbook>): Promise<readonly string[]> {
  const reading = await readCampaignFile(workbook(...parts), setOf);
  const faults = reading.ok ? [] : reading.faults;
  return faults.map(({ sheet, row, column, message }) => `${sheet} ${row ?? ''}${column ?? ''}: ${message}`);
}

test('a workbook of an earlier version is imported with the defaults', async () => {
  expect(await campaignOf()).toMatchObject(defaults);
});

test('a blank row is a phase that the campaign does not have', async () => {
  const blank = {
    'Mở thẩm định': '',
    'Khóa thẩm định': '',
    'Công bố kết quả': '',
    'Hạn gửi không trừ điểm': '',
  };
  expect(
    await campaignOf(blank, { 'Rút lại phiếu đã gửi': '', 'Số phút chờ tin đến chậm': '' }),
  ).toMatchObject(defaults);
});

test('phases count from each other with the holidays of the workbook', async () => {
  const times = {
    'Mở thẩm định': '1 ngày làm việc sau Khóa tự chấm',
    'Khóa thẩm định': '5 ngày làm việc sau Khóa tự chấm',
    'Công bố kết quả': '2 ngày làm việc sau Ký quyết định',
    'Ký quyết định': '10 ngày sau Khóa thẩm định',
  };
  const days = [
    ['01/01/2027', 'nghỉ', 'Tết Dương lịch'],
    ['09/01/2027', 'LÀM BÙ', ''],
    ['02/01/2027', '', ''],
  ];
  const { phases, holidays, extraWorkingDays, referenceDays } = await campaignOf(times, {}, days);
  expect({ holidays, extraWorkingDays }).toEqual({
    holidays: ['2027-01-01', '2027-01-02'],
    extraWorkingDays: ['2027-01-09'],
  });
  expect(phases.appraisal).toEqual({ opensAt: at('2027-01-04 00:00'), closesAt: at('2027-01-09 00:00') });
  expect(referenceDays).toEqual({ 'Ký quyết định': '2027-01-18' });
  expect(phases.publication).toBe(at('2027-01-20 00:00'));
});

test('the rule for sending late is read from both sheets', async () => {
  const due = { 'Hạn gửi không trừ điểm': 'trước ngày 15/12/2026' };
  const costs = {
    'Gửi chậm: số ngày đầu': '2',
    'Gửi chậm: điểm trừ cho các ngày đầu': '1',
    'Gửi chậm: điểm trừ thêm mỗi ngày sau đó': '0,5',
  };
  expect((await campaignOf(due, costs)).lateSubmission).toEqual({
    dueAt: at('2026-12-15 00:00'),
    flatDays: 2,
    flatPoints: pts(1),
    pointsPerFurtherDay: pts(0.5),
  });
});

test.each<[string, Rows, Rows, string]>([
  [
    'a closing before its opening',
    { 'Mở giải trình': '20/01/2027', 'Khóa giải trình': '19/01/2027' },
    {},
    'Mốc thời gian 5B: Mốc "Khóa giải trình" phải sau mốc "Mở giải trình".',
  ],
  [
    'an empty window',
    { 'Mở khảo sát': '20/01/2027', 'KHOÁ KHẢO SÁT': 'trước ngày 20/01/2027' },
    {},
    'Mốc thời gian 5B: Mốc "Khóa khảo sát" phải sau mốc "Mở khảo sát".',
  ],
  [
    'self-scoring that locks before it opens',
    { 'Khóa tự chấm': '30/11/2026' },
    {},
    'Mốc thời gian 3B: Mốc "Khóa tự chấm" phải sau mốc "Mở tự chấm".',
  ],
  [
    'an appraisal one minute before the lock',
    { 'Mở thẩm định': '31/12/2026 23:59', 'Khóa thẩm định': '20/01/2027' },
    {},
    'Mốc thời gian 4B: Mốc "Mở thẩm định" không được trước mốc "Khóa tự chấm".',
  ],
  [
    'a second appraisal before the explanation',
    {
      'Mở giải trình': '10/01/2027',
      'Khóa giải trình': '15/01/2027',
      'Mở thẩm định lần hai': '09/01/2027',
      'Khóa thẩm định lần hai': '20/01/2027',
    },
    {},
    'Mốc thời gian 6B: Mốc "Mở thẩm định lần hai" không được trước mốc "Mở giải trình".',
  ],
  [
    'results before everything has closed',
    { 'Mở khảo sát': '01/12/2026', 'Khóa khảo sát': '20/01/2027', 'Công bố kết quả': '20/01/2027' },
    {},
    'Mốc thời gian 6B: Mốc "Công bố kết quả" không được trước mốc "Khóa khảo sát".',
  ],
  [
    'half a window',
    { 'Mở thẩm định': '10/01/2027', 'Khóa thẩm định': '' },
    {},
    'Mốc thời gian 4B: Có mốc "Mở thẩm định" nhưng chưa có mốc "Khóa thẩm định".',
  ],
  [
    'the other half',
    { 'Khóa thẩm định': '10/01/2027' },
    {},
    'Mốc thời gian 4B: Có mốc "Khóa thẩm định" nhưng chưa có mốc "Mở thẩm định".',
  ],
  [
    'a due date at the lock itself',
    { 'Hạn gửi không trừ điểm': 'đến hết ngày 31/12/2026' },
    { 'Gửi chậm: điểm trừ thêm mỗi ngày sau đó': '1' },
    'Mốc thời gian 4B: Mốc "Hạn gửi không trừ điểm" phải sau mốc "Mở tự chấm" và trước mốc "Khóa tự chấm".',
  ],
  [
    'a due date without a cost',
    { 'Hạn gửi không trừ điểm': '20/12/2026' },
    { 'Gửi chậm: điểm trừ thêm mỗi ngày sau đó': '0' },
    'Kỳ đánh giá 6B: Có mốc "Hạn gửi không trừ điểm" nhưng chưa ghi gửi chậm bị trừ bao nhiêu điểm.',
  ],
  [
    'a due date without any of the rows',
    { 'Hạn gửi không trừ điểm': '20/12/2026' },
    {},
    'Kỳ đánh giá : Gửi chậm: điểm trừ thêm mỗi ngày sau đó: Có mốc "Hạn gửi không trừ điểm" nhưng chưa ghi gửi chậm bị trừ bao nhiêu điểm.',
  ],
  [
    'first days without their points',
    { 'Hạn gửi không trừ điểm': '20/12/2026' },
    { 'Gửi chậm: số ngày đầu': '2', 'Gửi chậm: điểm trừ thêm mỗi ngày sau đó': '1' },
    'Kỳ đánh giá 6B: Số ngày chậm đầu tiên và điểm trừ cho các ngày đó phải ghi cùng nhau.',
  ],
  [
    'a cost below nothing',
    { 'Hạn gửi không trừ điểm': '20/12/2026' },
    { 'Gửi chậm: điểm trừ thêm mỗi ngày sau đó': '-1' },
    'Kỳ đánh giá 6B: Điểm trừ khi gửi chậm ghi bằng số không âm.',
  ],
  [
    'a cost without a due date',
    {},
    { 'Gửi chậm: số ngày đầu': '', 'Gửi chậm: điểm trừ thêm mỗi ngày sau đó': '1' },
    'Kỳ đánh giá 7B: Có điểm trừ khi gửi chậm nhưng chưa có mốc "Hạn gửi không trừ điểm".',
  ],
  [
    'a cost that is no number',
    { 'Hạn gửi không trừ điểm': '20/12/2026' },
    { 'Gửi chậm: số ngày đầu': '2', 'Gửi chậm: điểm trừ cho các ngày đầu': 'một điểm' },
    'Kỳ đánh giá 7B: Gửi chậm: điểm trừ cho các ngày đầu: "một điểm" không phải là số điểm.',
  ],
  [
    'too many minutes',
    {},
    { 'Số phút chờ tin đến chậm': '31' },
    'Kỳ đánh giá 6B: Số phút chờ tin đến chậm: cần một số nguyên từ 0 đến 30.',
  ],
  [
    'a word that is none of the choices',
    {},
    { 'Báo cáo có chữ ký': 'Tùy' },
    'Kỳ đánh giá 6B: Báo cáo có chữ ký: "Tùy" không phải là một trong: Bắt buộc, Không bắt buộc.',
  ],
  [
    'a circle',
    { 'Mở thẩm định': '1 ngày sau Khóa thẩm định', 'Khóa thẩm định': '1 ngày sau Mở thẩm định' },
    {},
    'Mốc thời gian 5B: Các mốc tính vòng quanh nhau: "Mở thẩm định" theo "Khóa thẩm định" theo "Mở thẩm định"; anh/chị ghi ngày cụ thể cho một mốc.',
  ],
  [
    'a row twice',
    { 'khoá tự chấm': '30/12/2026' },
    {},
    'Mốc thời gian 4B: Mốc "khoá tự chấm" đã ghi ở dòng trên.',
  ],
  [
    'a phase that is none',
    { 'Đóng thẩm định': '20/01/2027' },
    {},
    'Mốc thời gian 4B: Không có mốc tên "Đóng thẩm định"; các mốc mở và khóa: Mở tự chấm, Hạn gửi không trừ điểm, Khóa tự chấm, Mở khảo sát, Khóa khảo sát, Mở thẩm định, Khóa thẩm định, Mở giải trình, Khóa giải trình, Mở thẩm định lần hai, Khóa thẩm định lần hai, Công bố kết quả.',
  ],
  [
    'a zone that is none',
    { 'Mở thẩm định': '1 ngày sau Khóa tự chấm', 'Khóa thẩm định': '20/01/2027' },
    { 'Múi giờ': 'Hà Nội' },
    'Kỳ đánh giá 6B: Múi giờ "Hà Nội" không có; ví dụ Asia/Ho_Chi_Minh.',
  ],
])('%s is one fault at its cell', async (_, times, head, expected) => {
  expect(await faultsOf(times, head)).toEqual([expected]);
});

test('days that repeat, change nothing or do not exist are told', async () => {
  const days = [
    ['01/01/2027', 'Nghỉ', ''],
    ['01/01/2027', 'Làm bù', ''],
    ['05/01/2027', 'Làm bù', ''],
    ['29/02/2027', 'Nghỉ', ''],
    ['09/01/2027', 'nửa ngày', ''],
  ];
  expect(await faultsOf({}, {}, days)).toEqual([
    'Ngày nghỉ 3A: Ngày 01/01/2027 được ghi hơn một lần.',
    'Ngày nghỉ 4A: Ngày làm bù 05/01/2027 không phải thứ Bảy hay Chủ nhật, vốn đã là ngày làm việc.',
    'Ngày nghỉ 5A: "29/02/2027" không phải là một ngày; ví dụ 01/01/2027.',
    'Ngày nghỉ 6B: "nửa ngày" không phải là một trong: Nghỉ, Làm bù.',
  ]);
});

test('the times are described as they were understood, in Viet Nam', () => {
  expect(describeTimes({ ...full, phases: { ...full.phases, explanation: null } })).toEqual([
    'Mở tự chấm: 0 giờ 00 thứ Sáu, ngày 09/10/2026',
    'Hạn gửi không trừ điểm: đến hết thứ Ba, ngày 03/11/2026',
    'Khóa tự chấm: đến hết thứ Bảy, ngày 07/11/2026',
    'Mở khảo sát: 8 giờ 00 thứ Hai, ngày 12/10/2026',
    'Khóa khảo sát: đến hết thứ Bảy, ngày 31/10/2026',
    'Mở thẩm định: 0 giờ 00 Chủ nhật, ngày 08/11/2026',
    'Khóa thẩm định: trước 17 giờ 00 phút 01 giây thứ Bảy, ngày 28/11/2026',
    'Mở thẩm định lần hai: 0 giờ 00 thứ Bảy, ngày 05/12/2026',
    'Khóa thẩm định lần hai: đến hết thứ Năm, ngày 31/12/2026',
    'Công bố kết quả: 8 giờ 00 thứ Hai, ngày 04/01/2027',
    'ke-hoach-tinh: ngày 15/12/2025',
    'Gửi chậm: đến 2 ngày trừ 1 điểm; từ ngày thứ 3 mỗi ngày trừ 1,25 điểm nữa',
    'Ngày nghỉ: 01/01/2027, 02/09/2026',
    'Ngày làm bù: 10/10/2026',
  ]);
});

test.each([
  [0, 0, 1, 'Gửi chậm: mỗi ngày trừ 1 điểm'],
  [3, 2, 0, 'Gửi chậm: đến 3 ngày trừ 2 điểm; từ ngày thứ 4 không trừ thêm'],
])('sending late is described: %i days, %i and %i points', (flatDays, flat, further, expected) => {
  const lateSubmission = {
    dueAt: full.locksAt - 1,
    flatDays,
    flatPoints: pts(flat),
    pointsPerFurtherDay: pts(further),
  };
  const lines = describeTimes({ ...full, lateSubmission });
  expect(lines).toContain(expected);
  expect(lines).toContain(
    'Hạn gửi không trừ điểm: trước 23 giờ 59 phút 59,999 giây thứ Bảy, ngày 07/11/2026',
  );
});
