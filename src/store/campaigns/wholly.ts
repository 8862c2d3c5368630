import type { PrismaDatabase } from '../prisma-client.ts';

/** Prisma inside a transaction. */
export type PrismaTransaction = Parameters<Parameters<PrismaDatabase['$transaction']>[0]>[0];

/** Another transaction changed what this one had read, or added the very row: looking again decides. */
const LOST_RACES = new Set(['P2034', 'P2002']);
/** Whoever loses has let somebody else through; the audit trail of the system is one that everybody appends to. */
const ATTEMPTS = 20;

/** Runs `work` in one serializable transaction; one that lost a race against another starts over. */
export async function wholly<T>(
  prisma: PrismaDatabase,
  work: (db: PrismaTransaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
    }
  }
}

function isLostRace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && LOST_RACES.has(String(error.code));
}
