import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { InboundMessage } from '../../../src/application/ports/messages.ts';
import { createTelegramChannel } from '../../../src/channels/telegram/telegram-channel.ts';

const TOKEN = '666:AAtoken-for_the-other-server-0123456789';
const TO = { channel: 'telegram', botId: '666', externalId: '1' } as const;
const NEVER = { lastInteractionAt: null, mayPay: true };

/** That server takes 0 for "the usual port", so a free one is found first. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * A channel against telegram-test-api, which somebody else wrote. It knows neither setMyCommands nor waiting for
 * updates, so only the flows of texts and buttons are tried here; everything else is tried against our own fake.
 */
async function otherServer() {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
  const received: InboundMessage[] = [];
  const watchers = new Set<() => void>();
  const channel = createTelegramChannel(
    {
      token: TOKEN,
      apiRoot: server.config.apiURL,
      proxy: null,
      publicAddress: null,
      webhookSecret: 'not-used-when-polling',
    },
    {
      now: () => 1_794_000_000_000,
      log: { info() {}, warn() {}, error() {} },
      alarm() {},
      loadFile: async () => null,
      fileLink: () => null,
      async receive(message) {
        received.push(message);
        for (const watcher of watchers) watcher();
        return 'accepted';
      },
    },
  );
  onTestFinished(async () => {
    await channel.stop();
    await server.stop();
  });
  const holds = (count: number) =>
    new Promise<void>((resolve) => {
      const watcher = () => {
        if (received.length >= count) resolve();
      };
      watchers.add(watcher);
      watcher();
    });
  return { server, channel, received, holds, client: server.getClient(TOKEN) };
}

describe('against a test server that somebody else wrote', () => {
  test('a message arrives with its buttons and is changed in place', async () => {
    const { server, channel } = await otherServer();
    const choices = [{ choice: '1', label: 'Đầy đủ' }];
    const sent = await channel.send(TO, { text: 'TC 3.2.1\nChọn mức', card: 12, choices }, NEVER);
    expect(sent).toEqual({ kind: 'sent', externalId: expect.stringMatching(/^\d+$/) });
    const replaces = sent.kind === 'sent' ? String(sent.externalId) : '';
    const content = { text: 'Đã ghi', card: null, choices: [], replaces };
    expect(await channel.send(TO, content, NEVER)).toEqual(sent);
    expect(server.getUpdatesHistory(TOKEN).map((each) => 'message' in each && each.message)).toMatchObject([
      { chat_id: '1', text: 'Đã ghi' },
    ]);
  });

  test('lines, a deep link and a tap are received, each once', async () => {
    const { channel, received, holds, client } = await otherServer();
    expect(await channel.start()).toEqual({ ok: true });
    await client.sendCommand(client.makeCommand('/start MA-MOI'));
    await client.sendMessage(client.makeMessage('3.2.1 mức 1'));
    await client.sendCallback(client.makeCallbackQuery('1:12:để sau', { message: { message_id: 77 } }));
    await holds(3);
    expect(received.map((each) => [each.from, each.content])).toEqual([
      [TO, { kind: 'text', text: '/start MA-MOI' }],
      [TO, { kind: 'text', text: '3.2.1 mức 1' }],
      [TO, { kind: 'choice', card: 12, choice: 'để sau', message: '77' }],
    ]);
  });

  test('a card is shown, one of its buttons is tapped, and the card is changed in place', async () => {
    const { server, channel, received, holds, client } = await otherServer();
    await channel.start();
    const choices = [{ choice: '2', label: 'Chưa đầy đủ' }];
    const sent = await channel.send(TO, { text: 'Chọn mức', card: 3, choices }, NEVER);
    const shown = server.storage.botMessages[0];
    const markup = shown?.message.reply_markup;
    const rows = markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
    const button = rows[0]?.[0];
    const data = button !== undefined && 'callback_data' in button ? button.callback_data : '';
    await client.sendCallback(
      client.makeCallbackQuery(data, { message: { message_id: shown?.messageId ?? 0 } }),
    );
    await holds(1);
    expect(received[0]?.content).toEqual({
      kind: 'choice',
      card: 3,
      choice: '2',
      message: sent.kind === 'sent' ? sent.externalId : '',
    });
    const replaces = String(shown?.messageId);
    await channel.send(TO, { text: 'Đã ghi mức 2', card: null, choices: [], replaces }, NEVER);
    expect(server.storage.botMessages.map((each) => 'text' in each.message && each.message.text)).toEqual([
      'Đã ghi mức 2',
    ]);
  });
});
