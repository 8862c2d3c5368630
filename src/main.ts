import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { pino } from 'pino';
import { createFileDesk } from './application/file-desk.ts';
import { LINK_LIFE, signLink } from './application/file-link.ts';
import { inviteOfficial } from './application/invite-official.ts';
import { loadFile as loadOutgoing } from './application/load-file.ts';
import type { ChannelPorts, OutboundChannel, StartOutcome } from './application/ports/channel.ts';
import type { FetchMedia } from './application/ports/media.ts';
import type { ChannelName, InboundMessage } from './application/ports/messages.ts';
import type { ReceiptSigner } from './application/ports/receipt-signer.ts';
import { newReceiptId } from './application/receipt-id.ts';
import { runAssistant } from './application/run-assistant.ts';
import { timersOf } from './application/wake-at.ts';
import { createWebChannel } from './channels/web/web-channel.ts';
import { webPace, webTraits } from './channels/web/web-traits.ts';
import { type Config, readConfig } from './config/config.ts';
import type { Secret } from './config/secret.ts';
import { demoPersonas } from './demo/demo-personas.ts';
import { demoOfficials } from './demo/officials.ts';
import { hasDemo, seedDemo } from './demo/seed-demo.ts';
import { hasUnderAppraisal, seedUnderAppraisal } from './demo/under-appraisal/seed-under-appraisal.ts';
import { createDocumentWriter } from './documents/writer/document-writer.ts';
import { fileLoaders } from './file-loaders.ts';
import { type FileLinkParts, fileLinkRoutes } from './http/file-links.ts';
import { receiptRoutes } from './http/receipt-page.ts';
import { startHttpServer } from './http/server.ts';
import { type EvidenceServices, openEvidence } from './open-evidence.ts';
import { createPhoneChannels, type PhoneChannel } from './phone-channels.ts';
import {
  keptReceiptKey,
  publicKeyPem,
  type ReceiptKey,
  type ReceiptPublicKey,
} from './receipts/receipt-key.ts';
import { receiptKeySentence } from './receipts/receipt-key-refusal.ts';
import { createReceiptSigner } from './receipts/sign-receipt.ts';
import { verifyReceipt } from './receipts/verify-receipt.ts';
import { startReminders } from './reminder-clock.ts';
import { createResultsFiles } from './results-files.ts';
import { startSentences } from './start-sentences.ts';
import { openStore, type Store } from './store/open-store.ts';
import { storeRefusalSentence } from './store/store-refusal.ts';

/** How often to look for work that no message announced (ms). */
const LOOK_EVERY = 1000;

await main();

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const reading = readConfig(process.env);
  if (!reading.ok) return stopWith(startSentences.faultyConfig(reading.faults));
  const { config } = reading;
  console.log(startSentences.opening);
  const opening = await openStore({
    databaseUrl: config.databaseUrl?.reveal() ?? null,
    dataFolder: config.dataFolder,
    migrationsFolder: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  });
  if (!opening.ok) return stopWith(storeRefusalSentence(opening.refusal));
  const { store } = opening;
  const receiptKey = keptReceiptKey(config.dataFolder);
  if (receiptKey.kind === 'refused') {
    await store.close();
    return stopWith(receiptKeySentence(receiptKey.refusal));
  }
  const evidence = await openEvidence(config, { now: Date.now, alarm });
  if (!evidence.ok) {
    await store.close();
    return stopWith(evidence.sentence);
  }
  await serve(config, store, evidence.services, receiptKey.key);
}

function alarm(sentence: string): void {
  console.error(startSentences.alarm(sentence));
}

