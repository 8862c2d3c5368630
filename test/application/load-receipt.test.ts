import { expect, test } from 'vitest';
import { fileIdOf, splitFileId } from '../../src/application/file-id.ts';
import { loadReceiptFile } from '../../src/application/load-receipt.ts';
import type { SignedReceipt } from '../../src/domain/receipt/signed-receipt.ts';
import { manifestOf, RECEIPT_ID } from '../domain/receipt/manifest-of.ts';

const receipt: SignedReceipt = { manifest: manifestOf(), keyId: '0'.repeat(16), signature: 'A'.repeat(86) };

const parts = (withdrawnAt: number | null) => ({
  receipts: {
    load: async (id: string) =>
      id === RECEIPT_ID ? { receipt, scorecardId: 's', issuedAt: 1, withdrawnAt } : null,
  },
  composeReceipt: async (of: SignedReceipt, print: object) =>
    Buffer.from(JSON.stringify([of.manifest.receiptId, print])),
  publicAddress: 'https://cchc.example.vn',
});

test('a receipt is composed whenever it is sent, as it stands then', async () => {
  const id = splitFileId(fileIdOf({ kind: 'receipt', receiptId: RECEIPT_ID, name: 'b.pdf' })).rest;
  for (const withdrawnAt of [null, 5]) {
    const bytes = await loadReceiptFile(parts(withdrawnAt), id);
    expect(Buffer.from(bytes ?? []).toString()).toBe(
      JSON.stringify([RECEIPT_ID, { publicAddress: 'https://cchc.example.vn', withdrawnAt }]),
    );
  }
});

test('a receipt that nobody issued has no file', async () => {
  expect(await loadReceiptFile(parts(null), 'f'.repeat(32))).toBeNull();
});
