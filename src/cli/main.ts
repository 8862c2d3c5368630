import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadReportFile, reportFileRest } from '../application/files/report-file.ts';
import { loadResultsFile, resultsFileRest } from '../application/files/results-file.ts';
import { foreseeMornings } from '../application/foresee-mornings.ts';
import { foreseeReminders } from '../application/foresee-reminders.ts';
import { importPastResults } from '../application/import-past-results.ts';
import { inviteOfficial } from '../application/invite-official.ts';
import type { ChannelPorts, ChatLink, CheckFinding } from '../application/ports/channel.ts';
import type { TokenStore } from '../application/ports/token-store.ts';
import { type Config, type ConfigOutcome, readConfig } from '../config/config.ts';
import { writeReport } from '../documents/report/write-report.ts';
import { writeResults } from '../documents/results/write-results.ts';
import { mostPaidMessages } from '../domain/reminders/reminder-schedule.ts';
import { buildResults } from '../domain/results/build-results.ts';
import { evidenceFindings } from '../evidence-findings.ts';
import { reportParts } from '../file-loaders.ts';
import { createPhoneChannels } from '../phone-channels.ts';
import { type DataFolderReading, receiptDesk } from '../receipt-desk.ts';
import { receiptKeyFinding } from '../receipts/receipt-key-finding.ts';
import { windowOf } from '../reminder-clock.ts';
import { startSentences } from '../start-sentences.ts';
import { type OpenedStore, openStore, type Store } from '../store/open-store.ts';
import { storeRefusalSentence } from '../store/store-refusal.ts';
import { tableFiles } from '../tables/table-files.ts';
import { openVault } from '../vault/open-vault.ts';
import { vaultRefusalSentence } from '../vault/vault-refusal.ts';
import type { CliServices } from './cli-command.ts';
import { receiptKey } from './commands/receipt-key.ts';
import { receiptVerify } from './commands/receipt-verify.ts';
import { type OpenedVaultDesk, vaultCheck } from './commands/vault-check.ts';
import { cliCommands } from './commands.ts';
import { addressFinding, roomFinding, settingFindings, storeFinding } from './machine-checks.ts';
import { type CommandLine, runCommand } from './run-command.ts';

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
  return { ok: true, opened: { services: servicesOf(reading.config, store), close: () => store.close() } };
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
    ...(await evidenceFindings(config)),
    receiptKeyFinding(config.dataFolder),
    addressFinding(config.publicAddress, config.zalo !== null),
  ];
  if (!opening.ok) return [...findings, ...(await examineWithoutStore(config))];
  const { store } = opening;
  const examined = await examine(config, store.tokens);
  await store.close();
  return [...findings, ...examined];
}

async function examine(config: Config, tokens: TokenStore): Promise<readonly CheckFinding[]> {
  const channels = createPhoneChannels(config, { ...idlePorts, tokens });
  return (await Promise.all(channels.map(({ channel }) => channel.check()))).flat();
}

/** Zalo's tokens are in the store: asking Zalo without them would spend the first token, which works once. */
async function examineWithoutStore(config: Config): Promise<readonly CheckFinding[]> {
  const others = await examine({ ...config, zalo: null }, noTokens);
  return config.zalo === null ? others : [...others, unexaminedZalo];
}

const unexaminedZalo: CheckFinding = {
  ok: true,
  what: 'Zalo OA: chưa kiểm tra được mã truy cập vì dữ liệu chưa mở; dừng trợ lý rồi chạy lại lệnh để kiểm tra',
  fix: null,
};

const noTokens: TokenStore = {
  load: () => Promise.resolve(null),
  save: () => Promise.resolve(false),
  exclusively: () => Promise.reject(new Error('no store is open')),
};

/** Ports of channels that are only examined: nothing arrives, and what they would log or alarm is in their findings. */
const idlePorts: ChannelPorts = {
  receive: () => Promise.reject(new Error('not running')),
  now: () => Date.now(),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  alarm: () => undefined,
  loadFile: () => Promise.resolve(null),
  fileLink: () => null,
};

/** Links of the channels that have one; a platform that does not answer gives none. */
async function chatLinks(config: Config, tokens: TokenStore, code: string): Promise<readonly ChatLink[]> {
  const channels = createPhoneChannels(config, { ...idlePorts, tokens });
  const links = await Promise.all(channels.map(({ channel }) => channel.chatLink(code)));
  return links.filter((link) => link !== null);
}

