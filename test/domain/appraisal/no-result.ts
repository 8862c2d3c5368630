import type { ResultStanding } from '../../../src/domain/appraisal/result-standing.ts';

/** What lists show of a scorecard that nobody appraised. */
export const NO_RESULT: ResultStanding = {
  judged: 0,
  toJudge: 0,
  flagged: 0,
  explained: 0,
  appraisedPoints: null,
  appraisedMaximum: null,
  domains: null,
  confirmedAt: null,
};

/** The same with what a list of units says of the unit itself. */
export const NEVER_APPRAISED = (({ domains: _domains, ...shown }: ResultStanding) => ({
  ...shown,
  exemptions: [],
  kind: null,
}))(NO_RESULT);
