import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { classOf } from '../../../src/channels/zalo/failures.ts';
import type { ZaloSettings } from '../../../src/channels/zalo/zalo-settings.ts';
import { DAY, HOUR, MINUTE } from '../../fakes/zalo/clock.ts';
import type { FakeZaloOptions } from '../../fakes/zalo/fake-zalo.ts';
import { type Bench, PERSON, setUpBench } from './bench.ts';

const open: Bench[] = [];
afterEach(async () => {
  for (const bench of open.splice(0)) await bench.close();
});

/** A bench whose person has just written. */
async function bench(
  options: Partial<FakeZaloOptions> = {},
  settings: Partial<ZaloSettings> = {},
): Promise<Bench> {
  const ready = await setUpBench(options, settings);
  open.push(ready);
  await ready.fake.says(PERSON, 'chào');
  return ready;
}

const V3 = '/v3.0/oa/message/cs';
const V2 = '/v2.0/oa/message';
const TEMPLATE = '/v3.0/oa/message/template';

function sends({ fake }: Bench): readonly string[] {
  return fake.calls.map(({ path }) => path).filter((path) => path.includes('/message'));
}

describe('the endpoint', () => {
  test('of a business account is v3', async () => {
    const at = await bench();
    expect(await at.send({})).toEqual({ kind: 'sent', externalId: at.fake.sent[0]?.id });
    expect(sends(at)).toEqual([V3]);
  });

  test('of a state agency is v2.0, found by −235 and remembered', async () => {
    const at = await bench({ oaType: 4 });
    await at.channel.start();
    expect(await at.send({})).toMatchObject({ kind: 'sent' });
    expect(await at.send({})).toMatchObject({ kind: 'sent' });
    expect(sends(at)).toEqual([V3, V2, V2]);
  });

  test('is v2.0 only after −235, whatever else is refused', async () => {
    const codes = Array.from({ length: 450 }, (_, index) => -index - 1).filter((code) => code !== -235);
    const at = await bench();
    for (const code of codes) {
      at.fake.desk.refuseNext(code);
      await at.send({});
      at.fake.clock.advance(MINUTE);
    }
    expect(new Set(sends(at))).toEqual(new Set([V3]));
  });

  test('has no third: −240 on v2.0 stops and says why', async () => {
    const at = await bench({ oaType: 4 });
    at.fake.desk.refuseNext(-235);
    at.fake.desk.refuseNext(-240);
    expect(await at.send({})).toEqual({ kind: 'stopped' });
    expect(sends(at)).toEqual([V3, V2]);
    expect(at.alarms).toEqual([expect.stringContaining('mã -240')]);
  });

  test('is given up when both refuse this kind of account', async () => {
    const at = await bench();
    at.fake.desk.refuseNext(-235);
    at.fake.desk.refuseNext(-235);
    expect(await at.send({})).toEqual({ kind: 'stopped' });
    expect(at.alarms).toEqual([expect.stringContaining('mã -235')]);
  });
});

describe('every code of the platform', () => {
  const table = {
    windowClosed: [-213, -217, -218, -227, -230, -232, -234, -244],
    stopped: [-204, -205, -209, -211, -212, -219, -221, -223, -224, -240, -242, -249, -320, -321],
    rejected: [-201, -210, -233, -248, -99_999],
    uncertain: [-200],
    throttled: [-32],
  } as const;
  const cases = Object.entries(table).flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const));
  test.each(cases)('%d is %s, after one call', async (code, kind) => {
    const at = await bench();
    at.fake.desk.refuseNext(code);
    expect((await at.send({})).kind).toBe(kind);
    expect(sends(at)).toEqual([V3]);
    expect(at.alarms).toHaveLength(kind === 'stopped' ? 1 : 0);
  });

  test.each([-216, -220, -124])('%d gets another token and one more try, then stops', async (code) => {
    const at = await bench();
    await at.send({});
    at.fake.clock.advance(HOUR);
    at.fake.desk.refuseNext(code);
    expect(await at.send({})).toMatchObject({ kind: 'sent' });
    at.fake.clock.advance(HOUR);
    at.fake.desk.refuseNext(code);
    at.fake.desk.refuseNext(code);
    expect(await at.send({})).toEqual({ kind: 'stopped' });
    expect(at.fake.oauth.issued()).toBe(3);
    expect(sends(at)).toHaveLength(5);
    expect(at.alarms).toHaveLength(1);
  });

  test('a code that nobody has described is not sent again', () => {
    expect(classOf(-31_337).kind).toBe('rejected');
  });
});

