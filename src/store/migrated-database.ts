import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import type { Dialect } from './migration-files.ts';

/** A database as the migrations need it. */
export interface MigratedDatabase {
  readonly dialect: Dialect;
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Applies a script of many statements whole or not at all. */
  applyWhole(connection: SqlDriverAdapter, script: string): Promise<void>;
}

export function migratedSqlite(adapter: SqlMigrationAwareDriverAdapterFactory): MigratedDatabase {
  return {
    dialect: 'sqlite',
    adapter,
    applyWhole: async (connection, script) => {
      // The tables that a script rebuilds must not trip over foreign keys meanwhile.
      await connection.executeScript('PRAGMA foreign_keys = OFF; BEGIN');
      try {
        await connection.executeScript(script);
        await connection.executeScript('COMMIT');
      } catch (error) {
        await connection.executeScript('ROLLBACK');
        throw error;
      }
    },
  };
}

export function migratedPostgresql(pool: pg.Pool): MigratedDatabase {
  return {
    dialect: 'postgresql',
    adapter: new PrismaPg(pool),
    // The stock adapter would cut the script at every semicolon; sent as one query it is one transaction.
    applyWhole: async (_connection, script) => {
      await pool.query(script);
    },
  };
}
