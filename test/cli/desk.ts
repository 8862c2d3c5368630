import type { ForeseenMorning } from '../../src/application/foresee-mornings.ts';
import type { Foreseen } from '../../src/application/foresee-reminders.ts';
import type { AuditStore } from '../../src/application/ports/audit-store.ts';
import type {
  CampaignSummary,
  ListedExtension,
  OfficialSummary,
  UndeliverableOfficial,
} from '../../src/application/ports/campaign-store.ts';
import type { ChatLink, CheckFinding } from '../../src/application/ports/channel.ts';
import type { FiledEvidence } from '../../src/application/ports/evidence-store.ts';
import type { CliServices } from '../../src/cli/cli-command.ts';
import { cliCommands } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import type { CampaignResults } from '../../src/domain/results/campaign-results.ts';
import { tableFiles } from '../../src/tables/table-files.ts';
import { noAudit } from '../fakes/no-audit.ts';

/** 17 July 2026, 09:00 in Viet Nam. */
export const START = Date.UTC(2026, 6, 17, 2);

const CAMPAIGNS: readonly CampaignSummary[] = [
  { id: 'ky-2026', name: 'Kỳ đánh giá 2026', year: 2026, demo: false },
  { id: 'ky-2025', name: 'Kỳ đánh giá 2025', year: 2025, demo: false },
];

const OFFICIALS: Readonly<Record<string, readonly OfficialSummary[]>> = {
  'ky-2026': [
    {
      id: 'an',
      name: 'Nguyễn Mẫu An',
      roles: [{ role: 'scorer', unitId: 'so-nv', unitName: 'Sở Nội vụ' }],
      linked: true,
    },
    {
      id: 'binh',
      name: 'Trần Thử Bình',
      roles: [{ role: 'organiser', unitId: null, unitName: null }],
      linked: false,
    },
  ],
  'ky-2025': [{ id: 'cuong', name: 'Lê Mẫu Cường', roles: [], linked: false }],
};

const REMINDED = {
  planned: 9,
  superseded: 2,
  waiting: 1,
  delivered: 4,
  unreachable: 1,
  dropped: 1,
  actedUpon: 3,
};

interface Given {
  readonly campaigns?: readonly CampaignSummary[];
  readonly accounts?: Readonly<Record<string, number>>;
  readonly undeliverable?: Readonly<Record<string, readonly UndeliverableOfficial[]>>;
  readonly rehearse?: CliServices['rehearse'];
  readonly previewAmendment?: CliServices['previewAmendment'];
  readonly amend?: CliServices['amend'];
  readonly importCampaign?: CliServices['importCampaign'];
  readonly latestCriteriaSet?: CliServices['latestCriteriaSet'];
  readonly extensions?: Readonly<Record<string, readonly ListedExtension[]>>;
  readonly evidence?: readonly FiledEvidence[];
  readonly foreseen?: readonly (Foreseen | ForeseenMorning)[];
  readonly audit?: AuditStore;
  readonly results?: Readonly<Record<string, CampaignResults>>;
  readonly importPastResults?: CliServices['importPastResults'];
  readonly findings?: readonly CheckFinding[];
  /** Where an invited person opens the chat. */
  readonly links?: readonly ChatLink[];
  /** The store cannot be opened, for this reason. */
  readonly refusal?: string;
}

/** Types a command line at a desk whose store is a few lists. */
export async function type(words: string | readonly string[], given: Given = {}) {
  const out: string[] = [];
  const error: string[] = [];
  const accounts = new Map(Object.entries(given.accounts ?? {}));
  let closed = 0;
  const unused = () => Promise.reject(new Error('not used by these commands'));
  const services: CliServices = {
    importCriteriaSet: unused,
    importCampaign: given.importCampaign ?? unused,
    previewAmendment: given.previewAmendment ?? unused,
    amend: given.amend ?? unused,
    latestCriteriaSet: given.latestCriteriaSet ?? unused,
    campaigns: () => Promise.resolve(given.campaigns ?? CAMPAIGNS),
    officials: (campaignId) => Promise.resolve(OFFICIALS[campaignId] ?? []),
    invite: (officialId) =>
      Promise.resolve({ code: `CODE-OF-${officialId}`, expiresAt: START, links: given.links ?? [] }),
    unlink(officialId) {
      const count = accounts.get(officialId) ?? 0;
      accounts.delete(officialId);
      return Promise.resolve(count);
    },
    rehearse: given.rehearse ?? unused,
    extensions: (campaignId) => Promise.resolve(given.extensions?.[campaignId] ?? []),
    undeliverable: (campaignId) => Promise.resolve(given.undeliverable?.[campaignId] ?? []),
    foresee: async (campaignId, from, until) =>
      (given.foreseen ?? []).filter(({ at }) => campaignId === 'ky-2026' && at >= from && at <= until),
    sendingReport: async (_campaignId, of) => (of === 'reminder' ? REMINDED : { ...REMINDED, planned: 5 }),
    paidMessages: () => Promise.resolve({ count: 12, most: 50 }),
    evidence: () => Promise.resolve(given.evidence ?? []),
    audit: given.audit ?? noAudit,
    scorecardOf: async (campaignId, unitCode) => (unitCode === 'SNV' ? `${campaignId}:so-nv` : null),
    campaignResults: async (campaignId) => given.results?.[campaignId] ?? null,
    resultsFile: async (campaignId, format) => new TextEncoder().encode(`${format} of ${campaignId}`),
    importPastResults: given.importPastResults ?? unused,
    report: async (scorecardId, format) => new TextEncoder().encode(`${format} of ${scorecardId}`),
  };
  const close = async () => {
    closed += 1;
  };
  const code = await runCommand(cliCommands, typeof words === 'string' ? words.split(' ') : words, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    interactive: false,
    tables: tableFiles,
    open: async () =>
      given.refusal === undefined
        ? { ok: true, opened: { services, close } }
        : { ok: false, sentence: given.refusal },
    checks: () => Promise.resolve(given.findings ?? []),
  });
  return { code, out, error, accounts, closed };
}
