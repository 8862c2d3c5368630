import type { PrismaDatabase } from '../prisma-client.ts';

/** Prisma inside a transaction. */
export type PrismaTransaction = Parameters<Parameters<PrismaDatabase['$transaction']>[0]>[0];

/** Another transaction changed what this one had read. */
const WRITE_CONFLICT = 'P2034';
const ATTEMPTS = 5;

/** Runs `work` in one serializable transaction; one that lost a race against another starts over. */
export async function wholly<T>(
  prisma: PrismaDatabase,
  work: (db: PrismaTransaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error;
    }
  }
}

function isWriteConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === WRITE_CONFLICT;
}
