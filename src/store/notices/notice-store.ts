import type { AccountAddress } from '../../application/ports/messages.ts';
import type { DueNotice, NoticeStore } from '../../application/ports/notice-store.ts';
import type { NoticeOption } from '../../conversation/notice.ts';
import type { Line } from '../../conversation/reply.ts';
import type { Instant } from '../../domain/scaled.ts';
import { pointlessReminders } from '../reminders/pointless-reminders.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { addNotice } from '../turns/notices.ts';
import { addReplies } from '../turns/outbox.ts';
import { ScorecardContents } from '../turns/scorecard-contents.ts';
import type { TurnMemory } from '../turns/workplace.ts';

const DUE = `
  SELECT n.id, n.key, n.purpose, n."officialId", n."linesJson", n."optionsJson", n."expiresAt", o.locale, c.document AS "campaignJson"
  FROM "Notice" n JOIN "Official" o ON o.id = n."officialId" LEFT JOIN "Campaign" c ON c.id = n."campaignId"
  WHERE n.status = 'waiting' AND n."dueAt" <= ? ORDER BY n."dueAt", n.id LIMIT ?`;

interface DueRow {
  readonly id: number;
  readonly key: string;
  readonly purpose: string;
  readonly officialId: string;
  readonly linesJson: string;
  readonly optionsJson: string | null;
  readonly expiresAt: Instant | null;
  readonly locale: string;
  readonly campaignJson: string | null;
}

/** A page in a browser reaches nobody who does not open it, so it comes last. */
export const BEST_FIRST = `
  CASE WHEN channel = 'web' THEN 1 ELSE 0 END, CASE WHEN "unreachableSince" IS NULL THEN 0 ELSE 1 END,
    COALESCE("lastSeenAt", 0) DESC, id`;

const ACCOUNTS = `
  SELECT channel, "botId", "externalId" FROM "ChannelAccount" WHERE "officialId" = ? ORDER BY ${BEST_FIRST}`;

const NEXT_DUE = `SELECT MIN("dueAt") AS at FROM "Notice" WHERE status = 'waiting' AND "dueAt" > ?`;

const SETTLE = `
  UPDATE "Notice" SET status = ?, reason = ?, "settledAt" = ? WHERE id = ? AND status = 'waiting'`;

const ACCOUNT_ID = `SELECT id FROM "ChannelAccount" WHERE channel = ? AND "botId" = ? AND "externalId" = ?`;

const FIRST_MESSAGE = `
  UPDATE "Notice" SET "outboxId" = (SELECT MIN(o.id) FROM "Outbox" o WHERE o."accountId" = ? AND o.line > ?) WHERE id = ?`;

const LINES = `SELECT lines FROM "ChannelAccount" WHERE id = ?`;

export function createNoticeStore(session: SqlSession): NoticeStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  return {
    due: (now, limit) => session.read((db) => dueNotices(db, memory, now, limit)),
    nextDueAt: (now) =>
      session.read(async (db) => {
        const [row] = await db.all<{ at: Instant | null }>(NEXT_DUE, [now]);
        return row?.at ?? null;
      }),
    enqueue: (noticeId, to, contents, at) =>
      session.write(async (db) => {
        if ((await db.run(SETTLE, ['enqueued', null, at, noticeId])) === 0) return false;
        const [account] = await db.all<{ id: number }>(ACCOUNT_ID, [to.channel, to.botId, to.externalId]);
        if (account === undefined) throw new Error('an account that is nobody');
        const [before] = await db.all<{ lines: number }>(LINES, [account.id]);
        const cause = { inboxId: null, accountId: account.id, movedFromId: null };
        await addReplies(db, cause, contents, at);
        await db.run(FIRST_MESSAGE, [account.id, before?.lines ?? 0, noticeId]);
        return true;
      }),
    drop: (noticeId, reason, at) =>
      session.write(async (db) => {
        await db.run(SETTLE, ['dropped', reason, at, noticeId]);
      }),
    add: (notices, at) =>
      session.write(async (db) => {
        let added = 0;
        for (const notice of notices) added += await addNotice(db, { notice, at });
        return added;
      }),
  };
}

async function dueNotices(
  db: SqlTransaction,
  memory: TurnMemory,
  now: Instant,
  limit: number,
): Promise<readonly DueNotice[]> {
  const rows = await db.all<DueRow>(DUE, [now, limit]);
  const reminders = rows.filter(({ purpose }) => purpose === 'reminder').map(({ key }) => key);
  const pointless = await pointlessReminders(db, reminders, memory, now);
  const due: DueNotice[] = [];
  for (const { id, key, officialId, linesJson, optionsJson, campaignJson, locale, expiresAt } of rows) {
    due.push({
      id,
      expiresAt,
      pointless: pointless.get(key) ?? null,
      lines: JSON.parse(linesJson) as readonly Line[],
      options: optionsJson === null ? [] : (JSON.parse(optionsJson) as readonly NoticeOption[]),
      locale: locale === 'en' ? 'en' : 'vi',
      timeZone: campaignJson === null ? null : memory.documents.campaign(campaignJson).timeZone,
      accounts: await db.all<AccountAddress>(ACCOUNTS, [officialId]),
    });
  }
  return due;
}
