import type { Office, UnitContact } from '../office.ts';
import type { OfficeContext } from '../turn.ts';

/** A unit without anybody to tell, or a person whom nothing reaches, with the names of their units. */
export type Unreached =
  | { readonly kind: 'noContact'; readonly unit: string }
  | { readonly kind: 'unlinked'; readonly units: readonly string[]; readonly name: string }
  | {
      readonly kind: 'unheard';
      readonly units: readonly string[];
      readonly name: string;
      readonly tried: UnitContact['channels'];
    };

/** The names of officials and how they are reached are for those who organise. */
export function mayListUnreached({ office }: OfficeContext): boolean {
  return office.roles.includes('organiser');
}

/** Units without anybody first, then who has no account, then who is not heard on any; each in the order of units. */
export function unreachedIn({ units, contacts }: Pick<Office, 'units' | 'contacts'>): readonly Unreached[] {
  const ofUnits = new Map<string, UnitContact[]>();
  for (const contact of contacts) {
    const others = ofUnits.get(contact.unitId);
    if (others === undefined) ofUnits.set(contact.unitId, [contact]);
    else others.push(contact);
  }
  const empty: Unreached[] = [];
  const people = new Map<string, { readonly contact: UnitContact; readonly units: string[] }>();
  for (const { unitId, name } of units) {
    const here = ofUnits.get(unitId) ?? [];
    if (here.length === 0) empty.push({ kind: 'noContact', unit: name });
    for (const contact of here.filter(({ unheard }) => unheard)) {
      const known = people.get(contact.officialId);
      if (known === undefined) people.set(contact.officialId, { contact, units: [name] });
      else known.units.push(name);
    }
  }
  const unlinked: Unreached[] = [];
  const unheard: Unreached[] = [];
  for (const { contact, units: theirs } of people.values()) {
    const { name, channels } = contact;
    if (channels.length === 0) unlinked.push({ kind: 'unlinked', units: theirs, name });
    else unheard.push({ kind: 'unheard', units: theirs, name, tried: channels });
  }
  return [...empty, ...unlinked, ...unheard];
}
