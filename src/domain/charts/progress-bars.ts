import type { Instant } from '../scaled.ts';

/** What a chart of progress needs of a unit; nothing in it is a score. */
export interface ChartUnit {
  readonly name: string;
  readonly groupCode: string;
  readonly answered: number;
  readonly toAnswer: number;
  /** Ms UTC; null while the scorecard is with the unit. */
  readonly submittedAt: Instant | null;
}

export interface ProgressBar {
  readonly label: string;
  readonly done: number;
  readonly all: number;
  /** Everything behind this bar was sent. */
  readonly sent: boolean;
}

/** Bars from top to bottom, the furthest first; `ahead` more are not drawn because they are further than all of these. */
export interface ProgressBars {
  readonly bars: readonly ProgressBar[];
  readonly ahead: number;
}

/** More rows than this are too small to read on a telephone. */
const MOST_BARS = 30;

/** One bar for each unit: items answered. The slowest are the ones worth seeing, so they stay when some must go. */
export function barsOfUnits(units: readonly ChartUnit[]): ProgressBars {
  const bars = units.map(({ name, answered, toAnswer, submittedAt }) => ({
    label: name,
    done: answered,
    all: toAnswer,
    sent: submittedAt !== null,
  }));
  return cut(bars.sort(furthestFirst));
}

/** One bar for each group: units that sent. */
export function barsOfGroups(
  groups: readonly { readonly code: string; readonly name: string }[],
  units: readonly ChartUnit[],
): ProgressBars {
  const bars = groups.map(({ code, name }) => {
    const members = units.filter(({ groupCode }) => groupCode === code);
    const done = members.filter(({ submittedAt }) => submittedAt !== null).length;
    return { label: name, done, all: members.length, sent: members.length > 0 && done === members.length };
  });
  return cut(bars.filter(({ all }) => all > 0));
}

/** Part of the whole, between 0 and 1. */
export function shareOf({ done, all }: Pick<ProgressBar, 'done' | 'all'>): number {
  return all === 0 ? 0 : done / all;
}

function furthestFirst(a: ProgressBar, b: ProgressBar): number {
  return Number(b.sent) - Number(a.sent) || shareOf(b) - shareOf(a);
}

function cut(bars: readonly ProgressBar[]): ProgressBars {
  const ahead = Math.max(0, bars.length - MOST_BARS);
  return { bars: bars.slice(ahead), ahead };
}
