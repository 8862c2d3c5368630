import { afterEach, describe, expect, test } from 'vitest';
import { type Bench, openBench, WEBHOOK_URL } from './bench.ts';

let bench: Bench;
afterEach(() => bench.close());

const wrong = async () => (await bench.channel.check()).filter(({ ok }) => !ok);

describe('the health of Zalo Bot', () => {
  test('a good token, a good clock and messages that are asked for need nothing', async () => {
    bench = await openBench();
    const findings = await bench.channel.check();
    expect(findings).toHaveLength(3);
    expect(findings.every(({ ok, fix }) => ok && fix === null)).toBe(true);
  });

  test('a registered address is good, another or none is told', async () => {
    bench = await openBench({ webhookUrl: WEBHOOK_URL });
    expect(await wrong()).toMatchObject([{ what: expect.stringContaining(WEBHOOK_URL) }]);
    await bench.channel.start();
    await bench.server.registered.take();
    expect(await wrong()).toEqual([]);
  });

  test.each([-90_000, 90_000])(
    'a clock that is %i ms from that of the platform is told',
    async (platformAhead) => {
      bench = await openBench({ platformAhead });
      expect(await wrong()).toMatchObject([
        { what: expect.stringContaining('lệch 90 giây'), fix: expect.stringContaining('NTP') },
      ]);
    },
  );

  test('a refused token and a platform out of reach say what to do', async () => {
    bench = await openBench({ token: '77:other' });
    expect(await wrong()).toMatchObject([{ fix: expect.stringContaining('ZALO_BOT_TOKEN') }]);
    const { root } = bench.server;
    await bench.close();
    bench = await openBench({ apiRoot: root });
    expect(await wrong()).toMatchObject([{ fix: expect.stringContaining('bot-api.zaloplatforms.com') }]);
  });
});