function servicesOf(
  config: Config,
  { campaigns, evidence, audit, reminders, mornings, scorecards, results, tokens }: Store,
): CliServices {
  const now = () => Date.now();
  return {
    importCriteriaSet: (set) => campaigns.storeCriteriaSet(set, now()),
    importCampaign: (campaign) => campaigns.storeCampaign(campaign, now()),
    previewAmendment: (campaignId, set) => campaigns.previewAmendment(campaignId, set, now()),
    amend: (campaignId, set, reason) => campaigns.amend(campaignId, set, { reason, at: now() }),
    latestCriteriaSet: (slug) => campaigns.latestCriteriaSet(slug),
    campaigns: () => campaigns.campaigns(),
    officials: (campaignId) => campaigns.officials(campaignId),
    async invite(officialId) {
      const invitation = await inviteOfficial(campaigns, officialId, now());
      return { ...invitation, links: await chatLinks(config, tokens, invitation.code) };
    },
    unlink: (officialId) => campaigns.unlinkOfficial(officialId, now()),
    rehearse: (campaignId, window) => campaigns.rehearse(campaignId, window, now()),
    extensions: (campaignId) => campaigns.extensions(campaignId),
    undeliverable: (campaignId) => campaigns.undeliverable(campaignId),
    async foresee(campaignId, from, until) {
      const stored = await campaigns.campaign(campaignId);
      if (stored === null) return [];
      const { campaign } = stored;
      const due = await foreseeReminders({ reminders, windowOf }, campaign, from, until);
      const cards = await foreseeMornings({ mornings, windowOf }, campaign, from, until);
      return [...due, ...cards].sort((one, other) => one.at - other.at);
    },
    sendingReport: (campaignId, of) => reminders.report(campaignId, of),
    async paidMessages(campaignId) {
      const stored = await campaigns.campaign(campaignId);
      if (stored === null) return null;
      return { count: await reminders.paidMessages(campaignId), most: mostPaidMessages(stored.campaign) };
    },
    evidence: () => evidence.all(),
    audit,
    scorecardOf: (campaignId, unitCode) => scorecards.find(campaignId, unitCode),
    report: (scorecardId, format) =>
      loadReportFile(reportParts({ scorecards }, writeReport, now), reportFileRest({ scorecardId, format })),
    async campaignResults(campaignId) {
      const input = await results.load(campaignId);
      return input === null ? null : buildResults(input);
    },
    resultsFile: (campaignId, format) =>
      loadResultsFile(
        { load: results.load, writeResults, now },
        resultsFileRest({ campaignId, status: 'provisional', format }),
      ),
    importPastResults: (campaignId, earlier) =>
      importPastResults({ campaigns, results }, campaignId, earlier, now()),
  };
}

/** The vault and what the store says lies there; the store stays open until the command has ended. */
async function openVaultDesk(): Promise<OpenedVaultDesk> {
  const reading = readSettings();
  if (!reading.ok) return { ok: false, sentence: startSentences.faultyConfig(reading.faults) };
  const { config } = reading;
  const opening = await openConfigured(config);
  if (!opening.ok) return { ok: false, sentence: storeRefusalSentence(opening.refusal) };
  const { store } = opening;
  const keeping = await openVault({ dataFolder: config.dataFolder, s3: config.vault });
  if (!keeping.ok) return { ok: false, sentence: vaultRefusalSentence(keeping.refusal) };
  async function* vaultAddresses() {
    for (const { sha256, unitName } of await store.evidence.addresses()) yield { sha256, what: unitName };
  }
  return { ok: true, desk: { vault: keeping.vault, vaultAddresses, now: () => Date.now() } };
}

function readDataFolder(): DataFolderReading {
  const reading = readSettings();
  if (!reading.ok) return { ok: false, sentence: startSentences.faultyConfig(reading.faults) };
  return { ok: true, dataFolder: reading.config.dataFolder };
}

const receipts = receiptDesk(readDataFolder);
const commands = [...cliCommands, vaultCheck(openVaultDesk), receiptVerify(receipts), receiptKey(receipts)];

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  interactive: process.stderr.isTTY === true,
  tables: tableFiles,
  open,
  checks,
});
