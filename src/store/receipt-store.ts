import type { ReceiptStore, StoredReceipt } from '../application/ports/receipt-store.ts';
import { receiptManifestSchema } from '../domain/receipt/receipt-manifest.ts';
import type { Instant } from '../domain/scaled.ts';
import type { SqlSession } from './sql-session.ts';

const COLUMNS = `"scorecardId", "manifestJson", "keyId", signature, "issuedAt", "withdrawnAt"`;
const ONE = `SELECT ${COLUMNS} FROM "Receipt" WHERE id = ?`;
const OF_SCORECARD = `SELECT ${COLUMNS} FROM "Receipt" WHERE "scorecardId" = ? ORDER BY "issuedAt", id`;

interface ReceiptRow {
  readonly scorecardId: string;
  readonly manifestJson: string;
  readonly keyId: string;
  readonly signature: string;
  readonly issuedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Receipts on either database. */
export function createReceiptStore(session: SqlSession): ReceiptStore {
  return {
    async load(id) {
      const [row] = await session.read((db) => db.all<ReceiptRow>(ONE, [id]));
      return row === undefined ? null : receiptOf(row);
    },
    async ofScorecard(scorecardId) {
      const rows = await session.read((db) => db.all<ReceiptRow>(OF_SCORECARD, [scorecardId]));
      return rows.map(receiptOf);
    },
  };
}

function receiptOf({ manifestJson, keyId, signature, ...issue }: ReceiptRow): StoredReceipt {
  const manifest = receiptManifestSchema.parse(JSON.parse(manifestJson));
  return { receipt: { manifest, keyId, signature }, ...issue };
}
