import { describe, expect, test } from 'vitest';
import { START, type } from './desk.ts';

describe('the command line', () => {
  test.each(['', 'dance', 'campaign dance'])('"%s" is answered with all commands', async (words) => {
    const { code, error } = await type(words);
    expect(code).toBe(2);
    for (const command of [
      'doctor',
      'unlink CÁN_BỘ',
      'unreachable [KỲ]',
      'evidence repeats [--campaign KỲ]',
      'invite CÁN_BỘ',
      'officials [KỲ]',
    ]) {
      expect(error.join('\n')).toContain(`  ${command}`);
    }
  });

  test('help is an answer, a command that there is not is named', async () => {
    const help = await type('help');
    expect([help.code, help.error]).toEqual([0, []]);
    expect(help.out.join('\n')).toContain('  doctor');
    const wrong = await type('campaign dance');
    expect(wrong.error[0]).toBe('Không có lệnh "campaign dance".');
  });

  test('the list of commands stays readable in a narrow window', async () => {
    const { out } = await type('help');
    const lines = out.join('\n').split('\n');
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    expect(lines.filter((line) => /^ {6}\p{Ll}/u.test(line))).toEqual([]);
  });

  test.each(['officials', 'invite an', 'unlink an --yes', 'unreachable', 'evidence repeats'])(
    '"%s" on a store that does not open says why',
    async (words) => {
      const { code, error } = await type(words, { refusal: 'Dữ liệu đang bận.' });
      expect([code, error]).toEqual([1, ['Dữ liệu đang bận.']]);
    },
  );
});

describe('officials and invite', () => {
  test('the newest campaign is listed, or the one that is named', async () => {
    const newest = await type('officials');
    expect(newest.out[0]).toBe('Kỳ đánh giá 2026');
    expect(newest.out[1]).toBe('  ✓ an  Nguyễn Mẫu An  người chấm · Sở Nội vụ');
    expect(newest.out[2]).toBe('    binh  Trần Thử Bình  đầu mối tổ chức');
    expect((await type('officials ky-2025')).out.join('\n')).toContain('Lê Mẫu Cường');
    expect(newest.closed).toBe(1);
  });

  test.each(['officials', 'unreachable'])(
    '%s names the campaigns there are, or the way to one',
    async (command) => {
      const wrong = await type(`${command} ky-2024`);
      expect([wrong.code, wrong.error]).toEqual([
        1,
        ['Không có kỳ đánh giá "ky-2024". Các kỳ: ky-2026, ky-2025'],
      ]);
      const none = await type(command, { campaigns: [] });
      expect([none.code, none.error.join()]).toEqual([1, expect.stringContaining('campaign import')]);
    },
  );

  test('an invitation is made for an official of any campaign, and says until when', async () => {
    const { code, out } = await type('invite cuong');
    expect(code).toBe(0);
    expect(out).toEqual([
      'Mã mời của Lê Mẫu Cường: CODE-OF-cuong',
      'Dùng một lần, đến 09 giờ 00 ngày 17/07/2026. Mã chỉ hiện ở đây, trợ lý không lưu lại mã.',
    ]);
    expect((await type('invite dung')).code).toBe(1);
  });

  test('an invitation shows where to open the chat, as a link and as a picture to scan', async () => {
    const { out } = await type('invite cuong', {
      links: [
        { channel: 'Telegram', url: 'https://t.me/cchc_bot?start=CODE', carriesCode: true },
        { channel: 'Zalo', url: 'https://zalo.me/123', carriesCode: false },
      ],
    });
    expect(out[1]).toBe(
      'Telegram: mở https://t.me/cchc_bot?start=CODE hoặc quét mã dưới đây, không cần gõ mã mời.',
    );
    expect(out[2]).toMatch(/^[█▀▄ \n]+$/);
    expect(out[3]).toBe('Zalo: mở https://zalo.me/123 hoặc quét mã dưới đây, rồi nhắn mã mời.');
  });

  test('an invitation is for a named official', async () => {
    expect((await type('invite')).code).toBe(2);
  });
});

