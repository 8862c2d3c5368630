import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { pino } from 'pino';
import { inviteOfficial } from './application/invite-official.ts';
import type { OutboundChannel, StartOutcome } from './application/ports/channel.ts';
import type { ChannelName, InboundMessage } from './application/ports/messages.ts';
import { runAssistant } from './application/run-assistant.ts';
import { createWebChannel } from './channels/web/web-channel.ts';
import { webPace, webTraits } from './channels/web/web-traits.ts';
import { type Config, readConfig } from './config/config.ts';
import { demoPersonas } from './demo/demo-personas.ts';
import { demoOfficials } from './demo/officials.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { startHttpServer } from './http/server.ts';
import { createPhoneChannels, type PhoneChannel } from './phone-channels.ts';
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
  await serve(config, opening.store);
}

async function serve(config: Config, store: Store): Promise<void> {
  const log = pino({ level: config.logLevel });
  const demo = await prepareDemo(config, store);
  const now = () => Date.now();
  const receive = (message: InboundMessage) => assistant.receive(message);
  const web = createWebChannel({
    receive,
    transcript: (account, after, limit) => store.turns.transcript(account, after, limit),
    now,
    newId: randomUUID,
    personas: demo ? async () => demoPersonas() : null,
  });
  const alarm = (sentence: string) => console.error(startSentences.alarm(sentence));
  const phones = createPhoneChannels(config, { receive, now, log, alarm, tokens: store.tokens });
  const channels: readonly OutboundChannel[] = [
    { name: 'web', traits: webTraits, pace: webPace, send: web.send },
    ...phones.map(({ channel }) => channel),
  ];
  const assistant = runAssistant({
    store: store.turns,
    channels: () => channels,
    traitsOf: (name) => channels.find((channel) => channel.name === name)?.traits ?? webTraits,
    now,
    report: ({ inboxId, error }) => log.error({ inboxId, err: error }, 'turn failed'),
    lookEvery: LOOK_EVERY,
  });
  const http = await startHttpServer({
    host: config.host,
    port: config.port,
    routes: routesOf(config, web.routes, phones),
    allowedHosts: config.allowedHosts,
    log,
  });
  if (!http.ok) {
    await assistant.stop();
    await store.close();
    return stopWith(startSentences[http.refusal.name](http.refusal.port));
  }
  stopOnSignal(async () => {
    console.log(startSentences.stopping);
    await http.close();
    await Promise.all(phones.map(({ channel }) => channel.stop()));
    await assistant.stop();
    await store.close();
  });
  console.log(startSentences.running(http.address));
  for (const { channel } of phones) announce(channel.name, await channel.start());
  // What waited since the last time is answered beside what comes now: one send that hangs holds up nobody.
  void assistant.catchUp();
  if (demo && config.webChat) console.log(startSentences.tryThese(await inviteNewcomer(store)));
}

function routesOf(config: Config, web: Hono, phones: readonly PhoneChannel[]): Hono {
  const routes = new Hono();
  for (const { hook, routes: hooks } of phones) if (hooks !== null) routes.route(hook, hooks);
  if (config.webChat) routes.route('/', web);
  return routes;
}

function announce(name: ChannelName, started: StartOutcome): void {
  if (started.ok) console.log(startSentences.channelUp(name));
  else console.error(startSentences.alarm(started.sentence));
}

/** Demo mode is on when asked for, or by default until a real campaign is there. */
async function prepareDemo(config: Config, store: Store): Promise<boolean> {
  if (config.demo === 'off') return false;
  const campaigns = await store.campaigns.campaigns();
  if (config.demo === 'auto' && campaigns.some(({ demo }) => !demo)) return false;
  if (campaigns.length === 0) console.log(startSentences.seeding);
  await seedDemo(store.campaigns, Date.now());
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
