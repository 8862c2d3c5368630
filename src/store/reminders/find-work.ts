import type { ReminderFindings } from '../../application/ports/reminder-store.ts';
import type { RemindedScorecard } from '../../domain/reminders/duties-of.ts';
import { type Instant, points } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadExtensions } from './extensions.ts';

const SCORECARDS = `
  SELECT s.id AS "scorecardId", s."unitId", u.name AS "unitName", s.answered, s."toAnswer", s.points, s.maximum, s."submittedAt",
    s.flagged, s.explained, s."confirmedAt"
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId" WHERE s."campaignId" = ? ORDER BY s.id`;

interface ScorecardRow extends Omit<RemindedScorecard, 'pointsAtStake' | 'movedAt' | 'extensions'> {
  readonly unitName: string;
  readonly points: number;
  readonly maximum: number;
}

const MOVED = `
  SELECT m."scorecardId", MAX(m.at) AS at FROM (
    SELECT c."scorecardId", MAX(c."changedAt") AS at FROM "ScoreEntry" c JOIN "Scorecard" s ON s.id = c."scorecardId" WHERE s."campaignId" = ? GROUP BY c."scorecardId"
    UNION ALL SELECT d."scorecardId", MAX(d."changedAt") AS at FROM "Evidence" d JOIN "Scorecard" s ON s.id = d."scorecardId" WHERE s."campaignId" = ? GROUP BY d."scorecardId"
    UNION ALL SELECT e."scorecardId", MAX(e.at) AS at FROM "CourseEvent" e JOIN "Scorecard" s ON s.id = e."scorecardId" WHERE s."campaignId" = ? GROUP BY e."scorecardId"
  ) m GROUP BY m."scorecardId"`;

/** The scorecards of a campaign with how far their work is. */
export async function findWork(
  db: SqlTransaction,
  campaignId: string,
): Promise<Pick<ReminderFindings, 'scorecards' | 'unitNames'>> {
  const rows = await db.all<ScorecardRow>(SCORECARDS, [campaignId]);
  const moves = await db.all<{ scorecardId: string; at: Instant }>(MOVED, [
    campaignId,
    campaignId,
    campaignId,
  ]);
  const movedAt = new Map(moves.map(({ scorecardId, at }) => [scorecardId, at]));
  const extensions = await loadExtensions(db, 's."campaignId" = ?', [campaignId]);
  return {
    scorecards: rows.map(({ unitName: _name, points: earned, maximum, ...row }) => ({
      ...row,
      pointsAtStake: points(Math.max(0, maximum - earned)),
      movedAt: movedAt.get(row.scorecardId) ?? null,
      extensions: extensions.get(row.scorecardId) ?? [],
    })),
    unitNames: new Map(rows.map(({ scorecardId, unitName }) => [scorecardId, unitName])),
  };
}
