import type { WorkplaceRecord } from '../../application/ports/turn-record.ts';
import type { Membership } from '../../conversation/facts.ts';
import { type Course, peopleOfCourse } from '../../domain/course/course.ts';
import type { PastResult } from '../../domain/results/past-result.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { StoredDocuments } from '../stored-documents.ts';
import { loadCourse } from './course.ts';
import { loadPeople } from './people.ts';
import { loadPublication } from './publication.ts';
import type { ScorecardContent, ScorecardContents } from './scorecard-contents.ts';

/** What loading a turn remembers from the turns before. */
export interface TurnMemory {
  readonly documents: StoredDocuments;
  readonly contents: ScorecardContents;
}

const SCORECARD = `
  SELECT s.version, s."profileJson", s."criteriaSetId", c.document AS "campaignJson", u.id AS "unitId", u.name AS "unitName",
    u.code AS "unitCode", h.sequence AS "auditSequence", h.hash AS "auditHash", p."resultJson" AS "pastJson"
  FROM "Scorecard" s JOIN "Campaign" c ON c.id = s."campaignId" JOIN "Unit" u ON u.id = s."unitId"
    LEFT JOIN "AuditHead" h ON h.stream = s.id AND h.sequence > 0
    LEFT JOIN "PastResult" p ON p."campaignId" = s."campaignId" AND p."unitId" = s."unitId" WHERE s.id = ?`;

interface ScorecardRow {
  readonly version: number;
  readonly profileJson: string;
  readonly criteriaSetId: string;
  readonly campaignJson: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly auditSequence: number | null;
  readonly auditHash: string | null;
  readonly pastJson: string | null;
}

/** The scorecard of a membership; null for a person who only answers surveys. */
export async function loadWorkplace(
  db: SqlTransaction,
  memory: TurnMemory,
  { scorecardId, roles }: Membership,
  at: Instant,
): Promise<WorkplaceRecord | null> {
  return roles.every((role) => role === 'respondent') ? null : loadScorecard(db, memory, scorecardId, at);
}

/** One scorecard with its people as of an instant (ms UTC); null where there is none. */
export async function loadScorecard(
  db: SqlTransaction,
  { documents, contents }: TurnMemory,
  scorecardId: string,
  at: Instant,
): Promise<WorkplaceRecord | null> {
  const [row] = await db.all<ScorecardRow>(SCORECARD, [scorecardId]);
  if (row === undefined) return null;
  const { unitId, unitName, unitCode, auditSequence: sequence, auditHash: hash } = row;
  const campaign = documents.campaign(row.campaignJson);
  const set = await documents.criteriaSet(row.criteriaSetId, () => loadSet(db, row.criteriaSetId));
  const content = await contents.load(db, scorecardId, row.version);
  const course = await loadCourse(db, scorecardId);
  return {
    scorecardId,
    scorecardVersion: row.version,
    auditHead: sequence === null || hash === null ? null : { sequence, hash },
    campaign,
    unitId,
    unitName,
    unitCode,
    profile: documents.profile(row.profileJson),
    set,
    ...(await named(db, content, course)),
    course,
    ...(await loadPeople(db, campaign.id, unitId, at)),
    publication: await loadPublication(db, campaign.id),
    // Not checked again: every result was checked against its schema before it was stored.
    past: row.pastJson === null ? null : (JSON.parse(row.pastJson) as PastResult),
  };
}

export async function loadSet(db: SqlTransaction, id: string): Promise<string> {
  const [row] = await db.all<{ document: string }>(`SELECT document FROM "CriteriaSet" WHERE id = ?`, [id]);
  if (row === undefined) throw new Error(`no criteria set ${id}`);
  return row.document;
}

async function named(
  db: SqlTransaction,
  { entries, changes, evidence }: ScorecardContent,
  course: Course,
): Promise<Pick<WorkplaceRecord, 'entries' | 'changes' | 'evidence' | 'officialNames'>> {
  const authors = new Set([
    ...[...entries.values()].map(({ changedBy }) => changedBy),
    ...evidence.map(({ addedBy }) => addedBy),
    ...peopleOfCourse(course),
  ]);
  const everybody = new Set([...authors, ...changes.map(({ officialId }) => officialId)]);
  const names = await loadNames(db, [...everybody]);
  const nameOf = (officialId: string): string => names.get(officialId) ?? officialId;
  return {
    entries,
    evidence,
    changes: changes.map((change) => ({ ...change, officialName: nameOf(change.officialId) })),
    officialNames: new Map([...authors].map((officialId) => [officialId, nameOf(officialId)])),
  };
}

async function loadNames(
  db: SqlTransaction,
  officialIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (officialIds.length === 0) return new Map();
  const places = officialIds.map(() => '?').join(', ');
  const sql = `SELECT id, name FROM "Official" WHERE id IN (${places})`;
  const rows = await db.all<{ id: string; name: string }>(sql, officialIds);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
