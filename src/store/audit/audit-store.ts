import type { AuditedStream, AuditStore, StoredChain } from '../../application/ports/audit-store.ts';
import type { AuditHead } from '../../domain/audit/audit-chain.ts';
import { type AuditRecord, campaignStream } from '../../domain/audit/audit-record.ts';
import { criteriaSetSchema, placedItems } from '../../domain/criteria/criteria-set.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';

const SCORECARDS = `
  SELECT s.id AS stream, s."campaignId", u.code, u.name FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId"`;

const STREAMS = `SELECT stream FROM "AuditHead" UNION SELECT stream FROM "AuditRecord"`;

const CAMPAIGNS = `SELECT id FROM "Campaign"`;

const HEAD = `SELECT sequence, hash FROM "AuditHead" WHERE stream = ?`;

const RECORDS = `
  SELECT stream, sequence, at, "officialId", "onBehalfOf", act, subject, "beforeJson" AS before,
    "afterJson" AS after, "previousHash", hash
  FROM "AuditRecord" WHERE stream = ? ORDER BY sequence`;

const SET_OF = `
  SELECT c.document FROM "Scorecard" s JOIN "CriteriaSet" c ON c.id = s."criteriaSetId" WHERE s.id = ?`;

const NAMES = `SELECT id, name FROM "Official"`;

/** The audit trail on either database. */
export function createAuditStore(session: SqlSession): AuditStore {
  return {
    streams: () => session.read(loadStreams),
    chain: (stream) => session.read((db) => loadChain(db, stream)),
    itemCodes: (stream) => session.read((db) => loadItemCodes(db, stream)),
    officialNames: () => session.read(loadOfficialNames),
  };
}

async function loadStreams(db: SqlTransaction): Promise<readonly AuditedStream[]> {
  const scorecards = await db.all<{ stream: string; campaignId: string; code: string; name: string }>(
    SCORECARDS,
    [],
  );
  const units = scorecards.map(({ stream, campaignId, code, name }) => ({
    stream,
    campaignId,
    unit: { code, name },
  }));
  const taken = new Set(units.map(({ stream }) => stream));
  const campaigns = new Map(
    (await db.all<{ id: string }>(CAMPAIGNS, [])).map(({ id }) => [campaignStream(id), id]),
  );
  const others = (await db.all<{ stream: string }>(STREAMS, []))
    .filter(({ stream }) => !taken.has(stream))
    .map(({ stream }) => ({ stream, campaignId: campaigns.get(stream) ?? null, unit: null }));
  return [...units, ...others].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function placeOf({ stream, campaignId, unit }: AuditedStream): string {
  return JSON.stringify([campaignId ?? '', unit === null ? '' : `u${unit.code}`, stream]);
}

async function loadChain(db: SqlTransaction, stream: string): Promise<StoredChain> {
  const [head] = await db.all<AuditHead>(HEAD, [stream]);
  return {
    head: head === undefined ? null : { ...head },
    records: await db.all<AuditRecord>(RECORDS, [stream]),
  };
}

async function loadItemCodes(
  db: SqlTransaction,
  stream: string,
): Promise<ReadonlyMap<string, string> | null> {
  const [row] = await db.all<{ document: string }>(SET_OF, [stream]);
  if (row === undefined) return null;
  const set = criteriaSetSchema.parse(JSON.parse(row.document));
  return new Map(placedItems(set).map(({ item }) => [item.key, item.code]));
}

async function loadOfficialNames(db: SqlTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await db.all<{ id: string; name: string }>(NAMES, []);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
