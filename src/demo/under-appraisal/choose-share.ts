import type { Measure, PercentRange } from '../../domain/criteria/scoring-rule.ts';
import { type Percent, percent, quantity, SCALE } from '../../domain/scaled.ts';
import type { ShareAnswer } from '../../domain/scorecard/answer.ts';
import type { Dice } from './dice.ts';

/** How many there are of what is counted; null where money is, of which people give the percentage. */
const SIZES: readonly (readonly [RegExp, readonly [least: number, most: number] | null])[] = [
  [/tiền|vốn|dự toán/u, null],
  [/quá hạn/u, [2, 9]],
  [/hồ sơ|kết quả/u, [400, 2400]],
  [/văn bản đi/u, [800, 2000]],
  [/công chức|người/u, [24, 60]],
  [/biên chế/u, [2, 4]],
  [/báo cáo/u, [6, 6]],
];
const FEW = [10, 24] as const;
const WHOLE = percent(100 * SCALE);

/** A share that lies in the range, near its upper end, with figures of a size that fits what is measured. */
export function shareWithin(range: PercentRange, measure: Measure | null, dice: Dice): ShareAnswer {
  const found = measure === null ? undefined : SIZES.find(([words]) => words.test(measure.whole));
  const size = found === undefined ? FEW : found[1];
  const from = range.from ?? 0;
  if (measure === null || size === null) return percentage(percent(between(from, range.to ?? WHOLE, dice)));
  const whole = dice.between(...size);
  const least = Math.ceil((whole * from) / WHOLE);
  const most = mostWithin(range, whole);
  if (least > most) return percentage(percent(from));
  const part = most - Math.floor((most - least) * dice.share() * 0.4);
  return { kind: 'ratio', part: quantity(part * SCALE), whole: quantity(whole * SCALE) };
}

function mostWithin({ to, toIncluded }: PercentRange, whole: number): number {
  if (to === null) return whole;
  const exact = (whole * to) / WHOLE;
  return toIncluded ? Math.floor(exact) : Math.ceil(exact) - 1;
}

/** In hundredths of a percent, as people type them, and below the upper end. */
function between(from: number, to: number, dice: Dice): number {
  const hundredths = Math.floor((to - from) / 100);
  return from + Math.floor(hundredths * (0.5 + dice.share() / 2)) * 100;
}

function percentage(value: Percent): ShareAnswer {
  return { kind: 'percent', percent: value };
}
