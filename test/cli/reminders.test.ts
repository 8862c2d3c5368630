import { describe, expect, test } from 'vitest';
import type { Foreseen } from '../../src/application/foresee-reminders.ts';
import { type } from './desk.ts';

const at = Date.parse('2026-11-06T08:00:00+07:00');

const foreseen: Foreseen = {
  at,
  unitName: 'Sở Nội vụ',
  channel: 'telegram',
  reminder: {
    key: 'k',
    fate: 'send',
    kind: 'before',
    moment: '1d',
    phase: 'selfScoring',
    officialId: 'an',
    scorecardId: 's',
    about: [],
    closesAt: at + 90_000_000,
    changedFrom: null,
    final: false,
    dueAt: at,
    expiresAt: at + 60_000,
  },
};

describe('reminders preview', () => {
  test('says who would be reminded, when and where', async () => {
    const given = { foreseen: [foreseen, { ...foreseen, at: at + 3_600_000, channel: null }] };
    expect((await type('reminders preview --at 2026-11-06T08:00', given)).out).toEqual([
      'Kỳ đánh giá 2026',
      '1 lời nhắc:',
      '  08 giờ 00 ngày 06/11/2026 · an  Nguyễn Mẫu An · Sở Nội vụ · nhắc hạn · Telegram',
    ]);
    const longer = await type('reminders preview --at 2026-11-06T08:00 --until 2026-11-06T09:00', given);
    expect(longer.out[3]).toBe(
      '  09 giờ 00 ngày 06/11/2026 · an  Nguyễn Mẫu An · Sở Nội vụ · nhắc hạn · chưa có kênh',
    );
  });

  test('names morning cards among them', async () => {
    const given = { foreseen: [{ at, officialId: 'an', channel: 'zalo' as const }, foreseen] };
    expect((await type('reminders preview --at 2026-11-06T08:00', given)).out.slice(1)).toEqual([
      '2 lời nhắc:',
      '  08 giờ 00 ngày 06/11/2026 · an  Nguyễn Mẫu An · tình hình buổi sáng · Zalo',
      '  08 giờ 00 ngày 06/11/2026 · an  Nguyễn Mẫu An · Sở Nội vụ · nhắc hạn · Telegram',
    ]);
  });

  test('of another campaign is its own', async () => {
    const { out } = await type('reminders preview --at 2026-11-06T08:00 --campaign ky-2025', {
      foreseen: [foreseen],
    });
    expect(out[1]).toBe('Không có lời nhắc nào.');
  });

  test.each(['', '--at mai', '--at 2026-11-06T08:00 --until 2026-11-05T08:00', '--at 2026-11-06T08:00 x'])(
    '"%s" is wrong usage',
    async (words) => {
      const { code, error } = await type(`reminders preview ${words}`.trim());
      expect([code, error.join()]).toEqual([
        2,
        expect.stringContaining('Cách dùng: npm run cchc -- reminders preview'),
      ]);
    },
  );
});

describe('reminders report', () => {
  test('counts what became of reminders and of sendings', async () => {
    const { code, out } = await type('reminders report --campaign ky-2026');
    expect(code).toBe(0);
    expect(out).toEqual([
      'Kỳ đánh giá 2026',
      'Nhắc hạn:',
      '  Đã lên lịch: 9, trong đó bỏ vì có lời nhắc mới hơn: 2',
      '  Đã tới: 4, đang chờ: 1, không tới được: 1',
      '  Không gửi vì đã xong hoặc hết hạn: 1',
      '  Làm tiếp phiếu trong một ngày sau khi nhận: 3',
      'Đầu mối tổ chức nhắc và thông báo:',
      '  Đã lên lịch: 5, trong đó bỏ vì có lời nhắc mới hơn: 2',
      '  Đã tới: 4, đang chờ: 1, không tới được: 1',
      '  Không gửi vì đã xong hoặc hết hạn: 1',
      '  Làm tiếp phiếu trong một ngày sau khi nhận: 3',
      'Tin Zalo phải trả tiền trong kỳ: 12, mức cho phép: 50',
    ]);
  });

  test('takes no files', async () => {
    expect((await type('reminders report x')).code).toBe(2);
  });
});
