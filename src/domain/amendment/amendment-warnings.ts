import type { Campaign } from '../campaign/campaign.ts';
import { type CriteriaSet, placedItems } from '../criteria/criteria-set.ts';
import type { ScoringRule } from '../criteria/scoring-rule.ts';
import type { Instant } from '../scaled.ts';
import type { AmendedScorecard, AmendmentWarning, ScopedRole } from './amendment.ts';

/** What beside the scorecards refers to a version of the set. */
export interface AmendmentSurroundings {
  readonly campaign: Pick<Campaign, 'referenceDays'>;
  /** The other sets of the campaign: the scope of a role for the whole campaign may name their items. */
  readonly otherSets: readonly CriteriaSet[];
  readonly scopedRoles: readonly ScopedRole[];
  /** Names of officials by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What is over by then holds no longer (ms UTC). */
  readonly at: Instant;
}

/** What names something that the newer version no longer has, and what it may be mistaken about. */
export function amendmentWarnings(
  older: readonly CriteriaSet[],
  newer: CriteriaSet,
  scorecards: readonly AmendedScorecard[],
  { campaign, otherSets, scopedRoles, names, at }: AmendmentSurroundings,
): readonly AmendmentWarning[] {
  const codes = new Map(older.flatMap((set) => [...codesByKey(set)]));
  const now = codesByKey(newer);
  const isGone = (key: string) => codes.has(key) && !now.has(key);
  const elsewhere = new Set(otherSets.flatMap((set) => [...codesByKey(set).keys()]));
  return [
    ...older.flatMap((set) => renumbered(set, newer)),
    ...missingDays(newer, campaign.referenceDays),
    ...scorecards.flatMap(({ unitName, profile }): readonly AmendmentWarning[] => {
      const keys = profile.exemptions.filter(isGone);
      return keys.length === 0 ? [] : [{ name: 'exemptionGone', unitName, keys }];
    }),
    ...scopedRoles.flatMap(({ officialName, unitName, role, keys }): readonly AmendmentWarning[] => {
      const gone = keys.filter((key) => isGone(key) && (unitName !== null || !elsewhere.has(key)));
      return gone.length === 0 ? [] : [{ name: 'scopeGone', officialName, unitName, role, keys: gone }];
    }),
    ...scorecards.flatMap(({ unitName, course }) =>
      course.delegations.flatMap(({ to, itemKeys, ended, until }): readonly AmendmentWarning[] => {
        if (ended !== null || until <= at) return [];
        const gone = itemKeys.filter(isGone).map((key) => codes.get(key) ?? key);
        if (gone.length === 0) return [];
        return [{ name: 'delegationGone', unitName, officialName: names.get(to) ?? to, codes: gone }];
      }),
    ),
  ];
}

/** Domains, criteria and items. */
function codesByKey(set: CriteriaSet): ReadonlyMap<string, string> {
  return new Map(
    set.domains.flatMap((domain) => [
      [domain.key, domain.code] as const,
      ...domain.criteria.flatMap((criterion) => [
        [criterion.key, criterion.code] as const,
        ...(criterion.kind === 'group' ? criterion.items.map(({ key, code }) => [key, code] as const) : []),
      ]),
    ]),
  );
}

/**
 * Items that kept their name and changed their key, as when everything below a dropped item moves up by one. A name
 * that several items share tells nothing.
 */
function renumbered(older: CriteriaSet, newer: CriteriaSet): readonly AmendmentWarning[] {
  const before = byUniqueName(older);
  return [...byUniqueName(newer).values()].flatMap((item): readonly AmendmentWarning[] => {
    const same = before.get(item.name);
    if (same === undefined || same.key === item.key) return [];
    return [{ name: 'renumbered', itemName: item.name, oldCode: same.code, newCode: item.code }];
  });
}

function byUniqueName(set: CriteriaSet) {
  const items = placedItems(set).map(({ item }) => item);
  const uses = new Map<string, number>();
  for (const { name } of items) uses.set(name, (uses.get(name) ?? 0) + 1);
  return new Map(items.filter(({ name }) => uses.get(name) === 1).map((item) => [item.name, item]));
}

function missingDays(
  set: CriteriaSet,
  referenceDays: Campaign['referenceDays'],
): readonly AmendmentWarning[] {
  return placedItems(set).flatMap(({ item }) =>
    referencesOf(item.rule)
      .filter((reference) => !Object.hasOwn(referenceDays, reference))
      .map((reference) => ({ name: 'referenceDayMissing' as const, code: item.code, reference })),
  );
}

function referencesOf(rule: ScoringRule): readonly string[] {
  if (rule.kind === 'timeliness') return [rule.reference];
  if (rule.kind !== 'conditional') return [];
  return [...rule.cases, rule.otherwise].flatMap(({ rule: inner }) => referencesOf(inner));
}
