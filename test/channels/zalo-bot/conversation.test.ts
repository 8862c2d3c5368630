import { rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { hashInvitationCode } from '../../../src/application/invitation-code.ts';
import type { ChannelPorts } from '../../../src/application/ports/channel.ts';
import { runAssistant } from '../../../src/application/run-assistant.ts';
import { createZaloBotChannel } from '../../../src/channels/zalo-bot/zalo-bot-channel.ts';
import { zaloBotLimits } from '../../../src/channels/zalo-bot/zalo-bot-traits.ts';
import { Secret } from '../../../src/config/secret.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { describedMedia } from '../../fakes/described-files.ts';
import { testReceipts } from '../../fakes/test-receipts.ts';
import { groupUpdate, otherUpdate, textUpdate } from '../../fakes/zalo-bot/updates.ts';
import { startZaloBotServer } from '../../fakes/zalo-bot/zalo-bot-server.ts';
import { openFolder, temporaryFolder } from '../../store/sqlite-store.ts';

const TOKEN = '77:bot-token';
const CHAT = '6ede9afa66b88fe6d6a9';
const GROUP = 'a0b1c2d3e4f5a0b1c2d3';
const CODE = 'K7QM-2XWD-9TRA-B4HE';
/** A Monday morning in Viet Nam. */
const MORNING = Date.UTC(2026, 10, 2, 1);

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** An official with Zalo Bot on the phone, and the whole assistant behind it, which asks for its messages. */
async function openPhone() {
  const clock = { now: MORNING };
  const now = () => clock.now;
  const server = await startZaloBotServer({ token: TOKEN, chats: [CHAT, GROUP], now });
  const folder = await temporaryFolder();
  const store = await openFolder(folder);
  const { criteriaSets, ...campaign } = demoCampaign(MORNING);
  for (const set of criteriaSets) await store.campaigns.storeCriteriaSet(set, MORNING);
  await store.campaigns.storeCampaign(campaign, MORNING);
  await store.campaigns.storeInvitation(
    'nguyen-mau-an',
    hashInvitationCode(CODE),
    MORNING + 86_400_000,
    MORNING,
  );
  const quiet = () => undefined;
  const ports: ChannelPorts = {
    receive: (message) => assistant.receive(message),
    now,
    log: { info: quiet, warn: quiet, error: quiet },
    alarm: quiet,
    loadFile: async () => null,
    fileLink: () => null,
  };
  const channel = createZaloBotChannel(
    {
      token: new Secret(TOKEN),
      apiRoot: server.root,
      webhookSecret: new Secret('webhook-secret'),
      webhookUrl: null,
    },
    ports,
    { ...zaloBotLimits, retryPause: 5 },
  );
  const faults: unknown[] = [];
  const assistant = runAssistant({
    media: describedMedia(),
    store: store.turns,
    notices: store.notices,
    channels: () => [channel],
    receipts: testReceipts(),
    traitsOf: () => channel.traits,
    // Later than the channel's, so that nobody waits for further pictures.
    now: () => now() + 2_000,
    report: ({ error }) => faults.push(error),
    lookEvery: 3_600_000,
  });
  await channel.start();
  closing.push(
    () => channel.stop(),
    () => assistant.stop(),
    () => store.close(),
    () => server.close(),
    () => rm(folder, { recursive: true, force: true }),
  );
  let count = 0;
  const happens = async (update: (given: { id: string; chat: string; date: number }) => object) => {
    count += 1;
    clock.now += 60_000;
    server.arrive(update({ id: `2d${count}`, chat: CHAT, date: clock.now }));
    const answer = await server.sent.take();
    await assistant.catchUp();
    expect(faults).toEqual([]);
    return answer;
  };
  return {
    server,
    happens,
    type: async (text: string) => (await happens((given) => textUpdate({ ...given, text }))).text,
  };
}

test('an official links, scores by typing the printed numbers, and takes it back, without a single button', async () => {
  const { type, server } = await openPhone();
  expect(await type(CODE)).toContain('Nguyễn Mẫu An');
  const card = await type('tc 5.3.1');
  expect(card).toContain('1  Có ban hành · 1,00\n2  Không ban hành · 0,00');
  expect(await type('1')).toMatch(/^✓ TC 5\.3\.1: .*1,00\/1,00 điểm\./);
  expect(await type('hoàn tác')).toContain('TC 5.3.1');
  expect(await type('tc 5.3.1')).not.toContain('Đã ghi');
  for (const { text } of server.sent.all()) expect([...text].length).toBeLessThanOrEqual(2000);
});

test('a picture becomes evidence of the item in view, which is scored as before', async () => {
  const { type, happens } = await openPhone();
  await type(CODE);
  await type('tc 5.3.1');
  const { text } = await happens((given) => otherUpdate('image', given));
  expect(text).toMatch(/^✓ Đã lưu/);
  expect(text).toContain('Dùng cho: TC 5.3.1');
  await type('tc 5.3.1');
  expect(await type('1')).toMatch(/^✓ TC 5\.3\.1/);
});

test('in a group nobody hears anything about a unit, and the private conversation goes on as it was', async () => {
  const { type, happens } = await openPhone();
  await type(CODE);
  await type('tc 5.3.1');
  const answer = await happens((given) =>
    groupUpdate({ ...given, chat: GROUP, by: CHAT, text: 'điểm bao nhiêu' }),
  );
  expect(answer.chatId).toBe(GROUP);
  expect(answer.text).toContain('tin nhắn riêng');
  expect(answer.text).not.toMatch(/\d,\d\d/);
  expect(await type('1')).toMatch(/^✓ TC 5\.3\.1/);
});
