import type { TurnCommit } from '../../application/ports/turn-commit.ts';
import { evidenceSchema, filesOfEvidence } from '../../domain/evidence/evidence.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { WriteOf } from './writes.ts';

const PUT_EVIDENCE = `
  INSERT INTO "Evidence" (id, "scorecardId", "documentJson", version, "scorecardVersion", "officialId", "addedAt", "changedAt")
  VALUES (?, ?, ?, 1, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET "documentJson" = excluded."documentJson", version = "Evidence".version + 1,
    "scorecardVersion" = excluded."scorecardVersion", "changedAt" = excluded."changedAt"
  WHERE "Evidence"."scorecardId" = excluded."scorecardId"`;

const APPEND_CHANGE = `
  INSERT INTO "EvidenceChange" ("evidenceId", "officialId", at, "documentJson") VALUES (?, ?, ?, ?)`;

const KNOW_FILE = `
  INSERT INTO "EvidenceFile" ("evidenceId", sha256, size) VALUES (?, ?, ?)
  ON CONFLICT ("evidenceId", sha256) DO NOTHING`;

/** Writes a document as of the version that the scorecard has after this turn. */
export async function saveEvidence(
  db: SqlTransaction,
  { id: scorecardId, expectedVersion }: NonNullable<TurnCommit['scorecard']>,
  { evidence, officialId, at }: WriteOf<'saveEvidence'>,
): Promise<void> {
  const document = evidenceSchema.parse(evidence);
  const json = JSON.stringify(document);
  const put = [document.id, scorecardId, json, expectedVersion + 1, officialId, at, at];
  if ((await db.run(PUT_EVIDENCE, put)) === 0) throw new Error('a document of another scorecard');
  await db.run(APPEND_CHANGE, [document.id, officialId, at, json]);
  for (const { sha256, size } of filesOfEvidence(document))
    await db.run(KNOW_FILE, [document.id, sha256, size]);
}
