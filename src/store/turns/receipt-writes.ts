import { type CanonicalValue, canonicalJson } from '../../domain/receipt/canonical-json.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { WriteOf } from './writes.ts';

const ISSUE = `
  INSERT INTO "Receipt" (id, "scorecardId", "manifestJson", "keyId", signature, "issuedAt") VALUES (?, ?, ?, ?, ?, ?)`;

/** A receipt is written once and never altered. */
export async function storeReceipt(
  db: SqlTransaction,
  { receipt, scorecardId, at }: WriteOf<'storeReceipt'>,
): Promise<void> {
  const { manifest, keyId, signature } = receipt;
  const json = canonicalJson(manifest as CanonicalValue);
  await db.run(ISSUE, [manifest.receiptId, scorecardId, json, keyId, signature, at]);
}

const WITHDRAW = `UPDATE "Receipt" SET "withdrawnAt" = ? WHERE "scorecardId" = ? AND "withdrawnAt" IS NULL`;

/** Whether there was a receipt that stood. */
export async function withdrawReceipt(
  db: SqlTransaction,
  { scorecardId, at }: WriteOf<'withdrawReceipt'>,
): Promise<boolean> {
  return (await db.run(WITHDRAW, [at, scorecardId])) > 0;
}
