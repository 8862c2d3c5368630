import type { ReceiptVerdict } from '../../domain/receipt/receipt-verdict.ts';

interface Refused {
  readonly ok: false;
  readonly sentence: string;
}

/** A public key that is ready to judge files: the PDF of a receipt, its JSON, or the text of its QR code. */
export interface ReceiptVerifier {
  readonly ok: true;
  readonly keyId: string;
  verify(file: Uint8Array): Promise<ReceiptVerdict>;
}

/** What the commands about receipts work with; none of it needs the database or the network. */
export interface ReceiptDesk {
  /** `pem`: a public key; null for that of the data folder. */
  verifier(pem: string | null): ReceiptVerifier | Refused;
  /** The public key of the data folder as PEM. */
  publicKey(): { readonly ok: true; readonly pem: string } | Refused;
}
