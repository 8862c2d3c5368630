import { type AppliedAmendment, amendmentNotice } from '../../conversation/amendment-notice.ts';
import type { NoticeDraft } from '../../conversation/notice.ts';
import type { UnitAmendment } from '../../domain/amendment/amendment.ts';
import { campaignStream } from '../../domain/audit/audit-record.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { PrismaTransaction } from './wholly.ts';

/** Notices to whoever scores for a unit or heads it, for every unit in which something changes; tells how many. */
export async function tellAmendment(
  db: PrismaTransaction,
  trail: AuditTrail,
  amendment: AppliedAmendment,
  units: readonly UnitAmendment[],
): Promise<number> {
  const people = await peopleByScorecard(db, amendment);
  const notices = units.flatMap((unit) =>
    [...(people.get(unit.scorecardId) ?? [])]
      .sort()
      .map((officialId) => amendmentNotice(amendment, unit, officialId)),
  );
  for (const { key, officialId, purpose } of notices) {
    await trail.add(
      administrationDraft('addNotice', amendment.at, {
        stream: campaignStream(amendment.campaign.id),
        subject: officialId,
        after: JSON.stringify({ key, purpose }),
      }),
    );
  }
  if (notices.length > 0) await db.notice.createMany({ data: notices.map((one) => rowOf(one, amendment)) });
  return new Set(notices.map(({ officialId }) => officialId)).size;
}

async function peopleByScorecard(
  db: PrismaTransaction,
  { campaign, at }: AppliedAmendment,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const now = BigInt(at);
  const grants = await db.roleGrant.findMany({
    where: {
      campaignId: campaign.id,
      unitId: { not: null },
      role: { in: ['scorer', 'head'] },
      status: 'active',
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: now } }] },
        { OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      ],
    },
    select: { unitId: true, officialId: true },
  });
  const scorecards = await db.scorecard.findMany({
    where: { campaignId: campaign.id },
    select: { id: true, unitId: true },
  });
  const ofUnit = new Map<string | null, Set<string>>();
  for (const { unitId, officialId } of grants)
    ofUnit.set(unitId, (ofUnit.get(unitId) ?? new Set()).add(officialId));
  return new Map(scorecards.map(({ id, unitId }) => [id, ofUnit.get(unitId) ?? new Set()]));
}

function rowOf(notice: NoticeDraft, { at }: AppliedAmendment) {
  const { key, officialId, campaignId, scorecardId, purpose, lines, options, dueAt, expiresAt } = notice;
  return {
    key,
    officialId,
    campaignId,
    scorecardId,
    purpose,
    linesJson: JSON.stringify(lines),
    optionsJson: JSON.stringify(options),
    status: 'waiting',
    createdAt: BigInt(at),
    dueAt: BigInt(dueAt),
    expiresAt: expiresAt === null ? null : BigInt(expiresAt),
  };
}
