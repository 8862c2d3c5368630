/**
 * Why an act is not allowed. Where several reasons hold, the first of this list is said: first who somebody is, then
 * where the scorecard stands, last what a colleague holds.
 */
export const authorityRefusals = [
  'notYours',
  'pendingMember',
  'expiredGrant',
  'futureGrant',
  'ownUnit',
  'outsideScope',
  'notPublished',
  'published',
  'confirmed',
  'notConfirmed',
  'notSubmitted',
  'submitted',
  'appraisalStarted',
  'withdrawalNotAllowed',
  'notYet',
  'locked',
  'stillOpen',
  'notDelegated',
  'delegatedElsewhere',
] as const;
export type AuthorityRefusal = (typeof authorityRefusals)[number];
