import { type Appraisable, resultStandingOf } from '../../domain/appraisal/result-standing.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { totalScorecard } from '../../domain/scorecard/scorecard-totals.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { LoadedAmendable } from './amendable-campaign.ts';
import { settledBy } from './store-scorecards.ts';
import type { PrismaTransaction } from './wholly.ts';

/** Every scorecard to one version of the set, with the totals that its entries make by it. */
export async function moveScorecards(
  db: PrismaTransaction,
  trail: AuditTrail,
  { campaign, inUse, scorecards }: LoadedAmendable,
  newer: { readonly id: string; readonly set: CriteriaSet },
  at: Instant,
): Promise<void> {
  const stored = await db.scorecard.findMany({
    where: { campaignId: campaign.id, criteriaSetId: { in: inUse.map(({ id }) => id) } },
    select: { id: true, groupCode: true, criteriaSetId: true, profileJson: true },
  });
  const byId = new Map(scorecards.map((scorecard) => [scorecard.scorecardId, scorecard]));
  for (const { id, ...row } of stored) {
    if (row.criteriaSetId === newer.id) continue;
    const scorecard = byId.get(id);
    if (scorecard === undefined) throw new Error(`scorecard ${id} was not read`);
    const [before, after] = [settledBy(row), settledBy({ ...row, criteriaSetId: newer.id })];
    await trail.add(administrationDraft('changeScorecard', at, { stream: id, before, after }));
    await db.scorecard.update({
      where: { id },
      data: {
        criteriaSetId: newer.id,
        ...maintained({ ...scorecard, campaign, set: newer.set }),
        version: { increment: 1 },
      },
    });
  }
}

/** The columns that follow from what is recorded. */
function maintained(of: Appraisable) {
  const { points, maximum, answered, toAnswer } = totalScorecard(
    of.set,
    of.profile,
    of.campaign,
    of.entries,
  ).overall;
  const { judged, toJudge, flagged, explained, ...result } = resultStandingOf(of);
  const { appraisedPoints, appraisedMaximum, domains, confirmedAt } = result;
  return {
    points,
    maximum,
    answered,
    toAnswer,
    judged,
    toJudge,
    flagged,
    explained,
    appraisedPoints,
    appraisedMaximum,
    domainsJson: domains === null ? null : JSON.stringify(domains),
    confirmedAt: confirmedAt === null ? null : BigInt(confirmedAt),
  };
}
