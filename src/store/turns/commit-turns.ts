import type { TurnCommit, TurnOutcome } from '../../application/ports/turn-commit.ts';
import type { ScorecardStanding } from '../../domain/course/scorecard-standing.ts';
import { AuditTrail } from '../audit/audit-trail.ts';
import { noteWrite } from '../audit/audit-turn.ts';
import { sqlAuditRows } from '../audit/sql-audit-rows.ts';
import { inSavepoint, type SqlTransaction, type SqlValue } from '../sql-session.ts';
import { holdConfirmed } from './confirm-results.ts';
import { holdExtended } from './extend-units.ts';
import { keepPictures } from './keep-pictures.ts';
import { addReplies } from './outbox.ts';
import { applyWrite } from './writes.ts';

/** Applies the turns in order, each whole or not at all; `isConflict` tells a lost race from a fault. */
export async function commitTurns(
  db: SqlTransaction,
  turns: readonly TurnCommit[],
  isConflict: (error: unknown) => boolean,
): Promise<readonly TurnOutcome[]> {
  const outcomes: TurnOutcome[] = [];
  for (const turn of turns) {
    const attempt = async (): Promise<TurnOutcome> => {
      try {
        return { kind: await applyTurn(db, turn) };
      } catch (error) {
        return isConflict(error) ? { kind: 'stale' } : { kind: 'failed', error };
      }
    };
    outcomes.push(await inSavepoint(db, 'one_turn', attempt, ({ kind }) => kind === 'committed'));
  }
  return outcomes;
}

const TAKE_MESSAGE = `
  UPDATE "Inbox" SET status = 'done', "handledAt" = ?
  WHERE id = ? AND status = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM "Inbox" earlier WHERE earlier.status IN ('waiting', 'intake')
      AND earlier."accountId" = "Inbox"."accountId" AND earlier.id < "Inbox".id)
  RETURNING "accountId"`;

async function applyTurn(db: SqlTransaction, turn: TurnCommit): Promise<'committed' | 'stale' | 'gone'> {
  const [message] = await db.all<{ accountId: number }>(TAKE_MESSAGE, [turn.at, turn.inboxId]);
  if (message === undefined) return 'gone';
  if (!(await saveConversation(db, turn))) return 'stale';
  if (turn.scorecard !== null && !(await saveScorecard(db, turn.scorecard))) return 'stale';
  if (!(await holdExtended(db, turn)) || !(await holdConfirmed(db, turn))) return 'stale';
  const trail = new AuditTrail(sqlAuditRows(db));
  for (const write of turn.writes) {
    await noteWrite(db, trail, turn, write);
    if (!(await applyWrite(db, turn, write))) return 'stale';
  }
  await trail.close();
  const cause = { inboxId: turn.inboxId, accountId: message.accountId, movedFromId: null };
  await keepPictures(db, turn.pictures ?? [], turn.at);
  await addReplies(db, cause, turn.replies, turn.at);
  return 'committed';
}

const BEGIN_CONVERSATION = `
  INSERT INTO "Conversation" (key, version, "stateJson", "scorecardId", "officeCampaignId", "changedAt")
  VALUES (?, 1, ?, ?, ?, ?)
  ON CONFLICT (key) DO NOTHING`;

const CONTINUE_CONVERSATION = `
  UPDATE "Conversation" SET version = version + 1, "stateJson" = ?, "scorecardId" = ?, "officeCampaignId" = ?,
    "changedAt" = ?
  WHERE key = ? AND version = ?`;

async function saveConversation(db: SqlTransaction, { conversation, at }: TurnCommit): Promise<boolean> {
  const { key, expectedVersion, stateJson, scorecardId, officeCampaignId = null } = conversation;
  const saved =
    expectedVersion === 0
      ? await db.run(BEGIN_CONVERSATION, [key, stateJson, scorecardId, officeCampaignId, at])
      : await db.run(CONTINUE_CONVERSATION, [
          stateJson,
          scorecardId,
          officeCampaignId,
          at,
          key,
          expectedVersion,
        ]);
  return saved > 0;
}

const CHANGE_SCORECARD = `
  UPDATE "Scorecard" SET version = version + 1, points = ?, maximum = ?, answered = ?, "toAnswer" = ?
  WHERE id = ? AND version = ?`;

const CHANGE_STANDING = `
  UPDATE "Scorecard" SET "submittedAt" = ?, "approvedAt" = ?, "openRequests" = ?, "extendedTo" = ?, judged = ?,
    "toJudge" = ?, flagged = ?, explained = ?, "appraisedPoints" = ?, "appraisedMaximum" = ?, "domainsJson" = ?,
    confirmable = ?, "confirmedAt" = ?
  WHERE id = ?`;

async function saveScorecard(
  db: SqlTransaction,
  { id, expectedVersion, totals, standing }: NonNullable<TurnCommit['scorecard']>,
): Promise<boolean> {
  const { points, maximum, answered, toAnswer } = totals;
  const values = [points, maximum, answered, toAnswer, id, expectedVersion];
  if ((await db.run(CHANGE_SCORECARD, values)) === 0) return false;
  if (standing !== undefined) {
    await db.run(CHANGE_STANDING, [...standingValues(standing), id]);
  }
  return true;
}

function standingValues(standing: ScorecardStanding): readonly SqlValue[] {
  const { submittedAt, approvedAt, openRequests, extendedTo, judged, toJudge, flagged, explained } = standing;
  const { appraisedPoints, appraisedMaximum, domains, confirmable, confirmedAt } = standing;
  const domainsJson = domains === null ? null : JSON.stringify(domains);
  const course = [submittedAt, approvedAt, openRequests, extendedTo];
  return [
    ...course,
    judged,
    toJudge,
    flagged,
    explained,
    appraisedPoints,
    appraisedMaximum,
    domainsJson,
    confirmable,
    confirmedAt,
  ];
}
