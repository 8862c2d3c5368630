import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { StoredEvidence } from '../files/evidence-file.ts';

/** Documents outside of a turn: to send one, and to compare the vault with what it should hold. */
export interface EvidenceStore {
  /** Null when there is no such document. */
  load(id: string): Promise<StoredEvidence | null>;
  /** Every address that some document is or was made of, with the name of its unit. */
  addresses(): Promise<readonly { readonly sha256: string; readonly unitName: string }[]>;
  /** Every document of every campaign, removed ones too: newest year first, then by unit, in the order they came. */
  all(): Promise<readonly FiledEvidence[]>;
}

/** A document and the scorecard it belongs to. */
export interface FiledEvidence {
  readonly evidence: Evidence;
  readonly unitId: string;
  readonly unitName: string;
  readonly campaignId: string;
  readonly campaignName: string;
  /** Printed codes of the items that it proves, in the order of the table. */
  readonly codes: readonly string[];
}
