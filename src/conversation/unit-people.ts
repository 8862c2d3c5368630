import type { Role } from '../domain/people/role.ts';
import type { Workplace } from './facts.ts';

/** The name of somebody of the unit, also of one who holds no role in it any more. */
export function personName({ people, officialNames }: Workplace, officialId: string): string {
  const person = people.find((each) => each.officialId === officialId);
  return person?.name ?? officialNames.get(officialId) ?? officialId;
}

/** Everybody of the unit who holds one of these roles now, by id. */
export function holdersOf({ people }: Workplace, ...roles: readonly Role[]): readonly string[] {
  return people
    .filter((person) => person.roles.some((role) => roles.includes(role)))
    .map(({ officialId }) => officialId);
}
