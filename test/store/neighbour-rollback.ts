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
 * Writes a row in the plain way while another request's interactive transaction is open, lets that transaction roll
 * back after the write was acknowledged (or has long had its chance), and tells whether the acknowledged row is there.
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
  const acknowledged = prisma.unit.create({ data: { id, code: '', name: '' } });
  await Promise.race([acknowledged, manyTurns()]);
  mayEnd.resolve();
  await rolledBack;
  await acknowledged;
  if ((await prisma.unit.count({ where: { id: `${id}-neighbour` } })) > 0) throw new Error('no rollback');
  return (await prisma.unit.count({ where: { id } })) === 1;
}

async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < MANY_TURNS; turn += 1) await new Promise(setImmediate);
}
