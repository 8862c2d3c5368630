import type { Board, BoardGroup } from '../../conversation/looked-up.ts';
import type { BoardUnit, DomainResult, GroupBoard } from '../../domain/ranking/board.ts';
import type { PastResult } from '../../domain/results/past-result.ts';
import type { Points } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadPublishedBoards } from './publication.ts';

const UNITS = `
  SELECT s.id AS "scorecardId", u.id AS "unitId", u.code, u.name, s."groupCode", s."profileJson", s."submittedAt",
    s.judged, s."toJudge", s."appraisedPoints", s."appraisedMaximum", s."domainsJson", s."confirmedAt"
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId" WHERE s."campaignId" = ?`;

interface UnitRow extends Omit<BoardUnit, 'ranked' | 'result'> {
  readonly profileJson: string;
  readonly appraisedPoints: Points | null;
  readonly appraisedMaximum: Points | null;
  readonly domainsJson: string | null;
}

const GROUPS = `SELECT code, name, ranked FROM "UnitGroup" WHERE "campaignId" = ?`;

const PAST = `SELECT "unitId", "resultJson" FROM "PastResult" WHERE "campaignId" = ?`;

const EARLIER = `SELECT day, "boardsJson" FROM "BoardSnapshot" WHERE "campaignId" = ? ORDER BY day DESC LIMIT 1`;

/** Every unit of a campaign with its result, in a handful of statements however many units there are. */
export async function loadBoard(db: SqlTransaction, campaignId: string): Promise<Board> {
  const groups = await db.all<Omit<BoardGroup, 'ranked'> & { readonly ranked: unknown }>(GROUPS, [
    campaignId,
  ]);
  const units = await db.all<UnitRow>(UNITS, [campaignId]);
  const past = await db.all<{ unitId: string; resultJson: string }>(PAST, [campaignId]);
  const [earlier] = await db.all<{ day: string; boardsJson: string }>(EARLIER, [campaignId]);
  return {
    // SQLite says 1, PostgreSQL true.
    groups: groups.map(({ ranked, ...group }) => ({ ...group, ranked: Boolean(ranked) })).sort(byCode),
    units: units.map(boardUnit).sort(inOrder),
    published: await loadPublishedBoards(db, campaignId),
    // Not checked again: every result was checked against its schema before it was stored.
    past: new Map(past.map(({ unitId, resultJson }) => [unitId, JSON.parse(resultJson) as PastResult])),
    earlier:
      earlier === undefined
        ? null
        : { day: earlier.day, boards: JSON.parse(earlier.boardsJson) as readonly GroupBoard[] },
  };
}

function boardUnit({
  profileJson,
  domainsJson,
  appraisedPoints,
  appraisedMaximum,
  ...unit
}: UnitRow): BoardUnit {
  const { ranked } = JSON.parse(profileJson) as { readonly ranked: boolean };
  const isWhole = appraisedPoints !== null && appraisedMaximum !== null && domainsJson !== null;
  return {
    ...unit,
    ranked,
    result: isWhole
      ? {
          points: appraisedPoints,
          maximum: appraisedMaximum,
          domains: JSON.parse(domainsJson) as readonly DomainResult[],
        }
      : null,
  };
}

/** By code unit, because databases sort text each in its own way. */
function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}

function inOrder(a: BoardUnit, b: BoardUnit): number {
  return a.groupCode === b.groupCode ? byCode(a, b) : a.groupCode < b.groupCode ? -1 : 1;
}
