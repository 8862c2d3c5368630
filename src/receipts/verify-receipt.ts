import { verify } from 'node:crypto';
import type { ReceiptVerdict } from '../domain/receipt/receipt-verdict.ts';
import { readReceiptText, type SignedReceipt } from '../domain/receipt/signed-receipt.ts';
import type { ReceiptPublicKey } from './receipt-key.ts';
import { signedBytes } from './sign-receipt.ts';

/** Judges the text of a signed receipt, as bytes of UTF-8. */
export function verifyReceiptText(bytes: Uint8Array, key: ReceiptPublicKey): ReceiptVerdict {
  const text = exactText(bytes);
  const receipt = text === null ? null : readReceiptText(text);
  return receipt === null ? { kind: 'unreadable' } : verifyReceipt(receipt, key);
}

export function verifyReceipt(
  receipt: SignedReceipt,
  { keyId, publicKey }: ReceiptPublicKey,
): ReceiptVerdict {
  if (receipt.keyId !== keyId) return { kind: 'otherKey', keyId: receipt.keyId };
  const signature = Buffer.from(receipt.signature, 'base64url');
  const genuine = verify(null, signedBytes(receipt.manifest), publicKey, signature);
  return genuine ? { kind: 'genuine', receipt } : { kind: 'altered' };
}

function exactText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8.
    return null;
  }
}
