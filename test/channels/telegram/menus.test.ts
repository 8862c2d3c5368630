import { expect, test } from 'vitest';
import type { CommandMenu } from '../../../src/application/ports/messages.ts';
import { type Rig, telegramRig } from './rig.ts';

const PERSON = 7_000_000_001;
const SCORER: CommandMenu = { suits: 'scorer', locale: 'vi' };

async function rigWithPerson(): Promise<Rig> {
  const rig = await telegramRig();
  rig.fake.person(PERSON).start();
  return rig;
}

/** Sends a message with a menu, and waits until nothing is under way. */
async function send({ channel, fake }: Rig, menu: CommandMenu | undefined) {
  const to = {
    channel: 'telegram',
    botId: fake.token.split(':')[0] ?? '',
    externalId: String(PERSON),
  } as const;
  const content = { text: 'Chào anh/chị', card: 1, choices: [], ...(menu === undefined ? {} : { menu }) };
  const outcome = await channel.send(to, content, { lastInteractionAt: null, mayPay: true });
  await channel.stop();
  return outcome;
}

const shown = ({ fake }: Rig) => fake.world.commands.get(`chat:${PERSON}/`);
const names = (rig: Rig) => shown(rig)?.map(({ command }) => command);

test.each([
  ['stranger', ['trogiup']],
  ['scorer', ['nhap', 'tiendo', 'diem', 'thieu', 'hoantac', 'nop', 'ketqua', 'xephang', 'trogiup']],
  ['head', ['tiendo', 'diem', 'thieu', 'nop', 'nhap', 'hoantac', 'ketqua', 'xephang', 'trogiup']],
  ['appraiser', ['thamdinh', 'tiendo', 'xephang', 'trogiup']],
  ['overseer', ['xephang', 'tiendo', 'ketqua', 'trogiup']],
] as const)('the chat of a %s has their own menu', async (suits, commands) => {
  const rig = await rigWithPerson();
  await send(rig, { suits, locale: 'vi' });
  expect(names(rig)).toEqual(commands);
});

test('the menu speaks the language of the person, whatever their app is set to', async () => {
  const rig = await rigWithPerson();
  await send(rig, { suits: 'head', locale: 'en' });
  expect(shown(rig)?.[0]).toEqual({ command: 'tiendo', description: 'Progress of the unit' });
});

test('it is set when it changes, and not with every message', async () => {
  const rig = await rigWithPerson();
  for (const menu of [SCORER, SCORER, undefined, { suits: 'head', locale: 'vi' } as const])
    await send(rig, menu);
  expect(rig.fake.callsOf('setMyCommands')).toHaveLength(2);
  expect(names(rig)?.[0]).toBe('tiendo');
});

test('a menu that Telegram does not take is logged, the message has arrived, and the next one tries again', async () => {
  const rig = await rigWithPerson();
  rig.fake.refuseNext('setMyCommands', 400, 'Bad Request: BOT_COMMAND_INVALID');
  expect(await send(rig, SCORER)).toMatchObject({ kind: 'sent' });
  expect(rig.logged()).toMatch('BOT_COMMAND_INVALID');
  expect(shown(rig)).toBeUndefined();
  await send(rig, SCORER);
  expect(names(rig)?.[0]).toBe('nhap');
});

test('nobody who blocked the bot is given a menu', async () => {
  const rig = await rigWithPerson();
  rig.fake.person(PERSON).block();
  await send(rig, SCORER);
  expect(rig.fake.callsOf('setMyCommands')).toEqual([]);
});
