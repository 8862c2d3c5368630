import { NO_RESULT, type ResultStanding } from '../../../src/domain/appraisal/result-standing.ts';

/** What a list of units says of one that nobody appraised. */
export const NEVER_APPRAISED = (({ domains: _domains, ...shown }: ResultStanding) => ({
  ...shown,
  exemptions: [],
  kind: null,
}))(NO_RESULT);
