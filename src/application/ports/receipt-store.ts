import type { SignedReceipt } from '../../domain/receipt/signed-receipt.ts';
import type { Instant } from '../../domain/scaled.ts';

/** A receipt as it was issued; `withdrawnAt` (ms UTC): null while the submission stands. */
export interface StoredReceipt {
  readonly receipt: SignedReceipt;
  readonly scorecardId: string;
  readonly issuedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Receipts outside of a turn: to send one again, and to tell the public whether one stands. */
export interface ReceiptStore {
  /** Null when no receipt has this id. */
  load(id: string): Promise<StoredReceipt | null>;
  /** Every receipt of a scorecard, withdrawn ones too, in the order of issue. */
  ofScorecard(scorecardId: string): Promise<readonly StoredReceipt[]>;
}
