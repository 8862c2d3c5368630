import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createFileDesk } from './application/file-desk.ts';
import { loadFile as loadOutgoing } from './application/load-file.ts';
import type { OutboundChannel, StartOutcome } from './application/ports/channel.ts';
import type { FetchMedia } from './application/ports/media.ts';
import type { ChannelName, InboundMessage } from './application/ports/messages.ts';
import { newReceiptId } from './application/receipt-id.ts';
import { runAssistant } from './application/run-assistant.ts';
import { timersOf } from './application/wake-at.ts';
import { createWebChannel } from './channels/web/web-channel.ts';
import { webPace, webTraits } from './channels/web/web-traits.ts';
import { type Config, readConfig } from './config/config.ts';
import { demoPersonas } from './demo/demo-personas.ts';
import { createDocumentWriter } from './documents/writer/document-writer.ts';
import { fileLoaders } from './file-loaders.ts';
import { startHttpServer } from './http/server.ts';
import { linksToFiles, receiptPages, routesOf } from './http-routes.ts';
import { type EvidenceServices, openEvidence } from './open-evidence.ts';
import { createPhoneChannels } from './phone-channels.ts';
import { inviteNewcomer, prepareDemo } from './prepare-demo.ts';
import { keptReceiptKey, type ReceiptKey } from './receipts/receipt-key.ts';
import { receiptKeySentence } from './receipts/receipt-key-refusal.ts';
import { createReceiptSigner } from './receipts/sign-receipt.ts';
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
  const demo = await prepareDemo(config, store, receiptSigner, () => console.log(startSentences.seeding));
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

function announce(name: ChannelName, started: StartOutcome): void {
  if (started.ok) console.log(startSentences.channelUp(name));
  else console.error(startSentences.alarm(started.sentence));
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
