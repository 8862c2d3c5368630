import { sign } from 'node:crypto';
import type { ReceiptSigner } from '../application/ports/receipt-signer.ts';
import { type CanonicalValue, canonicalJson } from '../domain/receipt/canonical-json.ts';
import type { ReceiptManifest } from '../domain/receipt/receipt-manifest.ts';
import type { ReceiptKey } from './receipt-key.ts';

/** Signs with the system's key. Ed25519 has no randomness of its own: repeating a turn repeats its signature. */
export function createReceiptSigner({ keyId, privateKey }: ReceiptKey): ReceiptSigner {
  return {
    sign: (manifest) => ({
      manifest,
      keyId,
      signature: sign(null, signedBytes(manifest), privateKey).toString('base64url'),
    }),
  };
}

/** The bytes that are signed: the manifest's one text, as UTF-8. */
export function signedBytes(manifest: ReceiptManifest): Buffer {
  return Buffer.from(canonicalJson(manifest as CanonicalValue));
}
