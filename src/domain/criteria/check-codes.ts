import type { SetFault } from './check-set-fault.ts';
import type { CriteriaSet } from './criteria-set.ts';

interface Place {
  readonly key: string;
  readonly code: string;
  readonly parent: Place | null;
}

/** Keys and codes used twice, and codes that belong under another parent. */
export function checkKeysAndCodes(set: CriteriaSet): readonly SetFault[] {
  const places = placesOf(set);
  return [
    ...repeated(places, ({ key }) => key).map(([place, all]): SetFault => {
      return fault(place, { name: 'keyNotUnique', detail: { count: all.length } });
    }),
    ...repeated(places, printedCode).map(([place, all]): SetFault => {
      return fault(place, { name: 'codeNotUnique', detail: { keys: all.map(({ key }) => key) } });
    }),
    ...places.flatMap((place): SetFault[] => {
      const { parent } = place;
      if (!parent || !isMisplaced(place.code, parent.code)) return [];
      const detail = { parentKey: parent.key, parentCode: parent.code };
      return [fault(place, { name: 'codeUnderOtherParent', detail })];
    }),
  ];
}

function fault<Found extends object>({ key, code }: Place, found: Found) {
  return { ...found, itemKey: key, code };
}

function placesOf(set: CriteriaSet): readonly Place[] {
  return set.domains.flatMap((domain) => {
    const top: Place = { key: domain.key, code: domain.code, parent: null };
    const below = domain.criteria.flatMap((criterion) => {
      const parent: Place = { key: criterion.key, code: criterion.code, parent: top };
      const items = criterion.kind === 'group' ? criterion.items : [];
      return [parent, ...items.map(({ key, code }): Place => ({ key, code, parent }))];
    });
    return [top, ...below];
  });
}

/** Each name used more than once, with its places; the empty name is none. */
function repeated(places: readonly Place[], nameOf: (place: Place) => string): readonly [Place, Place[]][] {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    if (nameOf(place) === '') continue;
    byName.set(nameOf(place), [...(byName.get(nameOf(place)) ?? []), place]);
  }
  return [...byName.values()].flatMap((all): [Place, Place[]][] => {
    const [first] = all;
    return first && all.length > 1 ? [[first, all]] : [];
  });
}

/** "1.2.3" names one place in the table; "a)" or "2" only one under its parent. */
function printedCode({ code, parent }: Place): string {
  const bare = code.trim();
  return bare === '' || dotted(bare).length > 1 ? bare : `${parent?.key ?? ''} ${bare}`;
}

/** Only codes like "4.5.1" say what they stand under; "a)" and "II" do not. */
function isMisplaced(code: string, parentCode: string): boolean {
  const segments = dotted(code);
  const above = dotted(parentCode);
  if (segments.length < 2 || above.length === 0) return false;
  return segments.length <= above.length || above.some((segment, at) => segment !== segments[at]);
}

function dotted(code: string): readonly string[] {
  const bare = code.trim().replace(/\.$/u, '');
  return /^[0-9]+(?:\.[0-9]+)*$/u.test(bare) ? bare.split('.') : [];
}
