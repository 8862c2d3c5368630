import { type Appraisable, resultStandingOf } from '../../domain/appraisal/result-standing.ts';
import { totalScorecard } from '../../domain/scorecard/scorecard-totals.ts';

export type ScorecardColumns = ReturnType<typeof columnsOf>;

/** The columns that follow from what is recorded; before anybody scored they are the same for most units. */
export function columnsOf(of: Appraisable) {
  const { points, maximum, answered, toAnswer } = totalScorecard(
    of.set,
    of.profile,
    of.campaign,
    of.entries,
  ).overall;
  const { domains, ...result } = resultStandingOf(of);
  const domainsJson = domains === null ? null : JSON.stringify(domains);
  return { points, maximum, answered, toAnswer, ...result, domainsJson };
}

/** As Prisma reads and writes them. */
export function storedColumns({ points, maximum, confirmedAt, ...others }: ScorecardColumns) {
  return {
    ...others,
    points: points as number,
    maximum: maximum as number,
    appraisedPoints: others.appraisedPoints as number | null,
    appraisedMaximum: others.appraisedMaximum as number | null,
    confirmedAt: confirmedAt === null ? null : BigInt(confirmedAt),
  };
}
