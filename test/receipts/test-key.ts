import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import type { ReceiptKey } from '../../src/receipts/receipt-key.ts';

/** The PKCS#8 frame of an Ed25519 key, before its 32 bytes. */
const FRAME = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key of the tests' own, always the same for one seed. */
export function keyFrom(seed: string): ReceiptKey {
  const bytes = createHash('sha256').update(seed).digest();
  const privateKey = createPrivateKey({ key: Buffer.concat([FRAME, bytes]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { privateKey, publicKey, keyId: createHash('sha256').update(spki).digest('hex').slice(0, 16) };
}
