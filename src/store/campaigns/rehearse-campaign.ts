import type { RehearsalOutcome, RehearsalWindow } from '../../application/ports/campaign-store.ts';
import { campaignStream, SYSTEM_STREAM } from '../../domain/audit/audit-record.ts';
import { type Campaign, campaignSchema, unitProfileSchema } from '../../domain/campaign/campaign.ts';
import { NO_PHASES } from '../../domain/campaign/phases.ts';
import { criteriaSetSchema } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { totalScorecard } from '../../domain/scorecard/scorecard-totals.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { campaignContentHash } from './campaign-content.ts';
import type { PrismaTransaction } from './wholly.ts';

/** Stands before the name of every rehearsal. */
const MARK = 'THỬ · ';

/** A copy of a campaign to practise with: the same units, groups, sets and roles, and empty scorecards. */
export async function rehearseCampaign(
  db: PrismaTransaction,
  trail: AuditTrail,
  campaignId: string,
  window: RehearsalWindow,
  at: Instant,
): Promise<RehearsalOutcome> {
  const row = await db.campaign.findUnique({ where: { id: campaignId } });
  if (row === null) return { kind: 'unknown' };
  const original = campaignSchema.parse(JSON.parse(row.document));
  if (original.rehearsal) return { kind: 'isRehearsal' };
  const campaign: Campaign = {
    ...original,
    ...window,
    id: await freeId(db, campaignId),
    name: `${MARK}${original.name}`,
    rehearsal: true,
    phases: NO_PHASES,
    lateSubmission: null,
  };
  const { id, name, year } = campaign;
  await db.campaign.create({
    data: {
      id,
      name,
      year,
      opensAt: BigInt(campaign.opensAt),
      locksAt: BigInt(campaign.locksAt),
      document: JSON.stringify(campaign),
      storedAt: BigInt(at),
    },
  });
  const groups = await db.unitGroup.findMany({ where: { campaignId } });
  await db.unitGroup.createMany({ data: groups.map((group) => ({ ...group, campaignId: id })) });
  const units = await copyScorecards(db, campaignId, campaign);
  const grants = await db.roleGrant.findMany({ where: { campaignId } });
  await db.roleGrant.createMany({
    data: grants.map(({ id: _, ...grant }) => ({ ...grant, campaignId: id })),
  });
  const after = JSON.stringify({ contentHash: await campaignContentHash(db, id), rehearsalOf: campaignId });
  await trail.add(administrationDraft('importCampaign', at, { stream: campaignStream(id), after }));
  return { kind: 'created', id, name, units };
}

/**
 * No campaign has it, and no rehearsal that was deleted had it: options in chats and what processes remember of its
 * scorecards would be taken for those of the new one.
 */
async function freeId(db: PrismaTransaction, campaignId: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? `${campaignId}-thu` : `${campaignId}-thu-${number}`;
    const deleted = { stream: SYSTEM_STREAM, act: 'deleteRehearsal', subject: id };
    const taken =
      (await db.campaign.count({ where: { id } })) + (await db.auditRecord.count({ where: deleted }));
    if (taken === 0) return id;
  }
}

/** How many there are. */
async function copyScorecards(
  db: PrismaTransaction,
  campaignId: string,
  campaign: Campaign,
): Promise<number> {
  const scorecards = await db.scorecard.findMany({
    where: { campaignId },
    select: { unitId: true, groupCode: true, criteriaSetId: true, profileJson: true },
  });
  const stored = await db.criteriaSet.findMany({
    where: { id: { in: scorecards.map(({ criteriaSetId }) => criteriaSetId) } },
  });
  const sets = new Map(stored.map(({ id, document }) => [id, criteriaSetSchema.parse(JSON.parse(document))]));
  await db.scorecard.createMany({
    data: scorecards.map((scorecard) => {
      const set = sets.get(scorecard.criteriaSetId);
      if (set === undefined) throw new Error(`no criteria set ${scorecard.criteriaSetId}`);
      const profile = unitProfileSchema.parse(JSON.parse(scorecard.profileJson));
      const { points, maximum, answered, toAnswer } = totalScorecard(
        set,
        profile,
        campaign,
        new Map(),
      ).overall;
      return {
        ...scorecard,
        id: `${campaign.id}:${scorecard.unitId}`,
        campaignId: campaign.id,
        version: 1,
        points: points as number,
        maximum: maximum as number,
        answered,
        toAnswer,
      };
    }),
  });
  return scorecards.length;
}
