import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inviteOfficial } from '../application/invite-official.ts';
import { readConfig } from '../config/config.ts';
import { startSentences } from '../start-sentences.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { storeRefusalSentence } from '../store/store-refusal.ts';
import { tableFiles } from '../tables/table-files.ts';
import type { CliServices } from './cli-command.ts';
import { cliCommands } from './commands.ts';
import { type CommandLine, runCommand } from './run-command.ts';

process.exitCode = await runCommand(cliCommands, process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  interactive: process.stderr.isTTY === true,
  tables: tableFiles,
  open,
});

/** Opens the store that the settings name, as the server would. */
async function open(): ReturnType<CommandLine['open']> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const reading = readConfig(process.env);
  if (!reading.ok) return { ok: false, sentence: startSentences.faultyConfig(reading.faults) };
  const { dataFolder } = reading.config;
  const databaseUrl = reading.config.databaseUrl?.reveal() ?? null;
  const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
  const opening = await openStore({ databaseUrl, dataFolder, migrationsFolder });
  if (!opening.ok) return { ok: false, sentence: storeRefusalSentence(opening.refusal) };
  const { store } = opening;
  return { ok: true, opened: { services: servicesOf(store), close: () => store.close() } };
}

function servicesOf({ campaigns }: Store): CliServices {
  const now = () => Date.now();
  return {
    importCriteriaSet: (set) => campaigns.storeCriteriaSet(set, now()),
    importCampaign: (campaign) => campaigns.storeCampaign(campaign, now()),
    latestCriteriaSet: (slug) => campaigns.latestCriteriaSet(slug),
    campaigns: () => campaigns.campaigns(),
    officials: (campaignId) => campaigns.officials(campaignId),
    invite: (officialId) => inviteOfficial(campaigns, officialId, now()),
  };
}
