/** A value that both databases take and give back alike. Instants and points are integers below 2^53. */
export type SqlValue = string | number | null;

/** Statements of one open transaction, in SQL that both databases speak, with `?` for each value. */
export interface SqlTransaction {
  /** The rows, with column names as selected. */
  all<Row>(sql: string, values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** How many rows the statement changed. */
  run(sql: string, values: readonly SqlValue[]): Promise<number>;
}

/** One database behind the path of a turn. */
export interface SqlSession {
  /** Reads from one snapshot. */
  read<T>(work: (db: SqlTransaction) => Promise<T>): Promise<T>;
  /** Resolves after everything `work` wrote is on disk; when `work` throws, nothing of it is. */
  write<T>(work: (db: SqlTransaction) => Promise<T>): Promise<T>;
  /** True when another transaction won, so that reading again and trying again is the answer. */
  isConflict(error: unknown): boolean;
  close(): Promise<void>;
}

/**
 * Runs `work` in a savepoint: where `keep` refuses its result, or it throws, exactly what it wrote is undone
 * and the transaction goes on.
 */
export async function inSavepoint<T>(
  db: SqlTransaction,
  name: string,
  work: () => Promise<T>,
  keep: (result: T) => boolean,
): Promise<T> {
  await db.run(`SAVEPOINT ${name}`, []);
  let kept = false;
  try {
    const result = await work();
    kept = keep(result);
    return result;
  } finally {
    if (!kept) await db.run(`ROLLBACK TO SAVEPOINT ${name}`, []);
    await db.run(`RELEASE SAVEPOINT ${name}`, []);
  }
}
