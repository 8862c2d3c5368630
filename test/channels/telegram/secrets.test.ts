import { describe, expect, test } from 'vitest';
import { redactor } from '../../../src/channels/telegram/redact.ts';
import { SECRET, telegramRig } from './rig.ts';

const CONTENT = { text: 'điểm 27/44', card: null, choices: [] };

describe('secrets', () => {
  test('the token, its key alone and its spelling in an address are hidden', () => {
    const redact = redactor(['123456:AAkey-of-bot_x', 'http://a:pass word@p:1', null]);
    const text = 'bot123456:AAkey-of-bot_x/ AAkey-of-bot_x 123456%3AAAkey-of-bot_x http://a:pass word@p:1';
    expect(redact(text)).not.toMatch(/AAkey|pass word/);
    expect(redact('123456 điểm')).toBe('123456 điểm');
  });

  test('no log line, outcome, alarm or finding holds a secret or what a person wrote, whatever goes wrong', async () => {
    const rig = await telegramRig({ settings: { callMs: 500 } });
    const { fake, channel, settings } = rig;
    const [botId = '', key = ''] = settings.token.split(':');
    const to = { channel: 'telegram', botId, externalId: '7000000001' } as const;
    const person = fake.person(7_000_000_001);
    const shown: unknown[] = [];
    const send = async () =>
      shown.push(await channel.send(to, CONTENT, { lastInteractionAt: null, mayPay: true }));
    person.type('bí mật của cán bộ');
    fake.refuseNext('sendMessage', 400, `Bad Request: ${settings.token} ${SECRET}`);
    await send();
    for (const kind of ['fail', 'reset', 'hang'] as const) {
      fake.outage(kind);
      await send();
      shown.push(await channel.check());
    }
    fake.outage(null);
    fake.world.lastWebhookError = `cannot reach /bot${settings.token}/`;
    shown.push(await channel.check());
    rig.storeFails = true;
    await channel.start();
    await rig.paused();
    await fake.close();
    await send();
    rig.resume();
    await rig.paused();
    const everything = [rig.logged(), JSON.stringify(shown), ...rig.alarms].join('\n');
    expect(everything).toMatch('was not stored');
    expect(everything).toContain('400 Bad Request: [ẩn] [ẩn]');
    expect(everything).not.toContain(key);
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain('bí mật');
    expect(rig.logged()).not.toContain('27/44');
  });
});
