import { expect, test } from 'vitest';
import { telegramRig } from './rig.ts';

test('a link to the chat carries the code without its dashes', async () => {
  const { channel, fake } = await telegramRig();
  const link = await channel.chatLink('K7QM-2XWD-9TRA-B4HE');
  expect(link?.url).toMatch(/^https:\/\/t\.me\/\w+\?start=K7QM2XWD9TRAB4HE$/);
  expect(link?.carriesCode).toBe(true);
  fake.outage('fail');
  expect(await channel.chatLink('K7QM-2XWD-9TRA-B4HE')).toBeNull();
});
