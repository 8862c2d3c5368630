import path from 'node:path';

/** Whether the setting names a PostgreSQL server; otherwise everything is kept in the data folder. */
export function isPostgresql(databaseUrl: string | null): databaseUrl is string {
  return databaseUrl !== null && /^postgres(ql)?:/u.test(databaseUrl);
}

/** The one file of the embedded database. */
export function sqliteFile(dataFolder: string): string {
  return path.join(dataFolder, 'cchc.sqlite');
}
