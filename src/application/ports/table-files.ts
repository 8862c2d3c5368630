import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import type { SetFault } from '../../domain/criteria/check-criteria-set.ts';
import type { SetDifference } from '../../domain/criteria/compare-criteria-sets.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { CampaignResults } from '../../domain/results/campaign-results.ts';
import type { AuditLine } from '../audit/audit-line.ts';

/** What is odd in a table as printed. Whatever the reader assumed instead is said in the message. */
export type TableAnomalyName =
  | SetFault['name']
  | 'codeIsFloat'
  | 'codeIsDate'
  | 'codeLostZero'
  | 'codeAtWrongDepth'
  | 'codeUnreadable'
  | 'levelTypedAsCriterion'
  | 'parentMissing'
  | 'nameMissing'
  | 'maxPointsMissing'
  | 'pointsUnreadable'
  | 'pointsNotComputed'
  | 'pointsRounded'
  | 'pointsWithoutText'
  | 'levelPointsDisagree'
  | 'onlyOneLevel'
  | 'noScoringRule'
  | 'tooManyLevels'
  | 'boundMissing'
  | 'rowAfterTotal'
  | 'yearMissing'
  | 'nameOfSetMissing'
  | 'textTooLong'
  | 'surveyBands'
  | 'bandsNotUnderstood'
  | 'partsAdded'
  | 'codeCompleted'
  | 'sectionHeading'
  | 'textNotUsed'
  | 'otherSheet'
  | 'evidenceOfPreviousYear';

export interface TableAnomaly {
  readonly name: TableAnomalyName;
  /** A notice informs; only anomalies hold an import back. */
  readonly severity: 'anomaly' | 'notice';
  readonly row: number | null;
  /** Letters of the column, as Excel shows them. */
  readonly column: string | null;
  readonly itemKey: string | null;
  readonly code: string | null;
  /** One Vietnamese sentence. */
  readonly message: string;
}

/** What is wrong in one cell of a filled template. All faults of a file are told together. */
export interface SheetFault {
  readonly sheet: string;
  readonly row: number | null;
  /** Letters, as Excel shows them. */
  readonly column: string | null;
  /** One Vietnamese sentence. */
  readonly message: string;
}

/** Why a file was refused, and cell by cell where a template of the project is filled wrongly. */
export interface FileRefused {
  readonly ok: false;
  readonly refusal: { readonly name: string; readonly message: string };
  readonly faults: readonly SheetFault[];
}

export type CriteriaFileReading =
  | {
      readonly ok: true;
      readonly source: 'table' | 'template' | 'json';
      readonly set: CriteriaSet;
      readonly anomalies: readonly TableAnomaly[];
    }
  | FileRefused;

/** What the person who reads a table in says about it; what is null is taken from the file. */
export interface CriteriaChoices {
  readonly fileName: string;
  readonly slug: string | null;
  readonly year: number | null;
  readonly name: string | null;
}

export type CampaignFileReading = { readonly ok: true; readonly campaign: CampaignImport } | FileRefused;

/** Results of a campaign out of a JSON file, or why it was refused, in one Vietnamese sentence. */
export type ResultsReading =
  | { readonly ok: true; readonly results: CampaignResults }
  | { readonly ok: false; readonly refusal: { readonly name: string; readonly message: string } };

/** The latest stored version of a set, by its slug. */
export type CriteriaSetLookup = (slug: string) => Promise<CriteriaSet | null>;

/** Criteria sets and campaigns as files: printed tables, the project's own Excel templates, JSON. */
export interface TableFiles {
  /** A set from a printed table in Excel, from the criteria template, or from JSON. */
  readCriteria(bytes: Buffer, choices: CriteriaChoices): Promise<CriteriaFileReading>;
  /** A set as a filled template or as JSON; without a set, the template with an example. */
  writeCriteria(set: CriteriaSet | null, form: 'xlsx' | 'json'): Promise<Uint8Array>;
  /** One Vietnamese line about one difference between two versions. */
  describeDifference(difference: SetDifference): string;
  /** A whole campaign from the campaign template or from JSON, checked against the stored sets. */
  readCampaign(bytes: Buffer, setOf: CriteriaSetLookup): Promise<CampaignFileReading>;
  /** The times of a campaign as they were understood, in Viet Nam, one Vietnamese line each. */
  describeTimes(campaign: Campaign): readonly string[];
  /** A campaign as a filled template or as JSON; without a campaign, the template with an example. */
  writeCampaign(campaign: CampaignImport | null, form: 'xlsx' | 'json'): Promise<Uint8Array>;
  /** The results of an earlier campaign. */
  readResults(bytes: Buffer): ResultsReading;
  /** The audit trail as a table, without any cell that a program could run. */
  writeAudit(lines: readonly AuditLine[], form: 'xlsx' | 'csv'): Promise<Uint8Array>;
}
