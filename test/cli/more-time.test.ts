import { expect, test } from 'vitest';
import { START, type } from './desk.ts';

const given = {
  unitName: 'Sở Nội vụ',
  codes: ['1.1', '2.3'],
  givenAt: START,
  closesAt: START + 3_600_000,
  reason: 'Mất điện\ncả buổi',
  decidedBy: 'Trần Thử Bình',
};

test('who got more time is listed with when, for what, by whom and why, a line each', async () => {
  const extensions = { 'ky-2026': [given, { ...given, codes: null }] };
  const { code, out } = await type('extensions', { extensions });
  expect(out).toEqual([
    'Kỳ đánh giá 2026',
    'Đã gia hạn, mở lại 2 lần:',
    '  Sở Nội vụ · TC 1.1, 2.3 · từ 09 giờ 00 ngày 17/07/2026 đến 10 giờ 00 ngày 17/07/2026 · Trần Thử Bình · Mất điện cả buổi',
    '  Sở Nội vụ · cả phiếu chấm · từ 09 giờ 00 ngày 17/07/2026 đến 10 giờ 00 ngày 17/07/2026 · Trần Thử Bình · Mất điện cả buổi',
  ]);
  expect(code).toBe(0);
});

test('where nobody got more time, that is said', async () => {
  const { code, out } = await type('extensions --campaign ky-2025');
  expect(out).toEqual(['Kỳ đánh giá 2025', 'Chưa gia hạn, mở lại cho đơn vị nào.']);
  expect(code).toBe(0);
});

const times = ['--opens', '20/11/2026 08:00', '--locks', '22/11/2026 17:00'];

test('a rehearsal is made with its own opening and lock, in Viet Nam time', async () => {
  const asked: unknown[] = [];
  const { code, out } = await type(['campaign', 'rehearse', 'ky-2026', ...times], {
    rehearse: async (...args) => {
      asked.push(args);
      return { kind: 'created', id: 'ky-2026-thu', name: 'THỬ · Kỳ đánh giá 2026', units: 30 };
    },
  });
  expect(asked).toEqual([
    ['ky-2026', { opensAt: Date.UTC(2026, 10, 20, 1), locksAt: Date.UTC(2026, 10, 22, 10) }],
  ]);
  expect(out[0]).toBe('Đã tạo kỳ thử ky-2026-thu: THỬ · Kỳ đánh giá 2026, 30 đơn vị.');
  expect(code).toBe(0);
});

test.each([
  ['without times', ['ky-2026']],
  ['with a lock before the opening', ['ky-2026', '--opens', times[3], '--locks', times[1]]],
  ['with a day that does not exist', ['ky-2026', '--opens', '31/02/2026 08:00', '--locks', times[3]]],
  ['without a campaign', times],
])('a rehearsal %s is refused and nothing is made', async (_what, args) => {
  const { code } = await type(['campaign', 'rehearse', ...args.flatMap((arg) => arg ?? [])]);
  expect(code).toBe(2);
});

test('a rehearsal of an unknown campaign or of a rehearsal is refused', async () => {
  expect((await type(['campaign', 'rehearse', 'ky-1999', ...times])).code).toBe(1);
  const again = await type(['campaign', 'rehearse', 'ky-2026', ...times], {
    rehearse: async () => ({ kind: 'isRehearsal' }),
  });
  expect(again.error).toEqual(['Kỳ đánh giá 2026 đã là kỳ thử; kỳ thử chỉ tạo từ kỳ thật.']);
  expect(again.code).toBe(1);
});
