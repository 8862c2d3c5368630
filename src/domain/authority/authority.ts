import type { Act } from './act.ts';
import { delegationRefusals, delegationsAt } from './delegation.ts';
import { type Grant, grantFault, isPlaced, reaches, unitRoles } from './grant.ts';
import type { AuthorityQuestion } from './question.ts';
import { type AuthorityRefusal, authorityRefusals } from './refusal.ts';
import { type ActRule, ruleOfAct } from './rule-of-act.ts';

export type Authority =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly refusal: AuthorityRefusal };

export function mayAct(question: AuthorityQuestion): Authority {
  const found = new Set([...personalRefusals(question), ...courseRefusals(question)]);
  const refusal = authorityRefusals.find((name) => found.has(name));
  return refusal === undefined ? { allowed: true } : { allowed: false, refusal };
}

/** Reasons that lie in who the person is. */
function personalRefusals(question: AuthorityQuestion): readonly AuthorityRefusal[] {
  const { act, at, grants, target, course, options } = question;
  const rule = ruleOfAct[act];
  const roles = act === 'viewRanking' && options.provisional ? [...rule.roles, 'leader'] : rule.roles;
  const holds = (grant: Grant) => grantFault(grant, at) === null;
  const isMember = grants.some(
    (grant) => unitRoles.includes(grant.role) && grant.unitId !== null && holds(grant),
  );
  const own = grants.filter(
    (grant) =>
      roles.includes(grant.role) &&
      isPlaced(grant, target) &&
      !(isMember && rule.outsiders.includes(grant.role)) &&
      !(rule.scope === 'wholeUntilPublished' && grant.scope !== null),
  );
  const laterOn = grants.filter((grant) => rule.afterPublication.includes(grant.role));
  if (own.length === 0 && laterOn.length === 0) return ['notYours'];
  const held = own.filter(holds);
  if (held.length === 0 && laterOn.some(holds)) return course.published ? [] : ['notPublished'];
  if (held.length === 0) return [...own, ...laterOn].flatMap((grant) => grantFault(grant, at) ?? []);
  const isConcerned = grants.some(
    (grant) => unitRoles.includes(grant.role) && isPlaced(grant, target) && holds(grant),
  );
  return [
    ...(rule.impartial && isConcerned ? (['ownUnit'] as const) : []),
    ...(isInScope(question, held, rule) ? [] : (['outsideScope'] as const)),
  ];
}

/** Acts that a delegation of the item allows to somebody whose grant does not reach it. */
const delegable: readonly Act[] = ['score', 'addEvidence', 'returnDelegation'];

function isInScope(question: AuthorityQuestion, held: readonly Grant[], rule: ActRule): boolean {
  if (rule.scope === 'ignored' || rule.scope === 'wholeUntilPublished') return true;
  if (rule.scope === 'whole') return held.some(({ scope }) => scope === null);
  if (held.some((grant) => reaches(grant, question.target))) return true;
  return (
    delegable.includes(question.act) &&
    delegationsAt(question).some(({ toOfficialId }) => toOfficialId === question.officialId)
  );
}

/** Reasons that lie in where the scorecard stands. */
function courseRefusals(question: AuthorityQuestion): readonly AuthorityRefusal[] {
  const rule = ruleOfAct[question.act];
  const { submitted, published, confirmed } = question.course;
  return [
    ...(rule.publication === 'before' && published ? (['published'] as const) : []),
    ...(rule.publication === 'after' && !published ? (['notPublished'] as const) : []),
    ...(rule.confirmation === 'before' && confirmed ? (['confirmed'] as const) : []),
    ...(rule.confirmation === 'after' && !confirmed ? (['notConfirmed'] as const) : []),
    ...(rule.submission === 'before' && submitted ? (['submitted'] as const) : []),
    ...(rule.submission === 'after' && !submitted ? (['notSubmitted'] as const) : []),
    ...windowRefusals(question, rule),
    ...(question.act === 'withdraw' ? withdrawalRefusals(question) : []),
    ...delegationRefusals(question),
  ];
}

function windowRefusals(
  { course: { window, submitted } }: AuthorityQuestion,
  rule: ActRule,
): readonly AuthorityRefusal[] {
  if (rule.window === 'any') return [];
  if (window === 'tooEarly') return ['notYet'];
  if (rule.window === 'open') return window === 'locked' ? ['locked'] : [];
  return window === 'open' && !submitted ? ['stillOpen'] : [];
}

function withdrawalRefusals({ course, options }: AuthorityQuestion): readonly AuthorityRefusal[] {
  return [
    ...(course.appraisalStarted ? (['appraisalStarted'] as const) : []),
    ...(options.withdrawal ? [] : (['withdrawalNotAllowed'] as const)),
  ];
}
