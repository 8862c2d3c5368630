import type { SqlTransaction } from '../sql-session.ts';

const RELEASE = `INSERT INTO "AuditRelease" (stream) VALUES (?)`;
const DROP_RECORDS = `DELETE FROM "AuditRecord" WHERE stream = ?`;
const DROP_HEAD = `DELETE FROM "AuditHead" WHERE stream = ?`;
const RETAIN = `DELETE FROM "AuditRelease" WHERE stream = ?`;

/** Deletes whole streams, for a rehearsal campaign that is deleted in this transaction; nothing else may call it. */
export async function dropStreams(db: SqlTransaction, streams: readonly string[]): Promise<void> {
  for (const stream of streams) {
    for (const sql of [RELEASE, DROP_RECORDS, DROP_HEAD, RETAIN]) await db.run(sql, [stream]);
  }
}
