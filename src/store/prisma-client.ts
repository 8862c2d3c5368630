import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaClient as PostgresqlClient } from '../generated/postgresql/client.ts';
import { PrismaClient as SqliteClient } from '../generated/sqlite/client.ts';

/** Prisma on either database, typed to what SQLite can do: the smaller of the two. */
export type PrismaDatabase = SqliteClient;

const transactionOptions = { isolationLevel: 'Serializable', maxWait: 15_000, timeout: 120_000 } as const;

export function sqliteClient(adapter: SqlDriverAdapterFactory): PrismaDatabase {
  return new SqliteClient({ adapter, transactionOptions });
}

/** The one place where the two generated clients are taken for one: both come from the same models. */
export function postgresqlClient(adapter: SqlDriverAdapterFactory): PrismaDatabase {
  return new PostgresqlClient({ adapter, transactionOptions }) as unknown as SqliteClient;
}
