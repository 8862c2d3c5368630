import { describe, expect, test } from 'vitest';
import { soCriteriaSet } from '../../src/demo/so-criteria-set.ts';
import { xaCriteriaSet } from '../../src/demo/xa-criteria-set.ts';
import { placedItems } from '../../src/domain/criteria/criteria-set.ts';
import type { PercentRange, PlainRule, RuleOf, ScoringRule } from '../../src/domain/criteria/scoring-rule.ts';
import { SCALE } from '../../src/domain/scaled.ts';

const items = [soCriteriaSet(2026), xaCriteriaSet(2026)].flatMap((set) =>
  placedItems(set).map(({ item }) => ({ name: `${set.slug} ${item.code}`, item })),
);
const rules = items.flatMap(({ name, item }) => plainRules(item.rule).map((rule) => ({ name, rule })));
/** Every bound of the sets and what lies just beside it: all whole percentages and both neighbours of each. */
const percentages = Array.from({ length: 101 }, (_, whole) => whole * SCALE)
  .flatMap((whole) => [whole - 1, whole, whole + 1])
  .filter((scaled) => scaled >= 0 && scaled <= 100 * SCALE);

describe('Every rule of the demo sets', () => {
  const selfScored = items.filter(({ item }) => item.rule.kind !== 'notSelfScored');

  test.each(selfScored)('reaches exactly the maximum: $name', ({ item }) => {
    expect(Math.max(...plainRules(item.rule).map(bestOf))).toBe(item.maxPoints);
  });

  test.each(ofKind('percent'))('puts every percentage in exactly one band: $name', ({ rule }) => {
    for (const percentage of percentages) {
      const hits = rule.bands.filter((band) => contains(band.range, percentage));
      expect(hits, `${percentage}`).toHaveLength(1);
    }
  });

  test.each(ofKind('percentPair'))('puts every pair in exactly one band: $name', ({ rule }) => {
    for (const first of percentages) {
      const rows = rule.bands.filter((band) => contains(band.first, first));
      const hits = percentages.map((second) => rows.filter((band) => contains(band.second, second)).length);
      expect(new Set(hits), `${first}`).toEqual(new Set([1]));
    }
  });

  test.each(ofKind('count'))('puts every count in exactly one band: $name', ({ rule }) => {
    for (let count = 0; count < 60; count += 1) {
      const hits = rule.bands.filter((band) => band.min <= count && count <= (band.max ?? count));
      expect(hits, `${count}`).toHaveLength(1);
    }
  });
});

function ofKind<Kind extends PlainRule['kind']>(kind: Kind) {
  return rules.flatMap(({ name, rule }) => (isKind(rule, kind) ? [{ name, rule }] : []));
}

function isKind<Kind extends PlainRule['kind']>(rule: PlainRule, kind: Kind): rule is RuleOf<Kind> {
  return rule.kind === kind;
}

function plainRules(rule: ScoringRule): readonly PlainRule[] {
  if (rule.kind !== 'conditional') return [rule];
  return [...rule.cases.map((one) => one.rule), rule.otherwise.rule];
}

function bestOf(rule: PlainRule): number {
  switch (rule.kind) {
    case 'level':
      return Math.max(...rule.levels.map((one) => one.points));
    case 'yesNo':
      return rule.yes.points;
    case 'linear':
      return rule.full;
    case 'parts':
      return rule.parts.reduce((total, part) => total + part.points, 0);
    case 'deduction':
      return rule.start;
    case 'points':
      return rule.max;
    case 'notSelfScored':
      return 0;
    default:
      return Math.max(...rule.bands.map((band) => band.points));
  }
}

function contains(range: PercentRange, percentage: number): boolean {
  const above =
    range.from === null || percentage > range.from || (range.fromIncluded && percentage === range.from);
  const below = range.to === null || percentage < range.to || (range.toIncluded && percentage === range.to);
  return above && below;
}
