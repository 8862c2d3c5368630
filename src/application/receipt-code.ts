import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { receiptText, type SignedReceipt } from '../domain/receipt/signed-receipt.ts';

const MARK = 'CCHC1.';
/** Bytes of a receipt's text; no scorecard comes near. */
const LARGEST_TEXT = 4 * 1024 * 1024;

/** A whole signed receipt as one short text, for a QR code: "CCHC1.", then its text deflated as base64url. */
export function receiptCode(receipt: SignedReceipt): string {
  return `${MARK}${deflateRawSync(receiptText(receipt), { level: 9 }).toString('base64url')}`;
}

/** The bytes of the receipt's text in a code; null where there is none. */
export function textOfReceiptCode(code: string): Uint8Array | null {
  if (!code.startsWith(MARK)) return null;
  try {
    const deflated = Buffer.from(code.slice(MARK.length).trimEnd(), 'base64url');
    return inflateRawSync(deflated, { maxOutputLength: LARGEST_TEXT });
  } catch {
    // What a person scanned or copied wrongly; nothing else can fail here.
    return null;
  }
}
