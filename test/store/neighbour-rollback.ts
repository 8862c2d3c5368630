import type { PrismaDatabase } from '../../src/store/prisma-client.ts';

/** A point that one side waits at until the other opens it. */
export function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}

/** Enough turns of the event loop for an unhindered statement to be done many times over. */
const MANY_TURNS = 500;

/**
 * Writes a row in each of Prisma's two plain ways while another request's interactive transaction is open, lets that transaction roll
 * back after the write was acknowledged (or has long had its chance), and tells whether the acknowledged rows are there.
 */
export async function survivesNeighbourRollback(prisma: PrismaDatabase, id: string): Promise<boolean> {
  const opened = gate();
  const mayEnd = gate();
  const neighbour = prisma.$transaction(async (db) => {
    await db.unit.create({ data: { id: `${id}-neighbour`, code: '', name: '' } });
    opened.resolve();
    await mayEnd.promise;
    throw new Error('the neighbour rolls back');
  });
  const rolledBack = neighbour.catch(() => undefined);
  await opened.promise;
  const acknowledged = Promise.all([
    prisma.unit.create({ data: { id, code: '', name: '' } }),
    prisma.$executeRawUnsafe(`INSERT INTO "Unit" (id, code, name) VALUES ('${id}-raw', '', '')`),
  ]);
  await Promise.race([acknowledged, manyTurns()]);
  mayEnd.resolve();
  await rolledBack;
  await acknowledged;
  if ((await prisma.unit.count({ where: { id: `${id}-neighbour` } })) > 0) throw new Error('no rollback');
  return (await prisma.unit.count({ where: { id: { in: [id, `${id}-raw`] } } })) === 2;
}

async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < MANY_TURNS; turn += 1) await new Promise(setImmediate);
}
