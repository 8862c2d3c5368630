import type { Act } from '../../../src/domain/authority/act.ts';
import type { Grant } from '../../../src/domain/authority/grant.ts';
import type { AuthorityQuestion, CourseFacts } from '../../../src/domain/authority/question.ts';
import type { Role } from '../../../src/domain/people/role.ts';

export const NOW = 1_000_000;

export function grant(role: Role, unitId: string | null, more: Partial<Grant> = {}): Grant {
  return { role, unitId, scope: null, validFrom: null, validUntil: null, status: 'active', ...more };
}

/** The role as it is usually given: to members in their unit, to others for the whole campaign. */
export function usualGrant(role: Role, more: Partial<Grant> = {}): Grant {
  const isOfUnit = ['scorer', 'head', 'respondent'].includes(role);
  return grant(role, isOfUnit ? 'so-a' : null, more);
}

const openCourse: CourseFacts = {
  window: 'open',
  submitted: false,
  appraisalStarted: false,
  published: false,
  confirmed: false,
  delegations: [],
};

/** An act on item 1.1 of Sở A by the official "an". */
export function question(
  act: Act,
  grants: readonly Grant[],
  course: Partial<CourseFacts> = {},
  more: Partial<AuthorityQuestion> = {},
): AuthorityQuestion {
  return {
    act,
    at: NOW,
    officialId: 'an',
    grants,
    target: { unitId: 'so-a', itemKey: '1.1', domainKey: '1' },
    course: { ...openCourse, ...course },
    options: { withdrawal: true, provisional: false },
    ...more,
  };
}
