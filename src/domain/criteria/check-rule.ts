import { type Points, points } from '../scaled.ts';
import { bestPoints } from '../scoring/evaluate.ts';
import { checkBands } from './check-bands.ts';
import type { RuleFault, RuleFinding } from './check-findings.ts';
import type { ScoredItem } from './criteria-set.ts';
import type { PlainRule, ScoreLevel } from './scoring-rule.ts';

export type { RuleFault } from './check-findings.ts';

/** What keeps the item's rule from giving every result exactly one score, up to the item's maximum. */
export function checkRule({ key, code, rule, maxPoints }: ScoredItem): readonly RuleFault[] {
  const found = (findings: readonly RuleFinding[], caseLabel: string | null) =>
    findings.map((finding): RuleFault => ({ ...finding, itemKey: key, code, caseLabel }));
  if (rule.kind !== 'conditional')
    return found([...checkReach([rule], maxPoints), ...checkPlain(rule)], null);
  const cases = [...rule.cases, rule.otherwise];
  return [
    ...found(
      checkReach(
        cases.map((one) => one.rule),
        maxPoints,
      ),
      null,
    ),
    ...cases.flatMap((one) => found(checkPlain(one.rule), one.label)),
  ];
}

/** One of the rules must earn exactly the maximum, and none may earn more. */
function checkReach(rules: readonly PlainRule[], maxPoints: Points): readonly RuleFinding[] {
  const scored = rules.filter(({ kind }) => kind !== 'notSelfScored');
  if (scored.length === 0) return [];
  const unlimited = points(Number.MAX_SAFE_INTEGER);
  const best = points(Math.max(...scored.map((rule) => bestPoints(rule, unlimited))));
  if (best > maxPoints) return [{ name: 'exceedsMaximum', detail: { best, maxPoints } }];
  return best < maxPoints ? [{ name: 'cannotReachMaximum', detail: { best, maxPoints } }] : [];
}

function checkPlain(rule: PlainRule): readonly RuleFinding[] {
  switch (rule.kind) {
    case 'level':
      return [...checkLevels(rule.levels), ...checkSigns(rule.levels)];
    case 'yesNo':
      return [...checkLevels([rule.yes, rule.no]), ...checkSigns([rule.yes, rule.no])];
    case 'percent':
    case 'fraction':
    case 'count':
    case 'percentPair':
    case 'timeliness':
      return [...checkBands(rule), ...checkSigns(rule.bands)];
    case 'linear':
      return rule.floor > rule.target || rule.target <= 0 || rule.target > 1_000_000 || rule.floor < 0
        ? [{ name: 'boundsReversed', detail: { floor: rule.floor, target: rule.target } }]
        : [];
    case 'parts':
      return [...checkKeys(rule.parts), ...checkSigns(rule.parts)];
    case 'deduction':
      return [
        ...checkKeys([...rule.deductions, ...rule.knockOuts]),
        ...checkSigns(rule.deductions.map(({ each }) => ({ points: each }))),
      ];
    case 'points': {
      const { min, max, step } = rule;
      return step <= 0 || min > max || (max - min) % step !== 0
        ? [{ name: 'stepDoesNotFit', detail: { min, max, step } }]
        : [];
    }
    case 'notSelfScored':
      return [];
  }
}

function checkLevels(levels: readonly ScoreLevel[]): readonly RuleFinding[] {
  return levels.flatMap(({ label, points: worth }, lower) =>
    levels.slice(0, lower).flatMap((above, upper): RuleFinding[] => {
      if (above.label === label) return [{ name: 'levelsNotDistinct', detail: { upper, lower, label } }];
      if (above.points === worth)
        return [{ name: 'levelsOfSamePoints', detail: { upper, lower, points: worth } }];
      return [];
    }),
  );
}

function checkSigns(of: readonly { readonly points: Points }[]): readonly RuleFinding[] {
  return of.flatMap((one): RuleFinding[] =>
    one.points < 0 ? [{ name: 'negativePoints', detail: { points: one.points } }] : [],
  );
}

function checkKeys(of: readonly { readonly key: string }[]): readonly RuleFinding[] {
  const keys = of.map(({ key }) => key);
  const repeated = new Set(keys.filter((key, at) => keys.indexOf(key) < at));
  return [...repeated].map((key) => ({ name: 'partKeyNotUnique', detail: { key } }));
}
