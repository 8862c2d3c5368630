import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inviteOfficial } from '../application/invite-official.ts';
import type { ChannelPorts, CheckFinding } from '../application/ports/channel.ts';
import { type Config, type ConfigOutcome, readConfig } from '../config/config.ts';
import { createPhoneChannels } from '../phone-channels.ts';
import { startSentences } from '../start-sentences.ts';
import { type OpenedStore, openStore, type Store } from '../store/open-store.ts';
import { storeRefusalSentence } from '../store/store-refusal.ts';
import { tableFiles } from '../tables/table-files.ts';
import type { CliServices } from './cli-command.ts';
import { cliCommands } from './commands.ts';
import { addressFinding, roomFinding, settingFindings, storeFinding } from './machine-checks.ts';
import { type CommandLine, runCommand } from './run-command.ts';

process.exitCode = await runCommand(cliCommands, process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  interactive: process.stderr.isTTY === true,
  tables: tableFiles,
  open,
  checks,
});

function readSettings(): ConfigOutcome {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

/** Opens the store that the settings name, as the server would. */
async function open(): ReturnType<CommandLine['open']> {
  const reading = readSettings();
  if (!reading.ok) return { ok: false, sentence: startSentences.faultyConfig(reading.faults) };
  const opening = await openConfigured(reading.config);
  if (!opening.ok) return { ok: false, sentence: storeRefusalSentence(opening.refusal) };
  const { store } = opening;
  return { ok: true, opened: { services: servicesOf(store), close: () => store.close() } };
}

function openConfigured({ databaseUrl, dataFolder }: Config): Promise<OpenedStore> {
  const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
  return openStore({ databaseUrl: databaseUrl?.reveal() ?? null, dataFolder, migrationsFolder });
}

async function checks(): Promise<readonly CheckFinding[]> {
  const reading = readSettings();
  if (!reading.ok) return settingFindings(reading.faults);
  const { config } = reading;
  const opening = await openConfigured(config);
  const refusal = opening.ok
    ? null
    : { name: opening.refusal.name, sentence: storeRefusalSentence(opening.refusal) };
  const findings = [
    ...settingFindings([]),
    await roomFinding(config.dataFolder),
    storeFinding(refusal),
    addressFinding(config.publicAddress, config.zalo !== null),
  ];
  if (!opening.ok) return findings;
  const { store } = opening;
  const channels = createPhoneChannels(config, { ...idlePorts, tokens: store.tokens });
  const examined = await Promise.all(channels.map(({ channel }) => channel.check()));
  await store.close();
  return [...findings, ...examined.flat()];
}

/** Ports of channels that are only examined: nothing arrives, and what they would log or alarm is in their findings. */
const idlePorts: ChannelPorts = {
  receive: () => Promise.reject(new Error('not running')),
  now: () => Date.now(),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  alarm: () => undefined,
};

function servicesOf({ campaigns }: Store): CliServices {
  const now = () => Date.now();
  return {
    importCriteriaSet: (set) => campaigns.storeCriteriaSet(set, now()),
    importCampaign: (campaign) => campaigns.storeCampaign(campaign, now()),
    latestCriteriaSet: (slug) => campaigns.latestCriteriaSet(slug),
    campaigns: () => campaigns.campaigns(),
    officials: (campaignId) => campaigns.officials(campaignId),
    invite: (officialId) => inviteOfficial(campaigns, officialId, now()),
    unlink: (officialId) => campaigns.unlinkOfficial(officialId, now()),
    undeliverable: (campaignId) => campaigns.undeliverable(campaignId),
  };
}