describe('unlink', () => {
  const accounts = { an: 2 };

  test('without --yes nothing is taken away, and the consequence is said first', async () => {
    const { code, out, error, accounts: left } = await type('unlink an', { accounts });
    expect([code, out]).toEqual([1, []]);
    expect(error).toEqual([
      'Mọi tài khoản chat của Nguyễn Mẫu An sẽ mất quyền vào trợ lý; điểm đã chấm vẫn giữ nguyên.',
      'Chưa gỡ gì. Để gỡ: npm run cchc -- unlink an --yes',
    ]);
    expect(left.get('an')).toBe(2);
  });

  test.each(['unlink an --yes', 'unlink --yes an'])('%s takes every account away', async (words) => {
    const { code, out, accounts: left } = await type(words, { accounts });
    expect([code, out]).toEqual([
      0,
      ['Đã gỡ 2 tài khoản của Nguyễn Mẫu An. Mời lại: npm run cchc -- invite an'],
    ]);
    expect(left.has('an')).toBe(false);
  });

  test('an official without an account is said to have none', async () => {
    const { code, out } = await type('unlink binh --yes');
    expect([code, out]).toEqual([0, ['Trần Thử Bình chưa liên kết tài khoản nào; không có gì để gỡ.']]);
  });

  test.each([
    ['unlink', 2],
    ['unlink an binh --yes', 2],
    ['unlink an --force', 2],
    ['unlink dung --yes', 1],
  ])('"%s" ends with %i and takes nothing away', async (words, expected) => {
    const { code, error, accounts: left } = await type(words, { accounts });
    expect(code).toBe(expected);
    expect(error).toHaveLength(1);
    expect(left.get('an')).toBe(2);
  });
});

describe('unreachable', () => {
  const lost = { officialId: 'an', name: 'Nguyễn Mẫu An', since: START } as const;

  test('who could not be contacted is listed with the place, the channel, the reason and since when', async () => {
    const { code, out } = await type('unreachable', {
      undeliverable: {
        'ky-2026': [
          { ...lost, unitName: 'Sở Nội vụ', channel: 'zalo', reason: 'windowClosed' },
          {
            ...lost,
            officialId: 'binh',
            name: 'Trần Thử Bình',
            unitName: null,
            channel: 'telegram',
            reason: 'stopped',
          },
        ],
      },
    });
    expect(code).toBe(0);
    expect(out).toEqual([
      'Kỳ đánh giá 2026',
      'Không liên lạc được 2 cán bộ:',
      '  an  Nguyễn Mẫu An · Sở Nội vụ · Zalo: quá lâu không nhắn cho trợ lý, từ 09 giờ 00 ngày 17/07/2026',
      '  binh  Trần Thử Bình · Telegram: kênh đang ngừng, chạy lệnh doctor để biết việc cần sửa, từ 09 giờ 00 ngày 17/07/2026',
    ]);
  });

  test('nobody is on the list of another campaign', async () => {
    const undeliverable = {
      'ky-2026': [{ ...lost, unitName: null, channel: 'zalo-bot', reason: 'unreachable' } as const],
    };
    const { code, out } = await type('unreachable ky-2025', { undeliverable });
    expect([code, out]).toEqual([0, ['Kỳ đánh giá 2025', 'Không có ai: tin nào cũng đã tới người nhận.']]);
  });
});

describe('doctor', () => {
  const good = { ok: true, what: 'Telegram: mã dùng được', fix: null };
  const bad = { ok: false, what: 'Zalo: chưa tích sự kiện', fix: 'Tích các sự kiện ở trang Webhook.' };

  test('all well ends with 0', async () => {
    const { code, out } = await type('doctor', { findings: [good] });
    expect([code, out]).toEqual([0, ['✓ Telegram: mã dùng được', 'Mọi thứ sẵn sàng.']]);
  });

  test('what must be fixed is marked, says how, and ends with 1', async () => {
    const { code, out } = await type('doctor', { findings: [good, bad], refusal: 'không mở được' });
    expect(code).toBe(1);
    expect(out).toEqual([
      '✓ Telegram: mã dùng được',
      '⚠ Zalo: chưa tích sự kiện',
      '    Tích các sự kiện ở trang Webhook.',
      'Có 1 việc cần sửa.',
    ]);
  });

  test('takes no words', async () => {
    expect((await type('doctor zalo')).code).toBe(2);
  });
});
