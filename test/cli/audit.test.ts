import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { AuditedStream, AuditStore } from '../../src/application/ports/audit-store.ts';
import type { AuditDraft, AuditRecord } from '../../src/domain/audit/audit-record.ts';
import { chainOf, draft } from '../domain/audit/chain-of.ts';
import { yes } from '../domain/build.ts';
import { fileOf } from '../domain/evidence/evidence-of.ts';
import { type } from './desk.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'nhat-ky-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SYSTEM = 'system';
const CAMPAIGN = 'campaign:ky-2026';
const NV = 'ky-2026:so-nv';
const at = Date.UTC(2026, 6, 17, 2);
const document = { ...fileOf('d1', 'a'), name: 'Kế hoạch.pdf', itemKeys: ['b'] };

const drafts: Readonly<Record<string, readonly AuditDraft[]>> = {
  [SYSTEM]: [draft({ stream: SYSTEM, at, act: 'setLocale', subject: 'an', after: '{"locale":"en"}' })],
  [CAMPAIGN]: [
    draft({ stream: CAMPAIGN, at, act: 'importCampaign', officialId: null, subject: null, after: '{}' }),
  ],
  [NV]: [
    draft({ stream: NV, at, after: JSON.stringify(yes) }),
    draft({ stream: NV, at, officialId: 'gone', onBehalfOf: 'an', subject: 'b' }),
    draft({ stream: NV, at, act: 'saveEvidence', subject: 'd1', after: JSON.stringify(document) }),
  ],
};

const streams: readonly AuditedStream[] = [
  { stream: SYSTEM, campaignId: null, unit: null },
  { stream: 'campaign:ky-2025', campaignId: 'ky-2025', unit: null },
  { stream: CAMPAIGN, campaignId: 'ky-2026', unit: null },
  { stream: NV, campaignId: 'ky-2026', unit: { code: 'SNV', name: 'Sở Nội vụ' } },
  { stream: 'ky-2026:so-tc', campaignId: 'ky-2026', unit: { code: 'STC', name: 'Sở Tài chính' } },
];

/** A trail of a few lists; `edit` is what somebody did behind its back. */
function trail(
  edit: (records: readonly AuditRecord[], stream: string) => readonly AuditRecord[],
): AuditStore {
  return {
    streams: () => Promise.resolve(streams),
    chain(stream) {
      const records = chainOf(drafts[stream] ?? []);
      const last = records.at(-1);
      const head = last === undefined ? null : { sequence: last.sequence, hash: last.hash };
      return Promise.resolve({ head, records: edit(records, stream) });
    },
    itemCodes: (stream) =>
      Promise.resolve(
        stream.startsWith('campaign') || stream === SYSTEM
          ? null
          : new Map([
              ['a', '1.1'],
              ['b', '1.2'],
            ]),
      ),
    officialNames: () => Promise.resolve(new Map([['an', 'Nguyễn Mẫu An']])),
  };
}

const audit = trail((records) => records);
const lastHash = (stream: string) => chainOf(drafts[stream] ?? []).at(-1)?.hash;

describe('audit verify', () => {
  test('prints where each stream ends, and that all is whole', async () => {
    const { code, out, error, closed } = await type('audit verify', { audit });
    expect(out).toEqual([
      `system: 1 bản ghi, mã cuối ${lastHash(SYSTEM)}`,
      `Kỳ ky-2026: 1 bản ghi, mã cuối ${lastHash(CAMPAIGN)}`,
      `SNV Sở Nội vụ (ky-2026): 3 bản ghi, mã cuối ${lastHash(NV)}`,
      'Nhật ký còn nguyên: 3 chuỗi, 5 bản ghi.',
    ]);
    expect([code, error, closed]).toEqual([0, [], 1]);
  });

  test.each([
    ['--campaign ky-2026', ['Kỳ', 'SNV', 'Nhật']],
    ['--campaign ky-2026 --unit SNV', ['SNV', 'Nhật']],
    ['--unit SNV', ['SNV', 'Nhật']],
  ])('with %s checks no other', async (words, begins) => {
    const { code, out } = await type(`audit verify ${words}`, { audit });
    expect(out.map((text) => text.split(' ')[0])).toEqual(begins);
    expect(code).toBe(0);
  });

  test('of what holds nothing says so', async () => {
    const { code, out } = await type('audit verify --unit STC', { audit });
    expect([code, out]).toEqual([0, ['Chưa có bản ghi nhật ký nào.']]);
  });

  test.each([
    [
      'altered',
      (all: readonly AuditRecord[]) => all.with(1, { ...all[1], at: 7 } as AuditRecord),
      2,
      'nội dung đã bị sửa',
    ],
    ['missing', (all: readonly AuditRecord[]) => all.toSpliced(0, 1), 1, 'bản ghi đã mất'],
    ['cut off', (all: readonly AuditRecord[]) => all.slice(0, 2), 3, 'bản ghi đã mất'],
    ['reordered', (all: readonly AuditRecord[]) => all.toReversed(), 1, 'thứ tự đã bị đổi'],
    [
      'added to',
      (all: readonly AuditRecord[]) => [...all, { ...all[2], sequence: 4 } as AuditRecord],
      4,
      'chỗ kết thúc của chuỗi không khớp',
    ],
  ])('names the exact record where a stream was %s', async (_, edit, place, why) => {
    const edited = trail((records, stream) => (stream === NV ? edit(records) : records));
    const { code, out, error } = await type('audit verify', { audit: edited });
    expect(code).toBe(1);
    expect(out[2]).toBe(`SNV Sở Nội vụ (ky-2026): hỏng tại bản ghi số ${place}, ${why}`);
    expect(error).toEqual([
      'Nhật ký không còn nguyên ở 1 trong 3 chuỗi. Giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu.',
    ]);
  });

  test('a campaign or a unit that is not there is named', async () => {
    expect((await type('audit verify --campaign ky-2024', { audit })).error).toEqual([
      'Không có kỳ đánh giá "ky-2024". Các kỳ: ky-2026, ky-2025',
    ]);
    const { code, error } = await type('audit verify --unit X', { audit });
    expect([code, error]).toEqual([1, ['Không có đơn vị "X" trong kỳ ky-2026. Các đơn vị: SNV, STC']]);
  });

  test.each(['audit verify SNV', 'audit verify --unit', 'audit verify --repair'])(
    '"%s" is wrong usage',
    async (words) => {
      const { code, error } = await type(words, { audit });
      expect([code, error]).toEqual([
        2,
        ['Cách dùng: npm run cchc -- audit verify [--campaign KỲ] [--unit MÃ]'],
      ]);
    },
  );
});

