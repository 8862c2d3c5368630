import { describe, expect, test } from 'vitest';
import { telegramRig } from './rig.ts';

const PERSON = 7_000_000_001;

describe('polling', () => {
  test('what people write is stored in order, under their account and the id of the update', async () => {
    const { fake, channel, received, holds } = await telegramRig();
    expect(await channel.start()).toEqual({ ok: true });
    const person = fake.person(PERSON);
    const first = person.start('MA-MOI');
    person.type('27/44');
    await holds(2);
    expect(received.map((each) => each.content)).toEqual([
      { kind: 'text', text: '/start MA-MOI' },
      { kind: 'text', text: '27/44' },
    ]);
    expect(received[0]).toMatchObject({
      from: { channel: 'telegram', botId: '987654321', externalId: String(PERSON) },
      externalId: String(first?.update_id),
      sentAt: 1_794_000_000_000,
    });
  });

  test('an update is confirmed only after its insert', async () => {
    const rig = await telegramRig();
    await rig.channel.start();
    const person = rig.fake.person(PERSON);
    person.type('một');
    await rig.holds(1);
    rig.storeFails = true;
    person.type('hai');
    person.type('ba');
    await rig.paused();
    expect(rig.fake.world.updates.pending.map((each) => each.message)).toMatchObject([
      { text: 'hai' },
      { text: 'ba' },
    ]);
    rig.storeFails = false;
    rig.resume();
    await rig.holds(3);
    expect(rig.contents()).toMatchObject([{ text: 'một' }, { text: 'hai' }, { text: 'ba' }]);
    await rig.fake.until(() => rig.fake.world.updates.pending.length === 0);
  });

  test('a process that dies between insert and confirmation loses nothing and doubles nothing', async () => {
    const rig = await telegramRig();
    const person = rig.fake.person(PERSON);
    person.type('một');
    await rig.channel.start();
    await rig.holds(1);
    await rig.channel.stop();
    person.type('hai');
    const successor = rig.again();
    await successor.start();
    await rig.holds(2);
    expect(rig.contents()).toMatchObject([{ text: 'một' }, { text: 'hai' }]);
  });

  test('an update that cannot be stored yet waits at Telegram through a restart', async () => {
    const rig = await telegramRig();
    rig.storeFails = true;
    await rig.channel.start();
    rig.fake.person(PERSON).type('một');
    await rig.paused();
    await rig.channel.stop();
    expect(rig.fake.world.updates.pending).toHaveLength(1);
    rig.storeFails = false;
    await rig.again().start();
    await rig.holds(1);
    expect(rig.contents()).toMatchObject([{ text: 'một' }]);
  });

  test('Telegram away at the start and later is waited for, ever more patiently', async () => {
    const rig = await telegramRig();
    await rig.fake.close();
    expect(await rig.channel.start()).toEqual({ ok: true });
    const pauses: number[] = [];
    for (let i = 0; i < 6; i++) {
      pauses.push(await rig.paused());
      rig.resume();
    }
    expect(pauses).toEqual([1_000, 2_000, 5_000, 10_000, 30_000, 30_000]);
    await rig.paused();
    await rig.fake.open();
    rig.fake.person(PERSON).type('một');
    rig.resume();
    await rig.holds(1);
    await rig.fake.close();
    expect(await rig.paused()).toBe(1_000);
  });

  test('five minutes without a successful poll call a human once, and again in the next silence', async () => {
    const rig = await telegramRig();
    await rig.channel.start();
    await rig.fake.until(() => rig.fake.callsOf('getUpdates').length === 1);
    const silent = async (ms: number) => {
      await rig.paused();
      rig.resume(ms);
      await rig.paused();
    };
    await rig.fake.close();
    await silent(299_999);
    expect(rig.alarms).toEqual([]);
    await silent(1);
    await silent(600_000);
    expect(rig.alarms).toHaveLength(1);
    expect(rig.alarms[0]).toMatch('Đã 5 phút');
    await rig.fake.open();
    rig.fake.person(PERSON).type('một');
    rig.resume();
    await rig.holds(1);
    await rig.fake.close();
    await silent(300_000);
    expect(rig.alarms).toHaveLength(2);
  });

  test('a second program that polls the same bot is reported after three conflicts', async () => {
    const rig = await telegramRig();
    for (let i = 0; i < 3; i++)
      rig.fake.refuseNext('getUpdates', 409, 'Conflict: terminated by other getUpdates');
    await rig.channel.start();
    for (let i = 0; i < 2; i++) {
      await rig.paused();
      expect(rig.alarms).toEqual([]);
      rig.resume();
    }
    await rig.paused();
    expect(rig.alarms).toEqual([expect.stringMatching('cùng bot Telegram')]);
  });

  test('a webhook that was set before is taken away, and only three kinds of update are asked for', async () => {
    const { fake, channel } = await telegramRig();
    fake.world.webhook = { url: 'https://cu.example.vn/', secret: null };
    await channel.start();
    await fake.until(() => fake.callsOf('getUpdates').length === 1);
    expect(fake.world.webhook).toBeNull();
    expect(fake.callsOf('getUpdates')[0]?.body).toMatchObject({
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
      timeout: 50,
    });
  });

  test('what no update can be is passed over without stopping the others', async () => {
    const rig = await telegramRig();
    rig.fake.world.updates.addRaw({ update_id: 880_000_001, poll: {} });
    rig.fake.world.updates.addRaw({ update_id: 880_000_002, message: 'không phải tin' });
    rig.fake.world.updates.addRaw(null as never);
    rig.fake.person(PERSON).type('một');
    await rig.channel.start();
    await rig.holds(1);
    await rig.fake.until(() => rig.fake.callsOf('getUpdates').length === 2);
    expect(rig.contents()).toMatchObject([{ text: 'một' }]);
  });

  test('an answer that never moves on is asked for again only after a pause', async () => {
    const rig = await telegramRig();
    rig.fake.world.updates.addRaw({ update_id: 2 ** 60, message: {} });
    await rig.channel.start();
    expect(await rig.paused()).toBe(1_000);
  });

  test('stopping ends the waiting question at once and leaves nothing running', async () => {
    const { fake, channel } = await telegramRig();
    await channel.start();
    await fake.until(() => fake.callsOf('getUpdates').length === 1);
    await channel.stop();
    expect(fake.callsOf('getUpdates')).toHaveLength(1);
  });

  test('a channel that was never started can be stopped', async () => {
    const { channel } = await telegramRig();
    await channel.stop();
  });
});

