import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { AmendmentReading } from '../../src/application/ports/campaign-store.ts';
import type { AmendmentPreview } from '../../src/domain/amendment/amendment.ts';
import { previewAmendment } from '../../src/domain/amendment/preview-amendment.ts';
import { emptyCourse } from '../../src/domain/course/course.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import { tableFiles } from '../../src/tables/table-files.ts';
import { amendable, scorecard } from '../domain/amendment/amended.ts';
import { domain, item, levels, pts, setOf, unit, yes, yesNo } from '../domain/build.ts';
import { type } from './desk.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'điều chỉnh '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const older = setOf(10, [
  domain('2', 4, [item('2.1', 4, yesNo(4))]),
  domain('7', 6, [item('7.2', 3, levels(3, 1.5, 0)), item('7.3', 3, yesNo(3))]),
]);
const newer: CriteriaSet = {
  ...setOf(9, [
    domain('2', 5, [item('2.1', 4, yesNo(4)), item('2.2', 1, yesNo(1))]),
    domain('7', 4, [item('7.2', 4, levels(4, 2.5, 0))]),
  ]),
  version: 2,
};

const table = path.join(folder, 'bo-thu.json');
writeFileSync(table, await tableFiles.writeCriteria(newer, 'json'));
const words = (...more: readonly string[]) => ['criteria', 'amend', table, '--campaign', 'ky-2026', ...more];
const reason = ['--apply', '--reason', 'Công văn điều chỉnh tháng 02'];

const answers = {
  '2.1': yes,
  '7.2': { ...yes, answer: { kind: 'level', index: 1 } as const },
  '7.3': yes,
};
const deed = { by: 'binh', at: 7 };
const approved = { ...emptyCourse, approval: { ...deed, contentHash: 'a', lines: {} } };
const sent = {
  ...approved,
  submission: { ...deed, receiptId: 'r', contentHash: 'a', latePenalty: pts(0), extensionsBefore: 0 },
};
const preview: AmendmentPreview = previewAmendment(
  newer,
  amendable([
    scorecard(older, answers, { unitCode: 'PNV', unitName: 'Phòng Nội vụ', course: approved }),
    scorecard(older, answers, { unitCode: 'PTC', unitName: 'Phòng Tài chính', course: sent }),
    scorecard(
      older,
      {},
      {
        unitCode: 'TTR',
        unitName: 'Thanh tra',
        profile: { ...unit, exemptions: ['2', '7', '7.3'] },
      },
    ),
  ]),
);
const previewed: AmendmentReading = { kind: 'previewed', preview };

/** A store that always answers the same, and counts what it was asked to write. */
function storeWith(reading: AmendmentReading = previewed, applied: AmendmentPreview = preview) {
  const asked: string[] = [];
  return {
    asked,
    previewAmendment: async () => reading,
    amend: async (campaignId: string, set: CriteriaSet, why: string) => {
      asked.push(`${campaignId} ${set.slug} ${why}`);
      return { kind: 'amended', preview: applied, told: 4 } as const;
    },
  };
}

test('the preview says what changes in the table and for whom, and nothing is written', async () => {
  const store = storeWith();
  const { code, out } = await type(words(), store);
  expect(out).toEqual([
    'Bộ thử · năm 2026',
    '2 lĩnh vực / 3 tiêu chí / 3 mục chấm / 9 điểm',
    'Không có chỗ bất thường.',
    'Kỳ đánh giá 2026',
    '7 thay đổi so với phiên bản 1:',
    '  Bỏ tiêu chí 7.3: Mục 7.3',
    '  Đổi điểm tối đa bộ tiêu chí: 10 thành 9',
    '  Đổi điểm tối đa lĩnh vực 2: 4 thành 5',
    '  Thêm tiêu chí 2.2: Mục 2.2',
    '  Đổi điểm tối đa lĩnh vực 7: 6 thành 4',
    '  Đổi điểm tối đa tiêu chí 7.2: 3 thành 4',
    '  Đổi mức điểm tiêu chí 7.2 (Chọn mức)',
    '1 chỗ cần xem trước khi áp dụng:',
    '  Thanh tra được miễn 7.3 nhưng bộ mới không còn mục đó.',
    '2 đơn vị có thay đổi, 1 đơn vị không thay đổi.',
    '1 đơn vị chưa gửi:',
    '  PNV Phòng Nội vụ: 8,5/10 → 6,5/9 · Tốt → Khá · đã chấm 3/3 → 2/3',
    '    mục mới phải chấm: TC 2.2',
    '    câu trả lời cũ vẫn tính, nên xem lại: TC 7.2 (1,5 → 2,5)',
    '    câu trả lời giữ lại nhưng không tính nữa: TC 7.3',
    '    thủ trưởng đã duyệt bản cũ: phải duyệt lại trước khi gửi',
    '1 đơn vị đã gửi theo bản cũ; phiếu vẫn khóa, biên nhận vẫn là của bản cũ:',
    '  PTC Phòng Tài chính: 8,5/10 → 6,5/9 · Tốt → Khá · đã chấm 3/3 → 2/3 · đã thẩm định 0/3',
    '    mục mới phải chấm: TC 2.2',
    '    câu trả lời cũ vẫn tính, nên xem lại: TC 7.2 (1,5 → 2,5)',
    '    câu trả lời giữ lại nhưng không tính nữa: TC 7.3',
    '  Cần chấm và gửi lại thì đầu mối mở phiếu trong trợ lý: "Tiến độ các đơn vị", chọn đơn vị, "Gia hạn cả phiếu" hoặc "Gia hạn một số tiêu chí".',
    'Chưa ghi gì. Để áp dụng, chạy lại lệnh và thêm --apply --reason "lý do".',
  ]);
  expect([code, store.asked]).toEqual([0, []]);
});