describe('audit export', () => {
  async function exported(name: string, words: string, from = audit) {
    const file = path.join(folder, name);
    const typed = await type(`audit export ${words} --to ${file}`, { audit: from });
    return { ...typed, file };
  }
  /** Without the two long columns at the end. */
  const rows = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.replace(/,[^,]*,[0-9a-f]{64}$/u, ''));

  test('writes the campaign and every unit of it, with names and printed codes', async () => {
    const { code, out, file } = await exported('ky.csv', '--campaign ky-2026');
    expect([code, out]).toEqual([0, ['Có 4 bản ghi.', `Đã ghi ${file}.`]]);
    expect(rows(file)).toEqual([
      '17/07/2026 09:00:00,Cả kỳ,Hệ thống,,Nhập kỳ đánh giá,,,{}',
      expect.stringMatching(/^17\/07\/2026 09:00:00,SNV Sở Nội vụ,Nguyễn Mẫu An,,Ghi điểm,1\.1,,"\{/u),
      '17/07/2026 09:00:00,SNV Sở Nội vụ,gone,Nguyễn Mẫu An,Ghi điểm,1.2,,{}',
      expect.stringContaining(',Nguyễn Mẫu An,,Ghi tài liệu kiểm chứng,Kế hoạch.pdf · 1.2,,"{'),
    ]);
  });

  test('of one item writes its scores and its documents', async () => {
    const { file } = await exported('muc.csv', '--campaign ky-2026 --unit SNV --item 1.2');
    expect(rows(file).map((row) => row.split(',')[5])).toEqual(['1.2', 'Kế hoạch.pdf · 1.2']);
  });

  test('writes a workbook by the name of the file', async () => {
    const { code, file } = await exported('ky.XLSX', '--campaign ky-2026 --unit SNV');
    expect(code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  test('lists a record as it is, however somebody altered it', async () => {
    const spoilt = trail((all) => all.map((one) => ({ ...one, after: 'hỏng', act: 'x' as never })));
    const { code, file } = await exported('hong.csv', '--campaign ky-2026', spoilt);
    expect(code).toBe(0);
    expect(rows(file)[0]).toBe('17/07/2026 09:00:00,Cả kỳ,Hệ thống,,x,,,hỏng');
  });

  test('does not write over a file, nor for an item that is not there', async () => {
    const { file } = await exported('co.csv', '--campaign ky-2026');
    const again = await exported('co.csv', '--campaign ky-2026');
    expect([again.code, again.error]).toEqual([
      1,
      [`Tệp ${file} đã có, chưa ghi đè; anh/chị chọn tên khác hoặc thêm --overwrite.`],
    ]);
    const none = await exported('khong.csv', '--campaign ky-2026 --item 9.9');
    expect([none.code, none.error]).toEqual([1, ['Không có tiêu chí "9.9" ở các đơn vị đã chọn.']]);
  });

  test.each(['--to a.csv', '--campaign ky-2026', '--campaign ky-2026 --to a.pdf'])(
    '"audit export %s" is wrong usage',
    async (words) => {
      const { code, error } = await type(`audit export ${words}`, { audit });
      expect(code).toBe(2);
      expect(error[0]).toMatch(/^Cách dùng: npm run cchc -- audit export --campaign KỲ/u);
    },
  );
});
