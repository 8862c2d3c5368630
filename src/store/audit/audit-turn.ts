import type { TurnCommit, Write } from '../../application/ports/turn-commit.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { auditOf } from './audit-of.ts';
import type { AuditTrail } from './audit-trail.ts';

const STORED_DOCUMENT = `SELECT "documentJson" FROM "Evidence" WHERE id = ?`;

/** Notes one write of a turn, before it is applied. */
export async function noteWrite(
  db: SqlTransaction,
  trail: AuditTrail,
  turn: TurnCommit,
  write: Write,
): Promise<void> {
  const stored = write.kind === 'saveEvidence' ? await storedDocument(db, write.evidence.id) : null;
  for (const draft of auditOf(write, turn, stored)) await trail.add(draft);
}

async function storedDocument(db: SqlTransaction, id: string): Promise<string | null> {
  const [row] = await db.all<{ documentJson: string }>(STORED_DOCUMENT, [id]);
  return row?.documentJson ?? null;
}