describe('windows', () => {
  test('free, then billed, then closed, as the platform counts them', async () => {
    const at = await bench();
    const written = at.fake.clock.now();
    at.fake.clock.advance(48 * HOUR);
    expect(await at.send({}, written)).toMatchObject({ kind: 'sent' });
    at.fake.clock.advance(1);
    expect(await at.send({}, written)).toMatchObject({ kind: 'sent' });
    at.fake.clock.advance(5 * DAY);
    expect(await at.send({}, written)).toEqual({ kind: 'windowClosed' });
    expect(at.fake.sent.map(({ billed }) => billed)).toEqual([false, true]);
    expect(at.fake.calls.filter(({ code }) => code !== 0)).toEqual([]);
  });

  test('after a week a template goes out where one is configured', async () => {
    const at = await bench({ templates: ['778899'] }, { templateId: '778899' });
    const written = at.fake.clock.now();
    at.fake.clock.advance(8 * DAY);
    const outcome = await at.send({ text: 'Còn 2 ngày.' }, written);
    expect(outcome).toEqual({ kind: 'sent', externalId: at.fake.sent[0]?.id, paid: true });
    expect(sends(at)).toEqual([TEMPLATE]);
    expect(at.fake.sent).toMatchObject([{ text: 'Còn 2 ngày.', templateId: '778899' }]);
  });

  test('a template that may not be paid for is not sent, and nothing else is paid', async () => {
    const at = await bench({ templates: ['778899'] }, { templateId: '778899' });
    const written = at.fake.clock.now();
    expect(await at.send({}, written, false)).toEqual({ kind: 'sent', externalId: at.fake.sent[0]?.id });
    at.fake.clock.advance(8 * DAY);
    expect(await at.send({ text: 'Còn 2 ngày.' }, written, false)).toEqual({ kind: 'windowClosed' });
    expect(sends(at)).toEqual([V3]);
  });

  test('a template that is not approved is told to a human', async () => {
    const at = await bench({}, { templateId: '778899' });
    const written = at.fake.clock.now();
    at.fake.clock.advance(8 * DAY);
    expect(await at.send({}, written)).toEqual({ kind: 'stopped' });
    expect(at.alarms).toEqual([expect.stringContaining('mã -249')]);
  });

  test('opening the chat and following open it, although nothing was said', async () => {
    const at = await bench();
    at.fake.clock.advance(8 * DAY);
    expect(await at.send({}, null)).toEqual({ kind: 'windowClosed' });
    await at.fake.happens(PERSON, at.fake.events.clickChatNow(PERSON));
    expect(await at.send({}, null)).toMatchObject({ kind: 'sent' });
    at.fake.clock.advance(8 * DAY);
    expect(await at.send({}, null)).toEqual({ kind: 'windowClosed' });
    await at.fake.happens(PERSON, at.fake.events.follow(PERSON));
    expect(await at.send({}, null)).toMatchObject({ kind: 'sent' });
  });

  test('a person of another official account cannot be reached here', async () => {
    const at = await bench();
    const to = { channel: 'zalo', botId: '1', externalId: PERSON } as const;
    const content = { text: 'a', card: null, choices: [] };
    expect((await at.channel.send(to, content, { lastInteractionAt: null, mayPay: true })).kind).toBe(
      'unreachable',
    );
    expect(at.fake.calls).toEqual([]);
  });
});

describe('the rate', () => {
  test('spent by the header: nothing more is asked until the next minute', async () => {
    const at = await bench({ ratePerMinute: 2 });
    expect(await at.send({})).toMatchObject({ kind: 'sent' });
    expect(await at.send({})).toEqual({ kind: 'throttled', retryAfterMs: MINUTE });
    at.fake.clock.advance(MINUTE - 1);
    expect(await at.send({})).toEqual({ kind: 'throttled', retryAfterMs: 1 });
    expect(at.fake.calls).toHaveLength(2);
    at.fake.clock.advance(1);
    expect(await at.send({})).toMatchObject({ kind: 'sent' });
  });

  test('refused with −32: everybody waits', async () => {
    const at = await bench();
    at.fake.desk.refuseNext(-32);
    expect(await at.send({})).toEqual({ kind: 'throttled', retryAfterMs: MINUTE });
    expect(await at.send({})).toEqual({ kind: 'throttled', retryAfterMs: MINUTE });
    expect(sends(at)).toHaveLength(1);
  });
});

describe('a platform that fails', () => {
  test.each([
    ['says it is not available', 'unavailable', 'throttled'],
    ['answers with a page of a gateway', 'gateway', 'uncertain'],
    ['never answers', 'mute', 'uncertain'],
    ['does it, and the line breaks before the answer', 'lostAnswers', 'uncertain'],
  ] as const)('%s', async (_, outage, kind) => {
    const at = await bench();
    await at.send({});
    at.fake.outage = outage;
    expect((await at.send({})).kind).toBe(kind);
    expect(sends(at)).toHaveLength(2);
  });

  test('refuses connections: nothing was written, so the message may be sent again', async () => {
    const at = await bench();
    await at.send({});
    await at.fake.disappear();
    expect((await at.send({})).kind).toBe('throttled');
    await at.fake.start();
    expect(await at.send({})).toMatchObject({ kind: 'sent' });
    expect(at.fake.sent).toHaveLength(2);
  });

  test('takes the connection but never finishes the handshake: nothing was written', async () => {
    const silent = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const at = await bench({}, { apiRoot: `https://127.0.0.1:${port}` });
    expect((await at.send({})).kind).toBe('throttled');
    silent.close();
  });
});

test('what the wording layer should have split is refused here, not by the platform', async () => {
  const at = await bench();
  expect(await at.send({ text: 'a'.repeat(2_001) })).toEqual({ kind: 'rejected', reason: 'textTooLong' });
  expect(at.fake.calls).toEqual([]);
});
