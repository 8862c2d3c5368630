import type { SqlSession } from './sql-session.ts';

const ATTEMPTS = 5;

/** Starts work over where another transaction won. */
export function startingOver(session: SqlSession): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt === ATTEMPTS || !session.isConflict(error)) throw error;
      }
    }
  };
}
