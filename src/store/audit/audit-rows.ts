import type { AuditHead } from '../../domain/audit/audit-chain.ts';
import type { AuditRecord } from '../../domain/audit/audit-record.ts';

/** What a scorecard holds now, as it is stored. */
export interface RecordedContent {
  readonly entries: readonly { readonly itemKey: string; readonly entryJson: string }[];
  readonly documents: readonly { readonly id: string; readonly documentJson: string }[];
}

/** The rows of the audit trail inside one open transaction. */
export interface AuditRows {
  /** Where the stream ends; nobody else can append to it before this transaction is over. Null: a new stream. */
  takeHead(stream: string): Promise<AuditHead | null>;
  /** Nothing for an id that is no scorecard's. */
  recordedContent(scorecardId: string): Promise<RecordedContent>;
  append(records: readonly AuditRecord[]): Promise<void>;
  putHead(stream: string, head: AuditHead): Promise<void>;
}
