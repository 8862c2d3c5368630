import type { AuditHead } from '../../domain/audit/audit-chain.ts';
import type { AuditRecord } from '../../domain/audit/audit-record.ts';

/** One stream of the trail, and whose it is: a unit's scorecard, a whole campaign, or neither. */
export interface AuditedStream {
  readonly stream: string;
  readonly campaignId: string | null;
  readonly unit: { readonly code: string; readonly name: string } | null;
}

/** Null: the store does not know where the stream should end, as with one that holds nothing. */
export interface StoredChain {
  readonly head: AuditHead | null;
  /** By sequence; not checked, not even against their schema. */
  readonly records: readonly AuditRecord[];
}

/** The audit trail (nhật ký), to be read: records are written with what they tell of, and deleted by nobody. */
export interface AuditStore {
  /** Every scorecard, with records or not, and every other stream: by campaign, its own stream first, then by unit. */
  streams(): Promise<readonly AuditedStream[]>;
  chain(stream: string): Promise<StoredChain>;
  /** The printed code of every item of a scorecard, by the item's key; null for what is no scorecard. */
  itemCodes(stream: string): Promise<ReadonlyMap<string, string> | null>;
  /** By the official's id. */
  officialNames(): Promise<ReadonlyMap<string, string>>;
}
