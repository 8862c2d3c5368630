import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { type ComposePdf, loadEvidenceFile } from '../../src/application/files/evidence-file.ts';
import { hashInvitationCode } from '../../src/application/invitation-code.ts';
import { loadFile } from '../../src/application/load-file.ts';
import type { ChannelPorts, OutboundChannel } from '../../src/application/ports/channel.ts';
import type { InboundMessage } from '../../src/application/ports/messages.ts';
import { type Assistant, runAssistant } from '../../src/application/run-assistant.ts';
import { createTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts';
import { createZaloChannel } from '../../src/channels/zalo/zalo-channel.ts';
import { demoCampaign } from '../../src/demo/demo-campaign.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { examineDescribed, memoryVault } from '../fakes/described-files.ts';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram/fake-telegram.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { createFakeClock, type FakeClock, SECOND } from '../fakes/zalo/clock.ts';
import { type FakeZalo, startFakeZalo } from '../fakes/zalo/fake-zalo.ts';
import { openFolder, temporaryFolder } from '../store/sqlite-store.ts';

/** A Monday morning in Viet Nam. */
const MORNING = Date.UTC(2026, 10, 2, 1);
const PUBLIC = 'https://cchc.example.vn';

/** The store, the worker and both phone channels, against the fake platforms. */
export interface PhonesAtWork {
  readonly telegram: FakeTelegram;
  readonly zalo: FakeZalo;
  readonly clock: FakeClock;
  readonly assistant: Assistant;
  readonly alarms: string[];
  invite(officialId: string, code: string): Promise<void>;
  /** Delivers what people did on Telegram, and works until all is quiet; time goes on by three seconds. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** The pages of a described document are words. */
const describedPdf: ComposePdf = async (pages) =>
  Buffer.from(`%PDF-1.7\n${pages.map(({ jpeg, footer }) => `${Buffer.from(jpeg)} · ${footer}`).join('\n')}`);

export async function setUpPhones(): Promise<PhonesAtWork> {
  const clock = createFakeClock(MORNING);
  const telegram = await startFakeTelegram(undefined, clock.now);
  const zalo = await startFakeZalo({ clock });
  const folder = await temporaryFolder();
  const store = await openFolder(folder);
  const { criteriaSets, ...imported } = demoCampaign(MORNING);
  for (const set of criteriaSets) await store.campaigns.storeCriteriaSet(set, MORNING);
  await store.campaigns.storeCampaign(imported, MORNING);

  const vault = memoryVault();
  const alarms: string[] = [];
  const quiet = () => undefined;
  const ports: ChannelPorts = {
    receive: (message: InboundMessage) => assistant.receive(message),
    now: clock.now,
    log: { info: quiet, warn: quiet, error: quiet },
    alarm: (sentence) => alarms.push(sentence),
    loadFile: (file) =>
      loadFile(
        {
          evidence: (id) =>
            loadEvidenceFile({ vault, evidence: store.evidence.load, composePdf: describedPdf }, id),
        },
        file,
      ),
    fileLink: () => null,
  };
  const onTelegram = createTelegramChannel(
    {
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      proxy: null,
      publicAddress: PUBLIC,
      webhookSecret: 'secret-for-the-hook',
    },
    ports,
  );
  const hidden = (value: string) => ({ reveal: () => value });
  const onZalo = createZaloChannel(
    {
      appId: zalo.appId,
      appSecret: hidden(zalo.appSecret),
      oaId: zalo.oaId,
      oaSecret: hidden(zalo.oaSecret),
      firstRefreshToken: hidden(zalo.oauth.firstRefreshToken()),
      templateId: null,
      apiRoot: zalo.origin,
      oauthRoot: zalo.origin,
    },
    { ...ports, tokens: store.tokens },
  );
  const channels: readonly OutboundChannel[] = [onTelegram, onZalo];
  const faults: unknown[] = [];
  const assistant = runAssistant({
    media: {
      vault,
      examine: examineDescribed,
      fetchOf: (name) => (name === 'telegram' ? onTelegram.fetchMedia : onZalo.fetchMedia),
    },
    store: store.turns,
    notices: store.notices,
    channels: () => channels,
    receipts: testReceipts(),
    traitsOf: (name) => channels.find((channel) => channel.name === name)?.traits ?? plainTraits,
    now: clock.now,
    report: ({ error }) => faults.push(error),
    lookEvery: 3_600_000,
  });
  const telegramHook = new Hono();
  if (onTelegram.routes !== null) telegramHook.route('/hooks/telegram', onTelegram.routes);
  const hook = createAdaptorServer({ fetch: onZalo.routes.fetch }) as Server;
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  await zalo.webhook.connect(`http://127.0.0.1:${(hook.address() as AddressInfo).port}/`);
  await onTelegram.start();
  await onZalo.start();

  return {
    telegram,
    zalo,
    clock,
    assistant,
    alarms,
    invite: (officialId, code) =>
      store.campaigns.storeInvitation(officialId, hashInvitationCode(code), MORNING + 86_400_000, MORNING),
    async settle() {
      await telegram.push((request) => telegramHook.fetch(request));
      clock.advance(3 * SECOND);
      await assistant.catchUp();
      if (faults.length > 0) throw faults[0];
    },
    async close() {
      await onTelegram.stop();
      await onZalo.stop();
      await assistant.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
      hook.closeAllConnections();
      await new Promise<void>((resolve) => hook.close(() => resolve()));
      await zalo.disappear();
      await telegram.close();
    },
  };
}
