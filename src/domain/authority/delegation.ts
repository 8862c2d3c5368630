import { grantFault, isPlaced, reaches } from './grant.ts';
import type { ActiveDelegation, AuthorityQuestion } from './question.ts';
import type { AuthorityRefusal } from './refusal.ts';

/**
 * A delegated item is scored by nobody but its delegate, and given on by nobody. Who gave it, and the head, take it
 * back first. Documents for it may come from anybody of the unit.
 */
export function delegationRefusals(question: AuthorityQuestion): readonly AuthorityRefusal[] {
  const { act, at, officialId, grants, target } = question;
  const delegations = delegationsAt(question);
  const isMine = delegations.some(({ toOfficialId }) => toOfficialId === officialId);
  switch (act) {
    case 'score':
      return delegations.length === 0 || isMine ? [] : ['delegatedElsewhere'];
    case 'delegate':
      return delegations.length === 0 ? [] : ['delegatedElsewhere'];
    case 'returnDelegation': {
      if (delegations.length === 0) return ['notDelegated'];
      const gaveIt = delegations.some(({ byOfficialId }) => byOfficialId === officialId);
      const isHead = grants.some(
        (grant) =>
          grant.role === 'head' &&
          isPlaced(grant, target) &&
          grantFault(grant, at) === null &&
          reaches(grant, target),
      );
      return isMine || gaveIt || isHead ? [] : ['delegatedElsewhere'];
    }
    default:
      return [];
  }
}

/** Those that have not ended by the time of the act. */
export function delegationsAt({ course, at }: AuthorityQuestion): readonly ActiveDelegation[] {
  return course.delegations.filter(({ until }) => until === null || at < until);
}
