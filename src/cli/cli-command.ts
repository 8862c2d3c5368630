import type { ForeseenMorning } from '../application/foresee-mornings.ts';
import type { Foreseen } from '../application/foresee-reminders.ts';
import type { PastImport } from '../application/import-past-results.ts';
import type { AuditStore } from '../application/ports/audit-store.ts';
import type {
  AmendmentOutcome,
  AmendmentReading,
  CampaignOutcome,
  CampaignSummary,
  ListedExtension,
  OfficialSummary,
  RehearsalOutcome,
  RehearsalWindow,
  UndeliverableOfficial,
} from '../application/ports/campaign-store.ts';
import type { ChatLink, CheckFinding } from '../application/ports/channel.ts';
import type { FiledEvidence } from '../application/ports/evidence-store.ts';
import type { SendingReport } from '../application/ports/reminder-store.ts';
import type { TableFiles } from '../application/ports/table-files.ts';
import type { CampaignImport } from '../domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { ReportFormat } from '../domain/report/report-format.ts';
import type { CampaignResults } from '../domain/results/campaign-results.ts';
import type { ResultsFormat } from '../domain/results/results-format.ts';
import type { Instant } from '../domain/scaled.ts';

/** One command of `npm run cchc -- …`. */
export interface CliCommand {
  /** The words that choose it, for example `criteria`, `check`. */
  readonly words: readonly string[];
  readonly usage: string;
  readonly summary: string;
  /** `args` are what follows the words. Returns the exit code: 0 done, 1 refused or anomalies, 2 wrong usage. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  /** A passing state of a long step; may overwrite the one before it. */
  progress(line: string): void;
  readonly interactive: boolean;
  readonly tables: TableFiles;
  /** Opens what reads and writes stored data; only commands that store something ask for it. */
  readonly services: () => Promise<CliServices>;
  /** Examines settings, machine, store and channels. Works where the store cannot be opened: that is a finding. */
  readonly checks: () => Promise<readonly CheckFinding[]>;
}

export type ImportOutcome =
  | { readonly kind: 'stored'; readonly version?: number }
  | { readonly kind: 'unchanged'; readonly version?: number };

/** A one-time code, how long it can be used (ms UTC), and where the person opens the chat with it. */
export interface IssuedInvitation {
  readonly code: string;
  readonly expiresAt: number;
  readonly links: readonly ChatLink[];
}

export interface CliServices {
  /** Stores the set as the next version of its slug; identical content is unchanged. */
  importCriteriaSet(set: CriteriaSet): Promise<ImportOutcome>;
  /** Writes the whole campaign in one transaction. */
  importCampaign(campaign: CampaignImport): Promise<CampaignOutcome>;
  /** What a newer version of a set would change in a campaign; writes nothing. */
  previewAmendment(campaignId: string, set: CriteriaSet): Promise<AmendmentReading>;
  /** Moves the campaign to the set, and tells whoever scores or heads a unit in which something changes. */
  amend(campaignId: string, set: CriteriaSet, reason: string): Promise<AmendmentOutcome>;
  latestCriteriaSet(slug: string): Promise<CriteriaSet | null>;
  campaigns(): Promise<readonly CampaignSummary[]>;
  officials(campaignId: string): Promise<readonly OfficialSummary[]>;
  /** A new one-time code; shown once, kept only as a hash. */
  invite(officialId: string): Promise<IssuedInvitation>;
  /** Takes every chat account from the official; tells how many there were. */
  unlink(officialId: string): Promise<number>;
  /** Who could not be contacted on any account, longest first. */
  undeliverable(campaignId: string): Promise<readonly UndeliverableOfficial[]>;
  /** Copies a campaign to practise with. */
  rehearse(campaignId: string, window: RehearsalWindow): Promise<RehearsalOutcome>;
  /** Who was given more time. */
  extensions(campaignId: string): Promise<readonly ListedExtension[]>;
  /** The reminders and morning cards that would go out between two instants (ms UTC) if nobody did anything. */
  foresee(
    campaignId: string,
    from: Instant,
    until: Instant,
  ): Promise<readonly (Foreseen | ForeseenMorning)[]>;
  sendingReport(campaignId: string, of: 'reminder' | 'broadcast'): Promise<SendingReport>;
  /** What the notices of a campaign cost so far, and what they may; null: no such campaign. */
  paidMessages(campaignId: string): Promise<{ readonly count: number; readonly most: number } | null>;
  /** Every document of every campaign, removed ones too. */
  evidence(): Promise<readonly FiledEvidence[]>;
  readonly audit: AuditStore;
  /** The id of a unit's scorecard by the unit's code, in any case of letters; null where the campaign has none. */
  scorecardOf(campaignId: string, unitCode: string): Promise<string | null>;
  /** The self-scoring report as the scorecard stands now. */
  report(scorecardId: string, format: ReportFormat): Promise<Uint8Array | null>;
  /** Everything that came of a campaign as it stands now; null: no such campaign. */
  campaignResults(campaignId: string): Promise<CampaignResults | null>;
  resultsFile(campaignId: string, format: ResultsFormat): Promise<Uint8Array | null>;
  /** Keeps results of the year before with the units of a campaign. */
  importPastResults(campaignId: string, earlier: CampaignResults): Promise<PastImport>;
}
