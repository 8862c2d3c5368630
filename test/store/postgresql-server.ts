import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import pg from 'pg';

/** A server that lets us create databases, or why there is none. */
export type FoundServer = { readonly url: string } | { readonly url: null; readonly reason: string };

/** `TEST_DATABASE_URL`, else a server of this machine that accepts us without a password. */
export async function findServer(): Promise<FoundServer> {
  const given = process.env.TEST_DATABASE_URL;
  const users = [...new Set(['postgres', userInfo().username])];
  const candidates = given ? [given] : users.map((user) => `postgresql://${user}@127.0.0.1:5432/postgres`);
  let reason = '';
  for (const url of candidates) {
    try {
      await administer(url, `SELECT 1`);
      return { url };
    } catch (error) {
      reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    }
  }
  return { url: null, reason };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export interface TemporaryDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database of its own on the server. */
export async function createDatabase(serverUrl: string): Promise<TemporaryDatabase> {
  const name = `cchc_test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
