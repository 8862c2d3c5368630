import type { AuthorityRefusal } from '../domain/authority/refusal.ts';
import type { SentenceKey } from './sentence-key.ts';

/** What is said to somebody who may not do what they want to. */
export const authorityRefusalKeys: Readonly<Record<AuthorityRefusal, SentenceKey>> = {
  notYours: 'refusal.authority.notYours',
  pendingMember: 'refusal.authority.pendingMember',
  expiredGrant: 'refusal.authority.expiredGrant',
  futureGrant: 'refusal.authority.futureGrant',
  ownUnit: 'refusal.authority.ownUnit',
  outsideScope: 'refusal.authority.outsideScope',
  notPublished: 'refusal.authority.notPublished',
  published: 'refusal.authority.published',
  confirmed: 'refusal.authority.confirmed',
  notConfirmed: 'refusal.authority.notConfirmed',
  notSubmitted: 'refusal.authority.notSubmitted',
  submitted: 'refusal.authority.submitted',
  appraisalStarted: 'refusal.authority.appraisalStarted',
  withdrawalNotAllowed: 'refusal.authority.withdrawalNotAllowed',
  notYet: 'refusal.authority.notYet',
  locked: 'refusal.authority.locked',
  stillOpen: 'refusal.authority.stillOpen',
  notDelegated: 'refusal.authority.notDelegated',
  delegatedElsewhere: 'refusal.authority.delegatedElsewhere',
};
