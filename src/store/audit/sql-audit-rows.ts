import type { AuditRecord } from '../../domain/audit/audit-record.ts';
import type { SqlTransaction, SqlValue } from '../sql-session.ts';
import type { AuditRows } from './audit-rows.ts';

/** Changes nothing, but holds the row until the transaction ends; a new one stands at 0. */
const TAKE_HEAD = `
  INSERT INTO "AuditHead" (stream, sequence, hash) VALUES (?, 0, '')
  ON CONFLICT (stream) DO UPDATE SET sequence = "AuditHead".sequence RETURNING sequence, hash`;

const PUT_HEAD = `UPDATE "AuditHead" SET sequence = ?, hash = ? WHERE stream = ?`;

const ENTRIES = `SELECT "itemKey", "entryJson" FROM "ScoreEntry" WHERE "scorecardId" = ?`;

const DOCUMENTS = `SELECT id, "documentJson" FROM "Evidence" WHERE "scorecardId" = ?`;

/** Keeps the number of different statements small, and that of their values below what both databases take. */
const ROWS_AT_ONCE = 20;

export function sqlAuditRows(db: SqlTransaction): AuditRows {
  return {
    async takeHead(stream) {
      const [head] = await db.all<{ sequence: number; hash: string }>(TAKE_HEAD, [stream]);
      return head === undefined || head.sequence === 0 ? null : { ...head };
    },
    recordedContent: async (scorecardId) => ({
      entries: await db.all(ENTRIES, [scorecardId]),
      documents: await db.all(DOCUMENTS, [scorecardId]),
    }),
    async append(records) {
      for (let from = 0; from < records.length; from += ROWS_AT_ONCE) {
        const rows = records.slice(from, from + ROWS_AT_ONCE);
        await db.run(insertOf(rows.length), rows.flatMap(valuesOf));
      }
    },
    async putHead(stream, { sequence, hash }) {
      await db.run(PUT_HEAD, [sequence, hash, stream]);
    },
  };
}

function insertOf(rows: number): string {
  return `
    INSERT INTO "AuditRecord" (stream, sequence, at, "officialId", "onBehalfOf", act, subject, "beforeJson",
      "afterJson", "previousHash", hash)
    VALUES ${Array(rows).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`;
}

function valuesOf(record: AuditRecord): readonly SqlValue[] {
  const { stream, sequence, at, officialId, onBehalfOf, act, subject, before, after } = record;
  const { previousHash, hash } = record;
  return [stream, sequence, at, officialId, onBehalfOf, act, subject, before, after, previousHash, hash];
}
