import type {
  CountBand,
  Measure,
  PercentBand,
  PercentRange,
  RuleOf,
} from '../domain/criteria/scoring-rule.ts';
import { pct, pts } from './authoring.ts';

type Labelled = readonly [label: string, points: string];

export function level(...levels: readonly Labelled[]): RuleOf<'level'> {
  return { kind: 'level', levels: levels.map(([label, earned]) => ({ label, points: pts(earned) })) };
}

/** Yes earns `full`, no earns nothing. */
export function yesNo(full: string, yes: string, no: string): RuleOf<'yesNo'> {
  return { kind: 'yesNo', yes: { label: yes, points: pts(full) }, no: { label: no, points: pts('0') } };
}

/** What a percentage is made of: `part` out of `whole`. */
export function outOf(part: string, whole: string): Measure {
  return { part, whole };
}

/**
 * Bands from 100 % down to 0 %, without gap or overlap: each step is its lower bound and what it earns from there
 * up to the step before it; below the last step nothing is earned.
 */
export function percentSteps(measure: Measure, ...steps: readonly Labelled[]): RuleOf<'percent'> {
  const bands = steps.map(([from, earned], index): PercentBand => {
    const above = steps[index - 1]?.[0];
    return {
      label: stepLabel(from, above),
      range: range(from, above ?? '100', above === undefined),
      points: pts(earned),
    };
  });
  const lowest = steps.at(-1)?.[0] ?? '0';
  bands.push({ label: `Dưới ${lowest} %`, range: range('0', lowest, false), points: pts('0') });
  return { kind: 'percent', measure, bands };
}

function stepLabel(from: string, above: string | undefined): string {
  if (above !== undefined) return `Từ ${from} % đến dưới ${above} %`;
  return from === '100' ? 'Đạt 100 %' : `Từ ${from} % trở lên`;
}

/** From `from` (included) to `to`. */
export function range(from: string, to: string, toIncluded: boolean): PercentRange {
  return { from: pct(from), fromIncluded: true, to: pct(to), toIncluded };
}

/** Bands of a count, highest first: each is its smallest count and what it earns up to the band before it. */
export function countSteps(
  noun: string,
  ...steps: readonly (readonly [min: number, earned: string])[]
): RuleOf<'count'> {
  const bands = steps.map(([min, earned], index): CountBand => {
    const above = steps[index - 1]?.[0];
    const max = above === undefined ? null : above - 1;
    return { label: countLabel(min, max, noun), min, max, points: pts(earned) };
  });
  return { kind: 'count', noun, bands };
}

function countLabel(min: number, max: number | null, noun: string): string {
  if (max === null) return `Từ ${min} ${noun} trở lên`;
  if (max === 0) return `Không có ${noun} nào`;
  if (min === max) return `${min} ${noun}`;
  return min === 0 ? `Dưới ${max + 1} ${noun}` : `Từ ${min} đến ${max} ${noun}`;
}

export function parts(
  ...boxes: readonly (readonly [key: string, label: string, points: string])[]
): RuleOf<'parts'> {
  return {
    kind: 'parts',
    parts: boxes.map(([key, label, earned]) => ({ key, label, points: pts(earned) })),
  };
}

/** Days are counted from the day on which the province issued its own plan. */
export function afterProvincePlan(
  bands: readonly (readonly [label: string, withinDays: number | null, points: string])[],
): RuleOf<'timeliness'> {
  return {
    kind: 'timeliness',
    reference: PROVINCE_PLAN,
    referenceLabel: 'ngày UBND tỉnh ban hành kế hoạch cải cách hành chính năm',
    bands: bands.map(([label, withinDays, earned]) => ({ label, withinDays, points: pts(earned) })),
    never: { label: 'Không ban hành kế hoạch', points: pts('0') },
  };
}

/** Name of the campaign's reference day for plans. */
export const PROVINCE_PLAN = 'provincePlanIssued';
