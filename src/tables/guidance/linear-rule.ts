import { parsePoints } from '../../domain/points.ts';
import { parsePercent } from '../../domain/quantities.ts';
import { type Percent, type Points, percent } from '../../domain/scaled.ts';
import { foldedText } from './folded-text.ts';
import type { GuidanceReading, GuidedItem } from './guidance-reading.ts';
import { readPercent } from './percent-text.ts';

const N = String.raw`(\d{1,3}(?:[.,]\d{1,4})?)`;
const SHARE = String.raw`(?:ty le|ti le|\(?\s*[ab]\s*\/\s*[ab]\s*\)?)[^×x*/:;]*?`;
/** "(tỷ lệ/85%)×10", "tỷ lệ × điểm tối đa", "(tỷ lệ % kế hoạch hoàn thành*3)/100%". */
const DIVIDED_FIRST = new RegExp(
  String.raw`${SHARE}(?:\/\s*${N}\s*%\s*\)?\s*)?[×x*]\s*(?:${N}|diem (?:toi da|chuan))`,
);
const DIVIDED_LAST = new RegExp(
  String.raw`${SHARE}[×x*]\s*(?:${N}|diem (?:toi da|chuan))\s*\)?\s*\/\s*${N}\s*%`,
);

const HUNDRED = percent(1_000_000);

/** A straight line up to a target, when the text holds a formula. The other lines may name a floor. */
export function linearRule(item: GuidedItem): GuidanceReading | null {
  const texts = [...item.guidance, ...item.levels.map((level) => level.label)].map(foldedText);
  const formula = texts.map(readFormula).find((reading) => reading !== null);
  if (formula === undefined || formula === null) return null;
  const full = formula.full ?? item.maxPoints;
  if (full === null) return null;
  const digits = Math.min(4, Number(/lam tron\s*(?:den\s*)?0?(\d)/.exec(texts.join(' '))?.[1] ?? 2));
  const floor = floorOf(item) ?? percent(0);
  if (floor >= formula.target) return null;
  return {
    rule: { kind: 'linear', measure: null, floor, target: formula.target, full, digits },
    findings: [],
  };
}

interface Formula {
  readonly target: Percent;
  readonly full: Points | null;
}

function readFormula(folded: string): Formula | null {
  const last = DIVIDED_LAST.exec(folded);
  if (last !== null) return formula(last[2], last[1]);
  const first = DIVIDED_FIRST.exec(folded);
  return first === null ? null : formula(first[1], first[2]);
}

function formula(target: string | undefined, full: string | undefined): Formula | null {
  const parsedTarget = target === undefined ? null : parsePercent(target);
  const parsedFull = full === undefined ? null : parsePoints(full);
  if (parsedTarget?.ok === false || parsedFull?.ok === false) return null;
  return { target: parsedTarget?.percent ?? HUNDRED, full: parsedFull?.points ?? null };
}

function floorOf(item: GuidedItem): Percent | null {
  for (const level of item.levels) {
    const range = level.points === 0 ? readPercent(level.label)?.range : undefined;
    if (range?.from === null && range.to !== null) return range.to;
  }
  return null;
}
