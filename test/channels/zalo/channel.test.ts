import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../fakes/zalo/clock.ts';
import { type Bench, hidden, PERSON, setUpBench } from './bench.ts';
import { tokenStoreOn } from './kept-tokens.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await setUpBench();
});
afterEach(() => bench.close());

test('a card goes out with buttons, and a tap comes back as its choice', async () => {
  const { fake } = bench;
  await fake.says(PERSON, 'nhập');
  const choices = [
    { choice: '1', label: 'Công khai đầy đủ' },
    { choice: '#', label: 'Menu' },
  ];
  await bench.send({ text: 'TC 3.2.1', card: 41, choices });
  await fake.taps(PERSON, 'Menu');
  expect(bench.inbox.at(-1)).toMatchObject({
    from: { externalId: PERSON },
    content: { kind: 'choice', card: 41, choice: '#' },
  });
});

test('echoes of what was sent are no messages', async () => {
  await bench.fake.says(PERSON, 'chào');
  await bench.send({});
  await bench.fake.echoSends();
  expect(bench.inbox).toHaveLength(1);
});

test('the console saves the webhook address', () => {
  expect(bench.fake.webhook.url).not.toBeNull();
});

describe('starting', () => {
  test('tells the kind of account, its package and whether it is verified', async () => {
    expect(await bench.channel.start()).toEqual({ ok: true });
    expect(bench.logged).toContainEqual([
      { type: '2', packageName: 'Gói Tăng trưởng', verified: true },
      'zalo official account',
    ]);
  });

  test('goes on while Zalo is down: messages can still come in', async () => {
    bench.fake.outage = 'unavailable';
    expect(await bench.channel.start()).toEqual({ ok: true });
  });

  test('refuses a token of another official account', async () => {
    bench.fake.account = { ...bench.fake.account, oa_id: '42' };
    expect(await bench.channel.start()).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('OA 42'),
    });
  });

  test('reads the account id under its other name', async () => {
    bench.fake.account = { oaid: '42', oa_type: 4 };
    expect(await bench.channel.start()).toMatchObject({ ok: false });
  });
});

describe('checking', () => {
  async function faults(): Promise<readonly string[]> {
    const findings = await bench.channel.check();
    for (const { ok, fix } of findings) expect(ok).toBe(fix === null);
    return findings.filter(({ ok }) => !ok).map(({ what }) => what);
  }

  test('finds nothing wrong where nothing is', async () => {
    expect(await faults()).toEqual([]);
    const findings = await bench.channel.check();
    expect(findings.map(({ what }) => what)).toContain('Loại tài khoản OA: doanh nghiệp.');
    expect(findings.map(({ what }) => what)).toContain('Gói dịch vụ: Gói Tăng trưởng, hạn 31/12/2027.');
  });

  test('says when the refresh token is refused', async () => {
    bench.fake.oauth.withdrawGrant();
    expect(await faults()).toEqual(['Zalo không cấp mã truy cập mới.']);
  });

  test('says when Zalo cannot be reached', async () => {
    await bench.fake.disappear();
    expect(await faults()).toHaveLength(1);
    await bench.fake.start();
  });

  test('says what the account itself lacks', async () => {
    bench.fake.account = { oa_id: '42', is_verified: false };
    expect(await faults()).toHaveLength(4);
  });

  test('knows settings that cannot be right', async () => {
    const same = hidden(bench.fake.appSecret);
    const broken = bench.another(tokenStoreOn(bench.disk), { oaSecret: same, appId: 'abc' });
    const wrong = (await broken.check()).filter(({ ok }) => !ok).map(({ what }) => what);
    expect(wrong).toContain('Khóa webhook trùng với khóa bí mật của ứng dụng.');
    expect(wrong).toContain('Mã ứng dụng Zalo không phải dãy số.');
  });
});

test('a day without any event after a message went out is told once: the webhook is probably unsubscribed', async () => {
  await bench.fake.says(PERSON, 'chào');
  await bench.send({});
  bench.fake.clock.advance(DAY - HOUR);
  await bench.channel.watch();
  expect(bench.alarms).toEqual([]);
  bench.fake.clock.advance(HOUR);
  await bench.channel.watch();
  await bench.channel.watch();
  expect(bench.alarms).toEqual([expect.stringContaining('webhook')]);
});

test('any event ends the silence', async () => {
  await bench.fake.says(PERSON, 'chào');
  await bench.send({});
  bench.fake.clock.advance(DAY - HOUR);
  await bench.fake.echoSends();
  bench.fake.clock.advance(HOUR);
  await bench.channel.watch();
  expect(bench.alarms).toEqual([]);
});

test('stopping waits for a message under way', async () => {
  await bench.fake.says(PERSON, 'chào');
  const sending = bench.send({});
  await bench.channel.stop();
  expect(bench.fake.sent).toHaveLength(1);
  expect((await sending).kind).toBe('sent');
});

test('no token, secret or word of a person is in a log line, an alarm, an outcome or a finding', async () => {
  const { fake, channel } = bench;
  const said = 'lời riêng của cán bộ';
  const told: unknown[] = [];
  const keep = async (work: Promise<unknown>) => void told.push(await work);
  await keep(channel.start());
  await fake.says(PERSON, said);
  for (const outage of ['none', 'unavailable', 'gateway', 'mute', 'lostAnswers'] as const) {
    fake.outage = outage;
    await keep(bench.send({ text: said }));
  }
  fake.outage = 'none';
  for (const code of [-201, -216, -224, -230, -235, -32]) {
    fake.clock.advance(HOUR);
    fake.desk.refuseNext(code);
    await keep(bench.send({ text: said }));
  }
  bench.inboxBroken = true;
  await fake.says(PERSON, said);
  await fake.webhook.post(JSON.stringify(fake.events.text(PERSON, said)), { signature: 'mac=1' });
  bench.disk.broken = true;
  fake.clock.advance(22 * HOUR);
  await channel.watch();
  fake.oauth.withdrawGrant();
  bench.disk.broken = false;
  fake.clock.advance(2 * DAY);
  await keep(channel.check());
  await keep(bench.send({ text: said }));
  const everything = JSON.stringify([told, bench.logged, bench.alarms]);
  expect(bench.logged.length).toBeGreaterThan(5);
  expect(bench.alarms.length).toBeGreaterThan(2);
  for (const secret of [said, fake.appSecret, fake.oaSecret, ...fake.oauth.secrets()])
    expect(everything).not.toContain(secret);
});
