import { z } from 'zod';
import { actionSchema } from '../../conversation/action.ts';
import type { NoticeFact } from '../../conversation/notice.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { WriteOf } from './writes.ts';

const ADD = `
  INSERT INTO "Notice" (key, "officialId", "campaignId", "scorecardId", purpose, "linesJson", "optionsJson", status, "createdAt", "dueAt", "expiresAt", batch)
  VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`;

/** How many were new: 0 when the key is known. */
export async function addNotice(
  db: SqlTransaction,
  { notice, at }: Omit<WriteOf<'addNotice'>, 'kind'>,
): Promise<number> {
  const { key, officialId, campaignId, scorecardId, purpose, lines, options, dueAt, expiresAt } = notice;
  const optionsJson = options.length === 0 ? null : JSON.stringify(options);
  const about = [key, officialId, campaignId, scorecardId, purpose];
  return db.run(ADD, [
    ...about,
    JSON.stringify(lines),
    optionsJson,
    at,
    dueAt,
    expiresAt,
    notice.batch ?? null,
  ]);
}

const TOLD = `
  SELECT id, "scorecardId", "campaignId", "optionsJson" FROM "Notice"
  WHERE "officialId" = ? AND status = 'enqueued' AND "optionsJson" IS NOT NULL`;
const TOLD_LAST = `${TOLD} ORDER BY "settledAt" DESC, id DESC LIMIT 1`;
const TOLD_BY_ID = `${TOLD} AND id = ?`;

const optionsSchema = z.array(z.object({ choice: z.string(), action: actionSchema }));

export interface ToldNotice {
  readonly fact: NoticeFact;
  readonly scorecardId: string | null;
  readonly campaignId: string | null;
}

interface ToldRow extends Omit<ToldNotice, 'fact'> {
  readonly id: number;
  readonly optionsJson: string;
}

/** A notice that the official was told and can answer: by its id, or the last one; null: there is none. */
export async function loadNotice(
  db: SqlTransaction,
  officialId: string,
  which: number | 'last',
): Promise<ToldNotice | null> {
  const [row] =
    which === 'last'
      ? await db.all<ToldRow>(TOLD_LAST, [officialId])
      : await db.all<ToldRow>(TOLD_BY_ID, [officialId, which]);
  if (row === undefined) return null;
  const { id, scorecardId, campaignId, optionsJson } = row;
  const options = optionsSchema.safeParse(JSON.parse(optionsJson));
  const fact = { id, campaignId, scorecardId, options: options.success ? options.data : [] };
  return { fact, scorecardId, campaignId };
}
