import { type Axis, countAxis, fractionAxis, percentAxis } from './check-axes.ts';
import { coverage, holds } from './check-coverage.ts';
import type { RuleFinding, Stretch } from './check-findings.ts';
import type { RuleOf } from './scoring-rule.ts';

type Banded = RuleOf<'percent' | 'fraction' | 'count' | 'percentPair' | 'timeliness'>;

interface Labelled {
  readonly label: string;
}

/** Gaps, overlaps and unreachable bands of any rule that has bands. */
export function checkBands(rule: Banded): readonly RuleFinding[] {
  switch (rule.kind) {
    case 'percent': {
      const bands = rule.bands.map(({ label, range }) => ({ label, ...range }));
      return onAxis(bands, percentAxis(bands), (stretch) => ({ kind: 'percent', ...stretch }));
    }
    case 'fraction':
      // Every band reaches up to the whole ("từ ¾ trở lên"), so lower ones hold what upper ones do by their very form.
      return onAxis(rule.bands, fractionAxis(rule.bands), (stretch) => ({
        kind: 'fraction',
        ...stretch,
      })).filter(({ name }) => name !== 'overlap');
    case 'count':
      return onAxis(rule.bands, countAxis(rule.bands), (stretch) => ({ kind: 'count', ...stretch }));
    case 'percentPair':
      return checkPairs(rule);
    case 'timeliness':
      return checkDays(rule);
  }
}

function onAxis<Band, Found>(
  bands: readonly (Band & Labelled)[],
  axis: Axis<Band, Found>,
  toStretch: (found: Found) => Stretch,
): readonly RuleFinding[] {
  const { gaps, overlaps, unreachable } = coverage(
    bands.map((band) => axis.cellsOf(band)),
    axis.size,
  );
  return [
    ...gaps.map(
      (span): RuleFinding => ({ name: 'gap', detail: { stretch: toStretch(axis.stretchOf(span)) } }),
    ),
    ...overlaps.map(
      ({ upper, lower, span }): RuleFinding => ({
        name: 'overlap',
        detail: { upper, lower, stretch: toStretch(axis.stretchOf(span)) },
      }),
    ),
    ...unreachable.map((index) => unreachableBand(bands, index)),
  ];
}

/** Two percentages: each cell of the grid is looked at; of each kind of fault the first place is reported. */
function checkPairs({ bands }: RuleOf<'percentPair'>): readonly RuleFinding[] {
  const first = percentAxis(bands.map((band) => band.first));
  const second = percentAxis(bands.map((band) => band.second));
  const cells = bands.map((band) => ({
    first: first.cellsOf(band.first),
    second: second.cellsOf(band.second),
  }));
  const matched = new Set<number>();
  const gaps: RuleFinding[] = [];
  const overlaps = new Map<string, RuleFinding>();

  for (let row = 0; row < first.size; row += 1) {
    for (let column = 0; column < second.size; column += 1) {
      const stretch: Stretch = {
        kind: 'percentPair',
        first: first.stretchOf({ first: row, last: row }),
        second: second.stretchOf({ first: column, last: column }),
      };
      const [upper, lower] = cells.flatMap((cell, index) =>
        holds(cell.first, row) && holds(cell.second, column) ? [index] : [],
      );
      if (upper === undefined) {
        if (gaps.length === 0) gaps.push({ name: 'gap', detail: { stretch } });
        continue;
      }
      matched.add(upper);
      const pair = `${upper} ${lower}`;
      if (lower !== undefined && !overlaps.has(pair))
        overlaps.set(pair, { name: 'overlap', detail: { upper, lower, stretch } });
    }
  }
  const unreachable = bands.flatMap((_, index) =>
    matched.has(index) ? [] : [unreachableBand(bands, index)],
  );
  return [...gaps, ...overlaps.values(), ...unreachable];
}

/** Days are a line that every band covers from its start, so only the end can be open. */
function checkDays({ bands }: RuleOf<'timeliness'>): readonly RuleFinding[] {
  const limits = bands.map(({ withinDays }) => withinDays ?? Number.POSITIVE_INFINITY);
  const latest = Math.max(...limits);
  const gap: RuleFinding[] = Number.isFinite(latest)
    ? [{ name: 'gap', detail: { stretch: { kind: 'days', after: latest } } }]
    : [];
  const unreachable = limits.flatMap((limit, index) =>
    limits.slice(0, index).some((above) => above >= limit) ? [unreachableBand(bands, index)] : [],
  );
  return [...gap, ...unreachable];
}

function unreachableBand(bands: readonly Labelled[], index: number): RuleFinding {
  return { name: 'unreachableBand', detail: { index, label: bands[index]?.label ?? '' } };
}
