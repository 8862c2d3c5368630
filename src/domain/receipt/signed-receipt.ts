import { z } from 'zod';
import { type CanonicalValue, canonicalJson } from './canonical-json.ts';
import { receiptManifestSchema } from './receipt-manifest.ts';

/** A manifest under an Ed25519 signature. `keyId`: the first 16 hex digits of the SHA-256 of the public key (SPKI). */
const signedReceiptSchema = z.strictObject({
  manifest: receiptManifestSchema,
  keyId: z.string().regex(/^[0-9a-f]{16}$/u),
  /** 64 bytes as base64url. */
  signature: z.string().regex(/^[\w-]{85}[AQgw]$/u),
});
export type SignedReceipt = z.infer<typeof signedReceiptSchema>;

/** The one text of a signed receipt: what is attached, published and read again. */
export function receiptText(receipt: SignedReceipt): string {
  return canonicalJson(receipt as CanonicalValue);
}

/** Reads what `receiptText` wrote; null for every other text, even one that says the same with another space. */
export function readReceiptText(text: string): SignedReceipt | null {
  const receipt = signedReceiptSchema.safeParse(parseJson(text)).data;
  return receipt !== undefined && receiptText(receipt) === text ? receipt : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
