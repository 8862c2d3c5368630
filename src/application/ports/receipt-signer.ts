import type { ReceiptManifest } from '../../domain/receipt/receipt-manifest.ts';
import type { SignedReceipt } from '../../domain/receipt/signed-receipt.ts';

/** The system's own signature. The same manifest always gets the same one. */
export interface ReceiptSigner {
  sign(manifest: ReceiptManifest): SignedReceipt;
}
