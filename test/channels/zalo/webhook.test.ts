import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../fakes/zalo/clock.ts';
import { type Bench, PERSON, setUpBench } from './bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await setUpBench();
});
afterEach(() => bench.close());

function signedPost(event: Readonly<Record<string, unknown>>, contentType?: string): Promise<number | null> {
  const { webhook } = bench.fake;
  const body = JSON.stringify(event);
  const signature = webhook.signature(body, String(event.timestamp));
  return webhook.post(body, { signature, ...(contentType === undefined ? {} : { contentType }) });
}

test('the signature is the SHA-256 that the platform documents', () => {
  const body = '{"app_id":"1"}';
  const digest = createHash('sha256')
    .update('360846524940903967{"app_id":"1"}123oaSecretKeyOfTheFake2')
    .digest('hex');
  expect(bench.fake.webhook.signature(body, '123')).toBe(`mac=${digest}`);
});

test('a signed event is in the inbox before the answer', async () => {
  expect(await bench.fake.says(PERSON, 'tiến độ')).toBe(200);
  expect(bench.inbox.map(({ content }) => content)).toEqual([{ kind: 'text', text: 'tiến độ' }]);
});

test('the unsigned probe is answered and nothing is kept', async () => {
  expect(await bench.fake.webhook.post('{}')).toBe(200);
  expect(bench.inbox).toEqual([]);
});

describe('what is refused', () => {
  const event = () => bench.fake.events.text(PERSON, 'câu riêng tư');
  const cases: readonly (readonly [string, number, () => Promise<number | null>])[] = [
    ['no signature', 401, () => bench.fake.webhook.post(JSON.stringify(event()))],
    [
      'a signature of nothing',
      403,
      () => bench.fake.webhook.post(JSON.stringify(event()), { signature: 'mac=' }),
    ],
    [
      'a forged signature',
      403,
      () => bench.fake.webhook.post(JSON.stringify(event()), { signature: `mac=${'0'.repeat(64)}` }),
    ],
    [
      'a body changed by one space after signing',
      403,
      () => {
        const body = JSON.stringify(event());
        const signature = bench.fake.webhook.signature(body, String(bench.fake.clock.now()));
        return bench.fake.webhook.post(`${body} `, { signature });
      },
    ],
    ['another application, rightly signed for it', 403, () => postForAnotherApplication(event())],
    ['an event older than every redelivery', 403, () => signedPost({ ...event(), timestamp: ago(3 * HOUR) })],
    ['an event far ahead of the clock', 403, () => signedPost({ ...event(), timestamp: ago(-HOUR) })],
    ['JSON that breaks off', 400, () => bench.fake.webhook.post('{"app_id":', { signature: 'mac=00' })],
    ['JSON that is a list', 400, () => bench.fake.webhook.post('[]', { signature: 'mac=00' })],
    [
      'an application id that is a number',
      400,
      () => signedPost({ ...event(), app_id: 360846524940903967n.toString().length }),
    ],
    ['a body of half a megabyte', 413, () => bench.fake.webhook.post(`{"a":"${'a'.repeat(524_288)}"}`)],
  ];
  test.each(cases)('%s', async (_, status, post) => {
    expect(await post()).toBe(status);
    expect(bench.inbox).toEqual([]);
    expect(JSON.stringify(bench.logged)).not.toContain('câu riêng tư');
  });
});

function postForAnotherApplication(event: Readonly<Record<string, unknown>>): Promise<number | null> {
  const { webhook, oaSecret } = bench.fake;
  const body = JSON.stringify({ ...event, app_id: '1' });
  const digest = createHash('sha256').update(`1${body}${event.timestamp}${oaSecret}`).digest('hex');
  return webhook.post(body, { signature: `mac=${digest}` });
}

function ago(ms: number): string {
  return String(bench.fake.clock.now() - ms);
}

test('capital digits, a missing mac= and another content type do not matter: the signature decides', async () => {
  const { webhook, events, clock } = bench.fake;
  const body = JSON.stringify(events.text(PERSON, 'chào'));
  const signature = webhook.signature(body, String(clock.now())).slice('mac='.length).toUpperCase();
  expect(await webhook.post(body, { signature, contentType: 'text/plain' })).toBe(200);
  expect(bench.inbox).toHaveLength(1);
});

test('a wrong signature is told to a human once a day, not once a call', async () => {
  const forge = () =>
    bench.fake.webhook.post(JSON.stringify(bench.fake.events.text(PERSON, 'a')), {
      signature: `mac=${'0'.repeat(64)}`,
    });
  await forge();
  await forge();
  expect(bench.alarms).toHaveLength(1);
  bench.fake.clock.advance(DAY);
  await forge();
  expect(bench.alarms).toHaveLength(2);
  expect(bench.alarms[0]).toContain('OA Secret Key');
});

test('events of no concern are answered 200 and kept nowhere', async () => {
  const { fake } = bench;
  const { events } = fake;
  for (const event of [
    events.seen(PERSON, 'm'),
    events.other(PERSON, 'user_dances'),
    events.echo(PERSON, 'm', 'a'),
  ])
    expect(await fake.webhook.deliver(event)).toBe(200);
  expect(bench.inbox).toEqual([]);
});

test('the same event five times and out of order is one message each', async () => {
  const { fake } = bench;
  const [first, second] = [fake.events.text(PERSON, '1'), fake.events.text(PERSON, '2')];
  for (const event of [second, first, second, first, first])
    expect(await fake.webhook.deliver(event)).toBe(200);
  expect(bench.inbox.map(({ content }) => content)).toEqual([
    { kind: 'text', text: '2' },
    { kind: 'text', text: '1' },
  ]);
});

test('while nothing can be stored the platform is told so, and brings the event again', async () => {
  const { fake } = bench;
  bench.inboxBroken = true;
  expect(await fake.says(PERSON, 'giải trình của đơn vị')).toBe(503);
  expect(JSON.stringify(bench.logged)).not.toContain('giải trình');
  bench.inboxBroken = false;
  fake.clock.advance(MINUTE);
  await fake.webhook.redeliverDue();
  expect(bench.inbox).toHaveLength(1);
  expect(fake.webhook.waiting()).toBe(0);
});

test('the last redelivery up the ladder is still accepted', async () => {
  const { fake } = bench;
  bench.inboxBroken = true;
  await fake.says(PERSON, 'chào');
  for (const wait of [30_000, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE]) {
    fake.clock.advance(wait);
    await fake.webhook.redeliverDue();
  }
  bench.inboxBroken = false;
  fake.clock.advance(HOUR);
  await fake.webhook.redeliverDue();
  expect(bench.inbox).toHaveLength(1);
  expect(fake.webhook.subscribed).toBe(true);
});

test('the fake unsubscribes after the last rung, as the platform does', async () => {
  const { fake } = bench;
  bench.inboxBroken = true;
  await fake.says(PERSON, 'chào');
  for (let rung = 0; rung < 5; rung += 1) {
    fake.clock.advance(HOUR);
    await fake.webhook.redeliverDue();
  }
  expect(fake.webhook.subscribed).toBe(false);
  expect(await fake.says(PERSON, 'chào')).toBeNull();
});
