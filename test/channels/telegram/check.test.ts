import { describe, expect, test } from 'vitest';
import { PUBLIC, telegramRig } from './rig.ts';

type Rig = Awaited<ReturnType<typeof telegramRig>>;
const faults = async ({ channel }: Rig) => (await channel.check()).filter((finding) => !finding.ok);

describe('checking the bot', () => {
  test.each([false, true])('a bot in order has no faults (webhook: %s)', async (webhook) => {
    const rig = await telegramRig({ webhook });
    await rig.channel.start();
    const findings = await rig.channel.check();
    expect(findings.map((finding) => finding.ok)).toEqual([true, true, true]);
    expect(findings[0]?.what).toBe('Bot @CchcThuNghiemBot trả lời');
  });

  test('a token of the wrong shape is told without asking Telegram', async () => {
    const rig = await telegramRig({ settings: { token: '12:short' } });
    expect(await faults(rig)).toMatchObject([{ fix: expect.stringMatching('@BotFather') }]);
    expect(rig.fake.calls).toEqual([]);
  });

  test('a token that Telegram does not know', async () => {
    const rig = await telegramRig({
      settings: { token: '987654321:AAanother-token_than-the-one-it-knows-000' },
    });
    expect(await faults(rig)).toMatchObject([{ what: 'Telegram không nhận mã của bot' }]);
  });

  test('Telegram out of reach', async () => {
    const rig = await telegramRig();
    await rig.fake.close();
    expect(await faults(rig)).toMatchObject([{ fix: expect.stringMatching('TELEGRAM_PROXY') }]);
  });

  test('a webhook elsewhere, many waiting updates and the last error', async () => {
    const rig = await telegramRig();
    rig.fake.world.webhook = { url: 'https://cu.example.vn/', secret: null };
    rig.fake.world.lastWebhookError = 'Connection timed out';
    for (let id = 1; id <= 51; id++) rig.fake.world.updates.addRaw({ update_id: id });
    expect((await faults(rig)).map((finding) => finding.what)).toEqual([
      'Telegram đang gửi tin tới địa chỉ khác',
      '51 tin đang chờ ở Telegram',
      'Lần gọi gần nhất của Telegram không thành: "Connection timed out"',
    ]);
  });

  test('a webhook that is not registered', async () => {
    const rig = await telegramRig({ webhook: true });
    expect((await faults(rig)).map((finding) => finding.what)).toEqual([
      'Telegram chưa biết địa chỉ để gửi tin tới',
    ]);
  });

  test.each([`${PUBLIC}:3000`, 'http://cchc.example.vn'])(
    'an address %s that Telegram cannot call',
    async (publicAddress) => {
      const rig = await telegramRig({ settings: { publicAddress } });
      expect((await faults(rig))[0]?.fix).toMatch('443, 80, 88');
    },
  );
});