test('applying prints the same first, and says afterwards what is left to do', async () => {
  const store = storeWith();
  const { out: shown } = await type(words(), store);
  const { code, out } = await type(words(...reason), store);
  expect(store.asked).toEqual(['ky-2026 bo-thu Công văn điều chỉnh tháng 02']);
  expect(out.slice(0, shown.length - 1)).toEqual(shown.slice(0, -1));
  expect(out.slice(shown.length - 1)).toEqual([
    'Đã áp dụng bộ tiêu chí bo-thu phiên bản 2 cho kỳ ky-2026.',
    'Đã báo cho 4 cán bộ. Câu trả lời đã ghi vẫn được giữ.',
    'Còn 1 đơn vị đã gửi theo bản cũ, liệt kê ở trên, cần đầu mối xem lại.',
  ]);
  expect(code).toBe(0);
});

test('what was applied is printed again where somebody scored in between', async () => {
  const applied = { ...preview, unchanged: 2 };
  const { out } = await type(words(...reason), storeWith(previewed, applied));
  expect(out).toContain('Trong lúc xem trước có phiếu thay đổi. Kết quả đã áp dụng:');
  expect(out).toContain('2 đơn vị có thay đổi, 2 đơn vị không thay đổi.');
});

test('applying the same once more changes nothing and is no refusal', async () => {
  const store = storeWith({ kind: 'unchanged', version: 2 });
  const { code, out } = await type(words(...reason), store);
  expect(out.at(-1)).toBe('Kỳ ky-2026 đang dùng đúng nội dung này (bo-thu phiên bản 2); không ghi gì thêm.');
  expect([code, store.asked]).toEqual([0, []]);
});

test('items that were numbered anew hold the apply back until that is accepted', async () => {
  const moved = { name: 'renumbered', itemName: 'Mạng', oldCode: '7.4', newCode: '7.3' } as const;
  const store = storeWith({ kind: 'previewed', preview: { ...preview, warnings: [moved] } });
  const held = await type(words(...reason), store);
  expect([held.code, store.asked]).toEqual([1, []]);
  expect(held.out).toContain(
    '  Mục "Mạng" trước mang mã 7.4, nay mang mã 7.3: câu trả lời đi theo khóa, nên câu trả lời cũ không theo mục này.',
  );
  expect(held.error.at(-1)).toContain('thêm --accept');
  expect((await type(words('--accept', ...reason), store)).code).toBe(0);
});

describe('is refused in one sentence, and nothing is written', () => {
  test.each<[string, AmendmentReading, string]>([
    [
      'for a set that no group uses',
      { kind: 'slugNotUsed', slugs: ['hong-ngu-pl1', 'hong-ngu-pl2'] },
      'Không nhóm nào của kỳ ky-2026 dùng bộ tiêu chí bo-thu nên chưa ghi gì. Thêm --slug với một trong các mã: hong-ngu-pl1, hong-ngu-pl2.',
    ],
    [
      'once results are published',
      { kind: 'published' },
      'Kỳ đánh giá 2026 đã công bố kết quả nên bộ tiêu chí không điều chỉnh được nữa; chưa ghi gì.',
    ],
    [
      'for a campaign that is gone',
      { kind: 'unknownCampaign' },
      'Không còn kỳ đánh giá "ky-2026"; chưa ghi gì.',
    ],
  ])('%s', async (_why, reading, sentence) => {
    const store = storeWith(reading);
    const { code, error } = await type(words(...reason), store);
    expect([code, error.at(-1), store.asked]).toEqual([1, sentence, []]);
  });

  test('for an unknown campaign', async () => {
    const { code, error } = await type(['criteria', 'amend', table, '--campaign', 'ky-1999'], storeWith());
    expect([code, error.at(-1)]).toEqual([1, 'Không có kỳ đánh giá "ky-1999". Các kỳ: ky-2026, ky-2025']);
  });

  test('for a table with faults that nobody accepted', async () => {
    const odd = path.join(folder, 'odd.json');
    const faulty = { ...newer, maxPoints: pts(50) };
    writeFileSync(odd, await tableFiles.writeCriteria(faulty, 'json'));
    const store = storeWith();
    const typed = ['criteria', 'amend', odd, '--campaign', 'ky-2026'];
    const { code, error } = await type([...typed, ...reason], store);
    expect([code, error.at(-1), store.asked]).toEqual([
      1,
      'Chưa ghi gì. Nếu đồng ý với cách đọc trên, anh/chị chạy lại lệnh và thêm --accept.',
      [],
    ]);
    expect((await type([...typed, '--accept', ...reason], store)).code).toBe(0);
  });

  test('for a file that is not there', async () => {
    const { code, error } = await type(['criteria', 'amend', 'x.json', '--campaign', 'ky-2026'], storeWith());
    expect([code, error]).toEqual([1, ['Không mở được tệp x.json; anh/chị kiểm tra lại đường dẫn.']]);
  });
});

test.each([
  ['without a table', ['criteria', 'amend', '--campaign', 'ky-2026']],
  ['without a campaign', ['criteria', 'amend', table]],
  ['with two tables', words(table)],
  ['to apply without a reason', words('--apply')],
  ['to apply with an empty reason', words('--apply', '--reason', ' ')],
  ['to apply with an endless reason', words('--apply', '--reason', 'x'.repeat(501))],
  ['with an unknown option', words('--force')],
])('%s is wrong usage', async (_what, typed) => {
  const store = storeWith();
  expect([(await type(typed, store)).code, store.asked]).toEqual([2, []]);
});
