import { describe, expect, test } from 'vitest';
import type { OutboundContent } from '../../../src/application/ports/messages.ts';
import { type Rig, telegramRig } from './rig.ts';

const PERSON = 7_000_000_001;
const NEVER = { lastInteractionAt: null, mayPay: true };
const CARD: OutboundContent = {
  text: 'TC 3.2.1\nChọn mức',
  card: 12,
  choices: [
    { choice: '1', label: 'Đầy đủ' },
    { choice: '#', label: 'Menu' },
  ],
};

const address = (rig: Rig, id = PERSON) =>
  ({ channel: 'telegram', botId: rig.fake.token.split(':')[0] ?? '', externalId: String(id) }) as const;
const send = (rig: Rig, content: OutboundContent = CARD, id = PERSON) =>
  rig.channel.send(address(rig, id), content, NEVER);

async function rigWithPerson(options?: Parameters<typeof telegramRig>[0]) {
  const rig = await telegramRig(options);
  const person = rig.fake.person(PERSON);
  person.start();
  return { rig, person };
}

describe('sending', () => {
  test('a card arrives with its buttons, a tap comes back as its choice, and is answered after the insert', async () => {
    const { rig, person } = await rigWithPerson();
    await rig.channel.start();
    await rig.holds(1);
    const sent = await send(rig);
    const [shown] = person.seen();
    expect(sent).toEqual({ kind: 'sent', externalId: String(shown?.message_id) });
    expect(shown).toMatchObject({ text: CARD.text, bold: [{ offset: 0, length: 8 }] });
    rig.storeFails = true;
    person.tap('Đầy đủ');
    await rig.paused();
    expect(rig.fake.callsOf('answerCallbackQuery')).toEqual([]);
    rig.storeFails = false;
    rig.resume();
    await rig.holds(2);
    expect(rig.contents()[1]).toEqual({
      kind: 'choice',
      card: 12,
      choice: '1',
      message: String(shown?.message_id),
    });
    await rig.fake.until(() => [...rig.fake.world.taps.values()].every((each) => each === 'answered'));
  });

  test('a tap that Telegram finds too old to answer is stored, and nobody is bothered', async () => {
    const { rig, person } = await rigWithPerson();
    await rig.channel.start();
    await send(rig);
    rig.fake.refuseNext(
      'answerCallbackQuery',
      400,
      'Bad Request: query is too old and response timeout expired',
    );
    person.tap('Menu');
    await rig.holds(2);
    await rig.channel.stop();
    expect(rig.fake.callsOf('answerCallbackQuery')).toHaveLength(1);
    expect(rig.logged()).not.toMatch('not answered');
  });

  test('a choice that is too long for a button comes back whole', async () => {
    const { rig, person } = await rigWithPerson();
    await rig.channel.start();
    const choice = 'ghi điểm theo báo cáo của đơn vị và gửi lên thẩm định ngay';
    await send(rig, { text: 'Chọn', card: 3, choices: [{ choice, label: 'Ghi' }] });
    person.tap(choice);
    await rig.holds(2);
    expect(rig.contents()[1]).toMatchObject({ kind: 'choice', card: 3, choice });
  });

  test('text that Telegram cannot read as marked goes out plain', async () => {
    const { rig, person } = await rigWithPerson();
    rig.fake.refuseNext('sendMessage', 400, "Bad Request: can't parse entities: Unexpected end tag");
    expect(await send(rig)).toMatchObject({ kind: 'sent' });
    expect(person.seen()).toMatchObject([{ text: CARD.text, bold: [] }]);
  });

  test('another bot is not written for', async () => {
    const rig = await telegramRig();
    const to = { ...address(rig), botId: '1' };
    expect(await rig.channel.send(to, CARD, NEVER)).toMatchObject({ kind: 'rejected' });
    expect(rig.fake.calls).toEqual([]);
  });
});

describe('editing in place', () => {
  test('a card that takes the place of another changes that message', async () => {
    const { rig, person } = await rigWithPerson();
    const first = await send(rig);
    const replaces = String(person.seen()[0]?.message_id);
    const next = { ...CARD, text: 'Đã ghi\nTC 3.2.2', replaces };
    expect(await send(rig, next)).toEqual(first);
    expect(await send(rig, next)).toEqual(first);
    expect(person.seen()).toMatchObject([{ text: 'Đã ghi\nTC 3.2.2' }]);
  });

  test.each(['999999', 'not-a-number', '-3'])(
    'a message "%s" that cannot be edited is sent anew',
    async (replaces) => {
      const { rig, person } = await rigWithPerson();
      expect(await send(rig, { ...CARD, replaces })).toMatchObject({ kind: 'sent' });
      expect(person.seen()).toHaveLength(1);
    },
  );

  test('an edit of unknown fate is made again, since twice changes nothing', async () => {
    const { rig, person } = await rigWithPerson();
    await send(rig);
    const edit = { ...CARD, text: 'Khác', replaces: String(person.seen()[0]?.message_id) };
    rig.fake.outage('reset');
    expect(await send(rig, edit)).toMatchObject({ kind: 'throttled' });
    rig.fake.outage(null);
    expect(await send(rig, edit)).toMatchObject({ kind: 'sent' });
    expect(person.seen()).toMatchObject([{ text: 'Khác' }]);
  });
});

