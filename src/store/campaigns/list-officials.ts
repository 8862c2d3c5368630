import type { OfficialSummary } from '../../application/ports/campaign-store.ts';
import { roleSchema } from '../../domain/people/role.ts';
import type { PrismaDatabase } from '../prisma-client.ts';

/** Everybody with a role in the campaign, in the order of their ids. */
export async function listOfficials(
  prisma: PrismaDatabase,
  campaignId: string,
): Promise<readonly OfficialSummary[]> {
  const officials = await prisma.official.findMany({
    where: { grants: { some: { campaignId } } },
    include: {
      grants: { where: { campaignId }, orderBy: { id: 'asc' }, include: { unit: true } },
      _count: { select: { accounts: true } },
    },
  });
  const summaries = officials.map(({ id, name, grants, _count }) => ({
    id,
    name,
    roles: grants.map(({ role, unit }) => ({
      role: roleSchema.parse(role),
      unitId: unit?.id ?? null,
      unitName: unit?.name ?? null,
    })),
    linked: _count.accounts > 0,
  }));
  return summaries.sort((a, b) => (a.id < b.id ? -1 : 1));
}
