import { randomUUID } from 'node:crypto';
import type { TurnCommit, Write } from '../../application/ports/turn-commit.ts';
import { type ScoreEntry, scoreEntrySchema } from '../../domain/scorecard/score-entry.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { projectAppraisal } from './appraised-items.ts';
import { confirmResults } from './confirm-results.ts';
import { appendCourse } from './course.ts';
import { deleteRehearsal } from './delete-rehearsal.ts';
import { saveEvidence } from './evidence-writes.ts';
import { extendUnits } from './extend-units.ts';
import { addMember, decideMember, endRoles } from './member-writes.ts';
import { addNotice } from './notices.ts';
import { erasePerson, noteReachability, unlinkOfficial } from './person-writes.ts';
import { publishResults, withdrawPublication } from './publish-results.ts';
import { storeReceipt, withdrawReceipt } from './receipt-writes.ts';

export type WriteOf<Kind extends Write['kind']> = Extract<Write, { kind: Kind }>;

/** Applies one change of a turn; false when somebody else was first. Throws for what the database refuses. */
export async function applyWrite(db: SqlTransaction, turn: TurnCommit, write: Write): Promise<boolean> {
  switch (write.kind) {
    case 'saveEntry':
      if (turn.scorecard === null) throw new Error('a turn that saves an entry must name its scorecard');
      await saveEntry(db, turn.scorecard.id, write);
      return true;
    case 'saveEvidence':
      if (turn.scorecard === null) throw new Error('a turn that saves a document must name its scorecard');
      await saveEvidence(db, turn.scorecard, write);
      return true;
    case 'appendCourse':
      if (turn.scorecard === null) throw new Error('a turn that adds to a course must name its scorecard');
      await appendCourse(db, turn.scorecard.id, write);
      await projectAppraisal(db, turn.scorecard.id, write.event);
      return true;
    case 'extendUnits':
      await extendUnits(db, write);
      return true;
    case 'confirmResults':
      await confirmResults(db, write);
      return true;
    case 'publishResults':
      return publishResults(db, write);
    case 'withdrawPublication':
      return withdrawPublication(db, write);
    case 'deleteRehearsal':
      return deleteRehearsal(db, write);
    case 'addNotice':
      await addNotice(db, write);
      return true;
    case 'useInvitation':
      return (await db.run(USE_INVITATION, [write.at, write.invitationId])) > 0;
    case 'linkAccount':
      await linkAccount(db, write);
      return true;
    case 'recordGuess':
      await recordGuess(db, write);
      return true;
    case 'setLocale':
      await db.run(SET_LOCALE, [write.locale, write.officialId]);
      return true;
    case 'setReminders':
      await db.run(SET_REMINDERS, [JSON.stringify(write.wishes), write.officialId]);
      return true;
    case 'issueInvitation':
      await issueInvitation(db, write);
      return true;
    case 'addMember':
      await addMember(db, write);
      return true;
    case 'decideMember':
      return decideMember(db, write);
    case 'endRoles':
      return endRoles(db, write);
    case 'unlinkOfficial':
      await unlinkOfficial(db, write);
      return true;
    case 'noteReachability':
      await noteReachability(db, write, turn.at);
      return true;
    case 'erasePerson':
      await erasePerson(db, turn, write);
      return true;
    case 'storeReceipt':
      await storeReceipt(db, write);
      return true;
    case 'withdrawReceipt':
      return withdrawReceipt(db, write);
  }
}

const APPEND_CHANGE = `
  INSERT INTO "ScoreChange" ("scorecardId", "itemKey", "officialId", at, "beforeJson", "afterJson", undoes)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

const REMOVE_ENTRY = `DELETE FROM "ScoreEntry" WHERE "scorecardId" = ? AND "itemKey" = ?`;

/** The version counts the changes of the item, also through a removal. */
const PUT_ENTRY = `
  INSERT INTO "ScoreEntry" ("scorecardId", "itemKey", "entryJson", "officialId", "changedAt", version)
  VALUES (?, ?, ?, ?, ?, (SELECT COUNT(*) FROM "ScoreChange" WHERE "scorecardId" = ? AND "itemKey" = ?))
  ON CONFLICT ("scorecardId", "itemKey") DO UPDATE SET "entryJson" = excluded."entryJson",
    "officialId" = excluded."officialId", "changedAt" = excluded."changedAt", version = excluded.version`;

async function saveEntry(
  db: SqlTransaction,
  scorecardId: string,
  write: WriteOf<'saveEntry'>,
): Promise<void> {
  const { itemKey, officialId, at, before, after, undoes } = write;
  const afterJson = entryJson(after);
  const change = [scorecardId, itemKey, officialId, at, entryJson(before), afterJson, undoes];
  await db.run(APPEND_CHANGE, change);
  if (afterJson === null) await db.run(REMOVE_ENTRY, [scorecardId, itemKey]);
  else await db.run(PUT_ENTRY, [scorecardId, itemKey, afterJson, officialId, at, scorecardId, itemKey]);
}

/** Only what an entry is made of: a recorded entry brings its version and author along. */
export function entryJson(entry: ScoreEntry | null): string | null {
  return entry === null ? null : JSON.stringify(scoreEntrySchema.parse(entry));
}

const USE_INVITATION = `
  UPDATE "Invitation" SET "usedAt" = ? WHERE id = ? AND "usedAt" IS NULL AND "revokedAt" IS NULL`;

const LINK_ACCOUNT = `
  INSERT INTO "ChannelAccount" (channel, "botId", "externalId", "officialId", "linkedAt") VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (channel, "botId", "externalId")
  DO UPDATE SET "officialId" = excluded."officialId", "linkedAt" = excluded."linkedAt"`;

async function linkAccount(db: SqlTransaction, write: WriteOf<'linkAccount'>): Promise<void> {
  const { channel, botId, externalId } = write.account;
  await db.run(LINK_ACCOUNT, [channel, botId, externalId, write.officialId, write.at]);
}

const RECORD_GUESS = `
  INSERT INTO "InvitationGuess" ("accountId", at)
  VALUES ((SELECT id FROM "ChannelAccount" WHERE channel = ? AND "botId" = ? AND "externalId" = ?), ?)`;

async function recordGuess(db: SqlTransaction, { account, at }: WriteOf<'recordGuess'>): Promise<void> {
  await db.run(RECORD_GUESS, [account.channel, account.botId, account.externalId, at]);
}

const SET_LOCALE = `UPDATE "Official" SET locale = ? WHERE id = ?`;

const SET_REMINDERS = `UPDATE "Official" SET "remindersJson" = ? WHERE id = ?`;

const ISSUE_INVITATION = `
  INSERT INTO "Invitation" (id, "codeHash", "officialId", "createdAt", "expiresAt") VALUES (?, ?, ?, ?, ?)`;

async function issueInvitation(db: SqlTransaction, write: WriteOf<'issueInvitation'>): Promise<void> {
  const { codeHash, officialId, at, expiresAt } = write;
  await db.run(ISSUE_INVITATION, [randomUUID(), codeHash, officialId, at, expiresAt]);
}