async function serve(
  config: Config,
  store: Store,
  evidence: EvidenceServices,
  receiptKey: ReceiptKey,
): Promise<void> {
  const { vault, examiner } = evidence;
  const log = pino({ level: config.logLevel });
  const receiptSigner = createReceiptSigner(receiptKey);
  const demo = await prepareDemo(config, store, receiptSigner);
  const now = () => Date.now();
  const receive = (message: InboundMessage) => assistant.receive(message);
  const writer = createDocumentWriter();
  const results = createResultsFiles({
    databaseUrl: config.databaseUrl?.reveal() ?? null,
    dataFolder: config.dataFolder,
  });
  const closeWriters = () => Promise.all([examiner.close(), writer.close(), results.close()]);
  const { publicAddress } = config;
  const loaders = fileLoaders({ vault, store, writer, results, now, publicAddress });
  const files = createFileDesk((file) => loadOutgoing(loaders, file), { now, wakeAt: timersOf(now) });
  const links = linksToFiles(publicAddress, evidence.fileLinkSecret, { loadFile: files.load, now, log });
  const web = createWebChannel({
    receive,
    transcript: (account, after, limit) => store.turns.transcript(account, after, limit),
    now,
    newId: randomUUID,
    loadFile: files.load,
    personas: demo ? async () => demoPersonas() : null,
    vault,
    isLinked: (account) => store.campaigns.isLinkedAccount(account),
  });
  const phones = createPhoneChannels(config, {
    receive,
    now,
    log,
    alarm,
    tokens: store.tokens,
    loadFile: files.loadSoon,
    fileLink: links.fileLink,
  });
  const channels: readonly OutboundChannel[] = [
    { name: 'web', traits: webTraits, pace: webPace, send: web.send },
    ...phones.map(({ channel }) => channel),
  ];
  const fetchers = new Map<ChannelName, FetchMedia>([
    ['web', web.fetchMedia],
    ...phones.map(({ channel }) => [channel.name, channel.fetchMedia] as const),
  ]);
  const assistant = runAssistant({
    store: store.turns,
    notices: store.notices,
    media: { vault, examine: examiner.examine, fetchOf: (name) => fetchers.get(name) ?? null },
    channels: () => channels,
    receipts: {
      newId: newReceiptId,
      signer: receiptSigner,
      publicAddress,
    },
    traitsOf: (name) => channels.find((channel) => channel.name === name)?.traits ?? webTraits,
    now,
    report: ({ inboxId, error }) => log.error({ inboxId, err: error }, 'turn failed'),
    lookEvery: LOOK_EVERY,
  });
  const reminders = startReminders(store, now, (err) => log.error({ err }, 'planning reminders failed'));
  const http = await startHttpServer({
    host: config.host,
    port: config.port,
    routes: routesOf(config, web.routes, phones, [links.routes, receiptPages(store, receiptKey)]),
    allowedHosts: config.allowedHosts,
    largeBodies: web.largeBodies,
    log,
  });
  if (!http.ok) {
    await reminders.stop();
    await assistant.stop();
    await closeWriters();
    await store.close();
    return stopWith(startSentences[http.refusal.name](http.refusal.port));
  }
  stopOnSignal(async () => {
    console.log(startSentences.stopping);
    await http.close();
    await Promise.all(phones.map(({ channel }) => channel.stop()));
    await reminders.stop();
    await assistant.stop();
    await closeWriters();
    await store.close();
  });
  console.log(startSentences.running(http.address));
  for (const { channel } of phones) announce(channel.name, await channel.start());
  // What waited since the last time is answered beside what comes now: one send that hangs holds up nobody.
  void assistant.catchUp();
  if (demo && config.webChat) console.log(startSentences.tryThese(await inviteNewcomer(store)));
}

/** Links to files where people on the Internet can open them; without a public address there are none. */
function linksToFiles(
  publicAddress: string | null,
  fileLinkSecret: Secret | null,
  parts: Omit<FileLinkParts, 'secret'>,
): { readonly fileLink: ChannelPorts['fileLink']; readonly routes: Hono } {
  if (publicAddress === null || fileLinkSecret === null) return { fileLink: () => null, routes: new Hono() };
  const secret = fileLinkSecret.reveal();
  return {
    fileLink: ({ file, name }) =>
      `${publicAddress}/files/${signLink({ file, name, expiresAt: parts.now() + LINK_LIFE }, secret)}`,
    routes: fileLinkRoutes({ ...parts, secret }),
  };
}

/** Where anybody who holds a receipt can look it up. */
function receiptPages({ receipts }: Store, key: ReceiptPublicKey): Hono {
  return receiptRoutes({
    load: receipts.load,
    isGenuine: (receipt) => verifyReceipt(receipt, key).kind === 'genuine',
    publicKeyPem: publicKeyPem(key),
  });
}

function routesOf(
  config: Config,
  web: Hono,
  phones: readonly PhoneChannel[],
  forAnybody: readonly Hono[],
): Hono {
  const routes = new Hono();
  for (const open of forAnybody) routes.route('/', open);
  for (const { hook, routes: hooks } of phones) if (hooks !== null) routes.route(hook, hooks);
  if (config.webChat) routes.route('/', web);
  return routes;
}

function announce(name: ChannelName, started: StartOutcome): void {
  if (started.ok) console.log(startSentences.channelUp(name));
  else console.error(startSentences.alarm(started.sentence));
}

/** Demo mode is on when asked for, or by default until a real campaign is there. */
async function prepareDemo(config: Config, store: Store, signer: ReceiptSigner): Promise<boolean> {
  if (config.demo === 'off') return false;
  const campaigns = await store.campaigns.campaigns();
  if (config.demo === 'auto' && campaigns.some(({ demo }) => !demo)) return false;
  const has = { open: hasDemo(campaigns), underAppraisal: await hasUnderAppraisal(store) };
  if (has.open && has.underAppraisal) return true;
  console.log(startSentences.seeding);
  const now = Date.now();
  if (!has.open) await seedDemo(store.campaigns, now);
  if (!has.underAppraisal)
    await seedUnderAppraisal(store, { now, receipts: { newId: newReceiptId, signer } });
  return true;
}

/** A fresh code for the official of the demo who is not linked yet; null once somebody linked as them. */
async function inviteNewcomer(
  store: Store,
): Promise<{ readonly name: string; readonly code: string } | null> {
  const newcomer = demoOfficials.find(({ linked }) => !linked);
  if (newcomer === undefined || (await store.campaigns.isLinked(newcomer.id))) return null;
  const { code } = await inviteOfficial(store.campaigns, newcomer.id, Date.now());
  return { name: newcomer.name, code };
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop().then(() => process.exit(0));
    });
  }
}

function stopWith(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
