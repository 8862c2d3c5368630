import type { PlainRule, RuleOf } from '../../domain/criteria/scoring-rule.ts';
import { type Day, percent, points, quantity, SCALE } from '../../domain/scaled.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import { shareWithin } from './choose-share.ts';
import type { Dice } from './dice.ts';

/** How an item is to be answered. `best`: as well as its rule allows, else one step below. */
export interface Choice {
  readonly best: boolean;
  readonly dice: Dice;
  readonly referenceDays: Readonly<Record<string, Day>>;
}

/** An answer to the rule with figures that an agency could have; null where the unit does not score itself. */
export function chooseAnswer(rule: PlainRule, choice: Choice): Answer | null {
  const choose = choosers[rule.kind] as Chooser<PlainRule['kind']>;
  return choose(rule as never, choice);
}

type Chooser<Kind extends PlainRule['kind']> = (rule: RuleOf<Kind>, choice: Choice) => Answer | null;

const choosers: { readonly [Kind in PlainRule['kind']]: Chooser<Kind> } = {
  level: (_rule, { best }) => ({ kind: 'level', index: best ? 0 : 1 }),
  yesNo: (_rule, { best }) => ({ kind: 'yesNo', yes: best }),
  percent: ({ measure, bands }, choice) => shareWithin(band(bands, choice).range, measure, choice.dice),
  fraction: ({ measure, bands }, choice) => {
    const { atLeast } = band(bands, choice);
    const from = percent(
      atLeast === null ? 0 : Math.ceil((atLeast.numerator * 100 * SCALE) / atLeast.denominator),
    );
    const above = percent(choice.best ? 100 * SCALE : 99 * SCALE);
    return shareWithin({ from, fromIncluded: true, to: above, toIncluded: true }, measure, choice.dice);
  },
  count: ({ bands }, choice) => {
    const { min, max } = band(bands, choice);
    return { kind: 'count', count: choice.dice.between(min, max ?? min + 2) };
  },
  linear: ({ floor, target }, { best, dice }) => {
    const [from, to] = best ? [target, 100 * SCALE] : [floor, target];
    const share = from + Math.floor(((to - from) / 100) * dice.share()) * 100;
    return { kind: 'percent', percent: percent(share) };
  },
  parts: ({ parts }, { best }) => ({
    kind: 'parts',
    met: (best ? parts : parts.slice(0, -1)).map(({ key }) => key),
  }),
  deduction: ({ deductions }, { best }) => ({
    kind: 'cases',
    counts: Object.fromEntries(deductions.map(({ key }, index) => [key, !best && index === 0 ? 1 : 0])),
    knockOuts: [],
  }),
  percentPair: ({ first, bands }, choice) => {
    const pair = band(bands, choice);
    return {
      kind: 'pair',
      first: shareWithin(pair.first, first, choice.dice),
      // As a percentage: often what the second is a share of is a part of the first.
      second: shareWithin(pair.second, null, choice.dice),
    };
  },
  timeliness: ({ reference, bands }, choice) => {
    const start = choice.referenceDays[reference];
    const latest = band(bands, choice).withinDays;
    if (start === undefined || latest === null) return { kind: 'day', day: null };
    return { kind: 'day', day: daysAfter(start, latest - choice.dice.between(1, 12)) };
  },
  points: ({ max, step }, { best }) => ({ kind: 'points', points: points(best ? max : max - 2 * step) }),
  notSelfScored: () => null,
};

/** Tables print the best band first. */
function band<Band>(bands: readonly Band[], { best }: Choice): Band {
  const found = bands[best ? 0 : 1] ?? bands[0];
  if (found === undefined) throw new Error('a rule without bands');
  return found;
}

function daysAfter(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** "23 trên 25", as typed. */
export function ratio(part: number, whole: number): Answer {
  return { kind: 'ratio', part: quantity(part * SCALE), whole: quantity(whole * SCALE) };
}
