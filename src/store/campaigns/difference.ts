import { isDeepStrictEqual } from 'node:util';

/** What to do so that the stored rows become the wanted ones. */
export interface Difference<Row> {
  readonly create: readonly Row[];
  readonly update: readonly Row[];
  /** Stored rows that nobody wants any more. */
  readonly remove: readonly Row[];
}

/** Compares rows of equal fields, told apart by `key`. */
export function difference<Row extends object>(
  stored: readonly Row[],
  wanted: readonly Row[],
  key: (row: Row) => string,
): Difference<Row> {
  const before = new Map(stored.map((row) => [key(row), row]));
  const after = new Map(wanted.map((row) => [key(row), row]));
  const rows = [...after.values()];
  return {
    create: rows.filter((row) => !before.has(key(row))),
    update: rows.filter((row) => before.has(key(row)) && !isDeepStrictEqual(before.get(key(row)), row)),
    remove: [...before.values()].filter((row) => !after.has(key(row))),
  };
}
