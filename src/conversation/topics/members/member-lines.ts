import type { Role } from '../../../domain/people/role.ts';
import type { UnitPerson } from '../../facts.ts';
import { type Sentence, say } from '../../reply.ts';
import type { SentenceKey } from '../../sentence-key.ts';
import type { DeskContext } from '../../turn.ts';
import { holdersOf } from '../../unit-people.ts';

const roleNames: { readonly [Name in Role]: SentenceKey } = {
  scorer: 'role.scorer',
  head: 'role.head',
  appraiser: 'role.appraiser',
  appraisalLead: 'role.appraisalLead',
  leader: 'role.leader',
  organiser: 'role.organiser',
  respondent: 'role.respondent',
};

export function roleName(role: Role): Sentence {
  return say(roleNames[role]);
}

/** "Trần Thử Bình: chấm điểm", and what still waits for the head. */
export function personLine({ name, roles, pending }: UnitPerson): Sentence {
  return roles.length === 0
    ? say('member.pendingLine', { name, roles: pending.map(roleName) })
    : say('member.line', { name, roles: roles.map(roleName) });
}

export function findPerson({ desk }: DeskContext, officialId: string): UnitPerson | undefined {
  return desk.work.people.find((person) => person.officialId === officialId);
}

export function isHeadHere({ desk, official }: DeskContext): boolean {
  return holdersOf(desk.work, 'head').includes(official.id);
}
