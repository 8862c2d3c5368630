import { emptyCourse } from '../../domain/course/course.ts';
import type { CourseEvent, RecordedCourseEvent } from '../../domain/course/course-event.ts';
import { foldCourse } from '../../domain/course/fold-course.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { ResultsInput, ScorecardRecord } from '../../domain/results/results-input.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { RecordedEntry, ScoreEntry } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { StoredDocuments } from '../stored-documents.ts';
import { loadPublishedBoards } from '../turns/publication.ts';

const GROUPS = `
  SELECT g.code, g.name, g.ranked, g."criteriaSetId", s.document AS "setJson"
  FROM "UnitGroup" g JOIN "CriteriaSet" s ON s.id = g."criteriaSetId" WHERE g."campaignId" = ?`;

interface GroupRow {
  readonly code: string;
  readonly name: string;
  /** SQLite says 1, PostgreSQL true. */
  readonly ranked: unknown;
  readonly criteriaSetId: string;
  readonly setJson: string;
}

const SCORECARDS = `
  SELECT s.id AS "scorecardId", u.id AS "unitId", u.code, u.name, s."groupCode", s."profileJson"
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId" WHERE s."campaignId" = ?`;

type ScorecardRow = Omit<ScorecardRecord, 'profile' | 'entries' | 'evidence' | 'course'> & {
  readonly profileJson: string;
};

const ENTRIES = `
  SELECT e."scorecardId", e."itemKey", e."entryJson", e.version, e."officialId", e."changedAt"
  FROM "ScoreEntry" e JOIN "Scorecard" s ON s.id = e."scorecardId" WHERE s."campaignId" = ?`;

interface EntryRow {
  readonly scorecardId: string;
  readonly itemKey: string;
  readonly entryJson: string;
  readonly version: number;
  readonly officialId: string;
  readonly changedAt: Instant;
}

const EVIDENCE = `
  SELECT e."scorecardId", e."documentJson" FROM "Evidence" e JOIN "Scorecard" s ON s.id = e."scorecardId"
  WHERE s."campaignId" = ? ORDER BY e."addedAt", e.id`;

const COURSE = `
  SELECT c."scorecardId", c.sequence, c.at, c."officialId", c."eventJson"
  FROM "CourseEvent" c JOIN "Scorecard" s ON s.id = c."scorecardId"
  WHERE s."campaignId" = ? ORDER BY c."scorecardId", c.sequence`;

type EventRow = Omit<RecordedCourseEvent, 'event'> & {
  readonly scorecardId: string;
  readonly eventJson: string;
};

/** A campaign with all that is recorded on its scorecards, in a handful of statements however many units there are. */
export async function loadResults(
  db: SqlTransaction,
  documents: StoredDocuments,
  campaignId: string,
): Promise<ResultsInput | null> {
  const [row] = await db.all<{ document: string }>(`SELECT document FROM "Campaign" WHERE id = ?`, [
    campaignId,
  ]);
  if (row === undefined) return null;
  const groups = await db.all<GroupRow>(GROUPS, [campaignId]);
  const scorecards = await db.all<ScorecardRow>(SCORECARDS, [campaignId]);
  const entries = byScorecard(await db.all<EntryRow>(ENTRIES, [campaignId]));
  const evidence = byScorecard(
    await db.all<{ scorecardId: string; documentJson: string }>(EVIDENCE, [campaignId]),
  );
  const events = byScorecard(await db.all<EventRow>(COURSE, [campaignId]));
  return {
    campaign: documents.campaign(row.document),
    groups: (await Promise.all(groups.map((group) => groupOf(documents, group)))).sort(byCode),
    scorecards: scorecards
      .map(
        ({ profileJson, ...scorecard }): ScorecardRecord => ({
          ...scorecard,
          profile: documents.profile(profileJson),
          entries: new Map((entries.get(scorecard.scorecardId) ?? []).map(entryOf)),
          // Neither documents nor facts are checked again: they were before they were written.
          evidence: (evidence.get(scorecard.scorecardId) ?? []).map(
            ({ documentJson }) => JSON.parse(documentJson) as Evidence,
          ),
          course: courseOf(events.get(scorecard.scorecardId) ?? []),
        }),
      )
      .sort(byCode),
    published: await loadPublishedBoards(db, campaignId),
  };
}

async function groupOf(
  documents: StoredDocuments,
  { code, name, ranked, criteriaSetId, setJson }: GroupRow,
): Promise<ResultsInput['groups'][number]> {
  const set: CriteriaSet = await documents.criteriaSet(criteriaSetId, () => Promise.resolve(setJson));
  return { code, name, ranked: Boolean(ranked), set };
}

function entryOf({
  itemKey,
  entryJson,
  version,
  officialId,
  changedAt,
}: EntryRow): readonly [string, RecordedEntry] {
  return [itemKey, { ...(JSON.parse(entryJson) as ScoreEntry), version, changedBy: officialId, changedAt }];
}

function courseOf(events: readonly EventRow[]) {
  if (events.length === 0) return emptyCourse;
  return foldCourse(
    events.map(({ sequence, at, officialId, eventJson }) => ({
      sequence,
      at,
      officialId,
      event: JSON.parse(eventJson) as CourseEvent,
    })),
  );
}

function byScorecard<Row extends { readonly scorecardId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.scorecardId);
    if (known === undefined) grouped.set(row.scorecardId, [row]);
    else known.push(row);
  }
  return grouped;
}

/** By code unit, because databases sort text each in its own way. */
function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}
