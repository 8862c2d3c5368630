import type { Points } from '../scaled.ts';
import type { CriteriaSet, ScoredItem } from './criteria-set.ts';
import type { ScoringRule } from './scoring-rule.ts';

type PlaceLevel = 'set' | 'domain' | 'criterion' | 'item';

interface Difference<Name extends string> {
  readonly name: Name;
  readonly level: PlaceLevel;
  /** Null for the set itself. */
  readonly key: string | null;
  /** The code in the newer version, or in the older one for what was removed; null for the set itself. */
  readonly code: string | null;
}
interface Change<Name extends string, Value> extends Difference<Name> {
  readonly before: Value;
  readonly after: Value;
}

/** Other fields of an item, compared as a whole. */
const DETAILS = ['guidance', 'evidence', 'notApplicable', 'counts', 'evidenceYear', 'unitKinds'] as const;

/** One difference between two versions of a set; two things are the same when their keys are. */
export type SetDifference =
  | (Difference<'added'> & { readonly label: string })
  | (Difference<'removed'> & { readonly label: string })
  | Change<'renamed', string>
  | Change<'recoded', string>
  | Change<'repointed', Points>
  /** A null rule: it is, or was, a criterion with items under it and so not scored itself. */
  | Change<'ruleChanged', ScoringRule | null>
  /** The keys of the parents; null for the set. */
  | Change<'moved', string | null>
  | (Difference<'detailChanged'> & { readonly field: (typeof DETAILS)[number] });

interface Place {
  readonly level: PlaceLevel;
  readonly key: string | null;
  readonly code: string | null;
  readonly label: string;
  readonly maxPoints: Points;
  readonly parentKey: string | null;
  readonly item: ScoredItem | null;
}

/** What changed from one version to another: removals first, then the rest in the order of the newer table. */
export function compareCriteriaSets(older: CriteriaSet, newer: CriteriaSet): readonly SetDifference[] {
  const before = new Map(placesOf(older).map((place) => [place.key, place]));
  const after = new Map(placesOf(newer).map((place) => [place.key, place]));
  const removed = [...before.values()].filter(({ key }) => !after.has(key));
  return [
    ...removed.map((place): SetDifference => ({ name: 'removed', ...placed(place), label: place.label })),
    ...[...after.values()].flatMap((place): readonly SetDifference[] => {
      const old = before.get(place.key);
      return old ? comparePlaces(old, place) : [{ name: 'added', ...placed(place), label: place.label }];
    }),
  ];
}

function comparePlaces(old: Place, now: Place): readonly SetDifference[] {
  const at = placed(now);
  const found: SetDifference[] = [];
  if (old.label !== now.label) found.push({ name: 'renamed', ...at, before: old.label, after: now.label });
  if (old.code !== now.code)
    found.push({ name: 'recoded', ...at, before: old.code ?? '', after: now.code ?? '' });
  if (old.maxPoints !== now.maxPoints)
    found.push({ name: 'repointed', ...at, before: old.maxPoints, after: now.maxPoints });
  if (old.parentKey !== now.parentKey)
    found.push({ name: 'moved', ...at, before: old.parentKey, after: now.parentKey });
  const [ruleBefore, ruleAfter] = [old.item?.rule ?? null, now.item?.rule ?? null];
  if (!isSame(ruleBefore, ruleAfter))
    found.push({ name: 'ruleChanged', ...at, before: ruleBefore, after: ruleAfter });
  const [itemBefore, itemAfter] = [old.item, now.item];
  if (!itemBefore || !itemAfter) return found;
  const details = DETAILS.filter((field) => !isSame(itemBefore[field], itemAfter[field]));
  return [...found, ...details.map((field): SetDifference => ({ name: 'detailChanged', ...at, field }))];
}

function placesOf(set: CriteriaSet): readonly Place[] {
  const whole: Place = {
    level: 'set',
    key: null,
    code: null,
    label: set.name,
    maxPoints: set.maxPoints,
    parentKey: null,
    item: null,
  };
  const below = set.domains.flatMap((domain) => [
    { ...domain, level: 'domain' as const, label: domain.name, parentKey: null, item: null },
    ...domain.criteria.flatMap((criterion): Place[] => {
      const { key, code, name: label, maxPoints } = criterion;
      const item = criterion.kind === 'item' ? criterion : null;
      const items = criterion.kind === 'group' ? criterion.items : [];
      return [
        { level: 'criterion', key, code, label, maxPoints, parentKey: domain.key, item },
        ...items.map((one): Place => ({ ...one, level: 'item', label: one.name, parentKey: key, item: one })),
      ];
    }),
  ]);
  return [whole, ...below];
}

function placed({ level, key, code }: Place): Omit<Difference<never>, 'name'> {
  return { level, key, code };
}

/** Equal as data: the order of an object's keys does not count, as stores may change it. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(ordered(left)) === JSON.stringify(ordered(right));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, inner]) => [name, ordered(inner)]);
}
