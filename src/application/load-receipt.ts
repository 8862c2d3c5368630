import type { SignedReceipt } from '../domain/receipt/signed-receipt.ts';
import type { Instant } from '../domain/scaled.ts';
import type { ReceiptStore } from './ports/receipt-store.ts';

/** How a receipt is printed. `publicAddress`: `https://name`, null where there is none; `withdrawnAt` in ms UTC. */
export interface ReceiptPrint {
  readonly publicAddress: string | null;
  readonly withdrawnAt: Instant | null;
}

/** Makes the PDF of a receipt, with the signed receipt inside; the same input gives the same bytes. */
export type ComposeReceipt = (receipt: SignedReceipt, print: ReceiptPrint) => Promise<Uint8Array>;

export interface LoadReceiptParts {
  readonly receipts: Pick<ReceiptStore, 'load'>;
  readonly composeReceipt: ComposeReceipt;
  readonly publicAddress: string | null;
}

/** The PDF of a receipt by its id (what follows "receipt:"); null when there is no such receipt. */
export async function loadReceiptFile(parts: LoadReceiptParts, id: string): Promise<Uint8Array | null> {
  const stored = await parts.receipts.load(id);
  if (stored === null) return null;
  const { publicAddress } = parts;
  return parts.composeReceipt(stored.receipt, { publicAddress, withdrawnAt: stored.withdrawnAt });
}