describe('what becomes of a send that fails', () => {
  test.each([
    ['blocked', 403, 'Forbidden: bot was blocked by the user', { kind: 'unreachable', reason: 'blocked' }],
    ['gone', 403, 'Forbidden: user is deactivated', { kind: 'unreachable', reason: 'blocked' }],
    ['unknown', 400, 'Bad Request: chat not found', { kind: 'unreachable', reason: 'chatMissing' }],
    ['of a wrong id', 400, 'Bad Request: PEER_ID_INVALID', { kind: 'unreachable', reason: 'chatMissing' }],
    [
      'too long',
      400,
      'Bad Request: message is too long',
      { kind: 'rejected', reason: '400 Bad Request: message is too long' },
    ],
    ['of a bot without a valid token', 401, 'Unauthorized', { kind: 'stopped' }],
    ['of a bot that does not exist', 404, 'Not Found', { kind: 'stopped' }],
  ])('a message %s', async (_, code, description, outcome) => {
    const { rig } = await rigWithPerson();
    rig.fake.refuseNext('sendMessage', code, description);
    expect(await send(rig)).toEqual(outcome);
    expect(rig.alarms).toHaveLength(outcome.kind === 'stopped' ? 1 : 0);
  });

  test('a refused token calls a human once, however much waits to be sent', async () => {
    const rig = await telegramRig({
      settings: { token: '987654321:AAanother-token_than-the-one-it-knows-000' },
    });
    const outcomes = await Promise.all([send(rig), send(rig), send(rig)]);
    expect(outcomes).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }, { kind: 'stopped' }]);
    expect(rig.alarms).toHaveLength(1);
  });

  test('the wait that Telegram asks for is passed on in milliseconds', async () => {
    const { rig } = await rigWithPerson();
    rig.fake.throttle('sendMessage', 17);
    expect(await send(rig)).toEqual({ kind: 'throttled', retryAfterMs: 17_000 });
    expect(await send(rig)).toMatchObject({ kind: 'sent' });
  });

  test('a person who blocked the bot is reported as closed, and cannot be reached', async () => {
    const { rig, person } = await rigWithPerson();
    await rig.channel.start();
    person.block();
    await rig.holds(2);
    expect(rig.contents()[1]).toEqual({ kind: 'reachability', reachable: false });
    expect(await send(rig)).toEqual({ kind: 'unreachable', reason: 'blocked' });
    expect(await send(rig, CARD, 4)).toEqual({ kind: 'unreachable', reason: 'chatMissing' });
  });

  test('a refused connection is tried again: Telegram has seen nothing', async () => {
    const { rig } = await rigWithPerson();
    await rig.fake.close();
    expect(await send(rig)).toEqual({ kind: 'throttled', retryAfterMs: 5_000 });
  });

  test('a connection that breaks after the request was written leaves it uncertain, and it was sent', async () => {
    const { rig, person } = await rigWithPerson();
    rig.fake.outage('reset');
    expect(await send(rig)).toEqual({ kind: 'uncertain', reason: 'ECONNRESET' });
    expect(person.seen()).toHaveLength(1);
  });

  test('no answer in time leaves it uncertain', async () => {
    const { rig } = await rigWithPerson({ settings: { callMs: 30 } });
    rig.fake.outage('hang');
    expect(await send(rig)).toMatchObject({ kind: 'uncertain' });
  });

  test('a fault at Telegram leaves it uncertain', async () => {
    const { rig } = await rigWithPerson();
    rig.fake.outage('fail');
    expect(await send(rig)).toEqual({ kind: 'uncertain', reason: 'http 500' });
  });

  test('stopping waits for what is being sent', async () => {
    const { rig, person } = await rigWithPerson();
    const sending = send(rig);
    await rig.channel.stop();
    expect(person.seen()).toHaveLength(1);
    expect(await sending).toMatchObject({ kind: 'sent' });
  });
});
