import type { StoredTokens, TokenStore } from '../application/ports/token-store.ts';
import { FifoLock } from './fifo-lock.ts';
import type { SqlSession } from './sql-session.ts';

/** Runs work while no other process does any under the same name. */
export type Exclusion = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const COLUMNS = `"accessToken", "refreshToken", "expiresAt", "obtainedAt", "previousRefreshToken"`;

const LOAD = `SELECT ${COLUMNS} FROM "ChannelToken" WHERE "botId" = ?`;

const SAVE = `
  INSERT INTO "ChannelToken" (${COLUMNS}, "botId") VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT ("botId") DO UPDATE SET "accessToken" = excluded."accessToken",
    "refreshToken" = excluded."refreshToken", "expiresAt" = excluded."expiresAt",
    "obtainedAt" = excluded."obtainedAt", "previousRefreshToken" = excluded."previousRefreshToken"
  WHERE "ChannelToken"."refreshToken" = ?`;

/**
 * Token pairs in the database. Work of this process waits its turn before it asks `across` for the other processes',
 * so that a bot occupies at most one connection.
 */
export function createTokenStore(session: SqlSession, across: Exclusion): TokenStore {
  const locks = new Map<string, FifoLock>();
  return {
    async load(botId) {
      const [row] = await session.read((db) => db.all<StoredTokens>(LOAD, [botId]));
      return row === undefined ? null : { ...row };
    },
    async save(botId, tokens, replacing) {
      const { accessToken, refreshToken, expiresAt, obtainedAt, previousRefreshToken } = tokens;
      const pair = [accessToken, refreshToken, expiresAt, obtainedAt, previousRefreshToken];
      return (await session.write((db) => db.run(SAVE, [...pair, botId, replacing]))) > 0;
    },
    exclusively(botId, work) {
      const lock = locks.get(botId) ?? new FifoLock();
      locks.set(botId, lock);
      return lock.hold(() => across(botId, work));
    },
  };
}
