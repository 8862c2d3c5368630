import type { SignedReceipt } from './signed-receipt.ts';

/**
 * What verifying a receipt found. `altered`: it names the key in use, and is not what that key signed. `otherKey`: it
 * names another key, so nothing is known of it. `unreadable`: no signed receipt, or not as one is written.
 */
export type ReceiptVerdict =
  | { readonly kind: 'genuine'; readonly receipt: SignedReceipt }
  | { readonly kind: 'altered' }
  | { readonly kind: 'otherKey'; readonly keyId: string }
  | { readonly kind: 'unreadable' };