describe('starting', () => {
  test('the commands are set for private chats, in Vietnamese and in English', async () => {
    const { fake, channel } = await telegramRig();
    await channel.start();
    expect([...fake.world.commands.keys()]).toEqual(['all_private_chats/', 'all_private_chats/en']);
    const names = fake.world.commands.get('all_private_chats/')?.map((each) => each.command);
    expect(names).toEqual(['trogiup']);
    expect(fake.world.commands.get('all_private_chats/en')?.map((each) => each.command)).toEqual(names);
  });

  test('a menu of commands that Telegram does not take is no reason not to listen', async () => {
    const { fake, channel, holds, logged } = await telegramRig();
    fake.refuseNext('setMyCommands', 400, 'Bad Request: BOT_COMMAND_INVALID');
    await channel.start();
    fake.person(PERSON).type('một');
    await holds(1);
    expect(logged()).toMatch('BOT_COMMAND_INVALID');
  });

  test.each([
    ['401', '987654321:AAanother-token_than-the-one-it-knows-000'],
    ['404', 'khong-phai-ma'],
  ])('a token answered %s does not start, and says what to do', async (_, token) => {
    const { channel, alarms } = await telegramRig({ settings: { token } });
    expect(await channel.start()).toEqual({ ok: false, sentence: expect.stringMatching('@BotFather') });
    expect(alarms).toHaveLength(1);
  });
});
