import type { ReceiptIssuer } from '../../src/application/issue-receipt.ts';
import { createReceiptSigner } from '../../src/receipts/sign-receipt.ts';
import { keyFrom } from '../receipts/test-key.ts';

/** Where receipts of the tests can be looked up. */
export const RECEIPTS_AT = 'https://cchc.example';

/** The id of the receipt that is issued as the first, the second, … */
export function nthReceiptId(number: number): string {
  return String(number).padStart(32, '0');
}

/** Issues receipts whose ids a story can foretell. */
export function testReceipts(publicAddress: string | null = null): ReceiptIssuer {
  let issued = 0;
  return {
    newId() {
      issued += 1;
      return nthReceiptId(issued);
    },
    signer: createReceiptSigner(keyFrom('tests')),
    publicAddress,
  };
}
