import type { ListedExtension } from '../../application/ports/campaign-store.ts';
import { courseEventSchema } from '../../domain/course/course-event.ts';
import { foldCourse } from '../../domain/course/fold-course.ts';
import { criteriaSetSchema, placedItems } from '../../domain/criteria/criteria-set.ts';
import type { PrismaDatabase } from '../prisma-client.ts';

/** Who was given more time, by unit and then as it was given. */
export async function listExtensions(
  prisma: PrismaDatabase,
  campaignId: string,
): Promise<readonly ListedExtension[]> {
  const scorecards = await prisma.scorecard.findMany({
    where: { campaignId },
    select: {
      unit: { select: { code: true, name: true } },
      criteriaSet: { select: { document: true } },
      course: { orderBy: { sequence: 'asc' } },
    },
  });
  const listed = scorecards.flatMap(({ unit, criteriaSet, course }) => {
    const { extensions } = foldCourse(
      course.map(({ sequence, at, officialId, eventJson }) => ({
        sequence,
        at: Number(at),
        officialId,
        event: courseEventSchema.parse(JSON.parse(eventJson)),
      })),
    );
    if (extensions.length === 0) return [];
    const items = placedItems(criteriaSetSchema.parse(JSON.parse(criteriaSet.document)));
    return extensions.map((extension) => ({
      unit,
      extension,
      codes:
        extension.itemKeys === null
          ? null
          : items.filter(({ item }) => extension.itemKeys?.includes(item.key)).map(({ item }) => item.code),
    }));
  });
  const officials = await prisma.official.findMany({
    where: { id: { in: listed.map(({ extension }) => extension.by) } },
    select: { id: true, name: true },
  });
  const names = new Map(officials.map(({ id, name }) => [id, name]));
  return listed
    .sort((a, b) => (a.unit.code < b.unit.code ? -1 : a.unit.code > b.unit.code ? 1 : 0))
    .map(({ unit, extension: { opensAt, closesAt, reason, by }, codes }) => ({
      unitName: unit.name,
      codes,
      givenAt: opensAt,
      closesAt,
      reason,
      decidedBy: names.get(by) ?? by,
    }));
}
