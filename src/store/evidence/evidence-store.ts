import type { StoredEvidence } from '../../application/files/evidence-file.ts';
import type { EvidenceStore, FiledEvidence } from '../../application/ports/evidence-store.ts';
import { campaignSchema } from '../../domain/campaign/campaign.ts';
import { criteriaSetSchema, type PlacedItem, placedItems } from '../../domain/criteria/criteria-set.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';

const ONE = `
  SELECT e."documentJson", e.version, e."officialId", e."addedAt", c.document AS "campaignJson", s.document AS "setJson"
  FROM "Evidence" e JOIN "Scorecard" card ON card.id = e."scorecardId"
    JOIN "Campaign" c ON c.id = card."campaignId" JOIN "CriteriaSet" s ON s.id = card."criteriaSetId"
  WHERE e.id = ?`;

interface EvidenceRow {
  readonly documentJson: string;
  readonly version: number;
  readonly officialId: string;
  readonly addedAt: Instant;
  readonly campaignJson: string;
  readonly setJson: string;
}

const ADDRESSES = `
  SELECT DISTINCT f.sha256, u.name AS "unitName"
  FROM "EvidenceFile" f JOIN "Evidence" e ON e.id = f."evidenceId"
    JOIN "Scorecard" card ON card.id = e."scorecardId" JOIN "Unit" u ON u.id = card."unitId"
  ORDER BY f.sha256, u.name`;

const ALL = `
  SELECT e."documentJson", card."criteriaSetId", u.id AS "unitId", u.name AS "unitName", c.id AS "campaignId",
    c.name AS "campaignName"
  FROM "Evidence" e JOIN "Scorecard" card ON card.id = e."scorecardId"
    JOIN "Campaign" c ON c.id = card."campaignId" JOIN "Unit" u ON u.id = card."unitId"
  ORDER BY c.year DESC, c.id, u.code, u.id, e."addedAt", e.id`;

interface FiledRow {
  readonly documentJson: string;
  readonly criteriaSetId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly campaignId: string;
  readonly campaignName: string;
}

/** A set is long and shared by many documents, so it does not come with each of them. */
const SETS_IN_USE = `
  SELECT id, document FROM "CriteriaSet" WHERE id IN (
    SELECT card."criteriaSetId" FROM "Scorecard" card JOIN "Evidence" e ON e."scorecardId" = card.id)`;

/** Documents on either database. */
export function createEvidenceStore(session: SqlSession): EvidenceStore {
  return {
    load: (id) => session.read((db) => loadOne(db, id)),
    addresses: () => session.read((db) => db.all(ADDRESSES, [])),
    all: () => session.read(loadAll),
  };
}

async function loadOne(db: SqlTransaction, id: string): Promise<StoredEvidence | null> {
  const [row] = await db.all<EvidenceRow>(ONE, [id]);
  if (row === undefined) return null;
  const { version, officialId, addedAt } = row;
  const document = {
    ...(JSON.parse(row.documentJson) as Evidence),
    version,
    addedBy: officialId,
    addedAt,
  };
  const set = criteriaSetSchema.parse(JSON.parse(row.setJson));
  return {
    document,
    codes: codesOf(placedItems(set), document),
    timeZone: campaignSchema.parse(JSON.parse(row.campaignJson)).timeZone,
  };
}

async function loadAll(db: SqlTransaction): Promise<readonly FiledEvidence[]> {
  const sets = new Map<string, readonly PlacedItem[]>();
  for (const { id, document } of await db.all<{ id: string; document: string }>(SETS_IN_USE, [])) {
    sets.set(id, placedItems(criteriaSetSchema.parse(JSON.parse(document))));
  }
  return (await db.all<FiledRow>(ALL, [])).map(({ documentJson, criteriaSetId, ...place }) => {
    const evidence = JSON.parse(documentJson) as Evidence;
    return { evidence, ...place, codes: codesOf(sets.get(criteriaSetId) ?? [], evidence) };
  });
}

function codesOf(items: readonly PlacedItem[], { itemKeys }: Evidence): readonly string[] {
  return items.flatMap(({ item }) => (itemKeys.includes(item.key) ? [item.code] : []));
}
