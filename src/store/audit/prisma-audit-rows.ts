import type { PrismaTransaction } from '../campaigns/wholly.ts';
import type { AuditRows } from './audit-rows.ts';
import { AuditTrail } from './audit-trail.ts';

/** Runs administration that tells the trail what it does. */
export async function audited<T>(db: PrismaTransaction, work: (trail: AuditTrail) => Promise<T>): Promise<T> {
  const trail = new AuditTrail(prismaAuditRows(db));
  const result = await work(trail);
  await trail.close();
  return result;
}

/** The transaction is serializable: one that waited for a head is told that it lost, and starts over. */
function prismaAuditRows(db: PrismaTransaction): AuditRows {
  return {
    async takeHead(stream) {
      const { sequence, hash } = await db.auditHead.upsert({
        where: { stream },
        create: { stream, sequence: 0, hash: '' },
        // Changes nothing, but holds the row, in the same order as a turn does.
        update: { sequence: { increment: 0 } },
      });
      return sequence === 0 ? null : { sequence, hash };
    },
    recordedContent: async (scorecardId) => ({
      entries: await db.scoreEntry.findMany({ where: { scorecardId } }),
      documents: await db.evidence.findMany({ where: { scorecardId } }),
    }),
    async append(records) {
      await db.auditRecord.createMany({
        data: records.map(({ at, before, after, ...record }) => ({
          ...record,
          at: BigInt(at),
          beforeJson: before,
          afterJson: after,
        })),
      });
    },
    async putHead(stream, head) {
      await db.auditHead.update({ where: { stream }, data: { ...head } });
    },
  };
}
