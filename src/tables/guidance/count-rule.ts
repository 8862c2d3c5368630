import type { CountBand } from '../../domain/criteria/scoring-rule.ts';
import { foldVietnamese } from '../../domain/text.ts';
import type { GuidanceReading, GuidedItem } from './guidance-reading.ts';

interface CountReading {
  readonly min: number;
  readonly max: number | null;
  /** What stands after the number; null where no number is named ("không có hình thức nào"). */
  readonly noun: string | null;
}

/** Lengths of time, points and percentages are not counted things. */
const NOT_COUNTED = /^(?:thang|ngay|nam|gio|tuan|quy|diem|phut|%|phan)(?![a-z])/;

/** Bands of a count: "03 hình thức trở lên", "01 - 02 hình thức", "không có". Every level must name one. */
export function countRule(item: GuidedItem): GuidanceReading | null {
  const readings: CountReading[] = [];
  for (const level of item.levels) {
    const reading = readCount(level.label);
    if (reading === null) return null;
    readings.push(reading);
  }
  const nouns = readings.flatMap((reading) => (reading.noun === null ? [] : [reading.noun]));
  const noun = commonStart(nouns);
  if (noun === '' || NOT_COUNTED.test(foldVietnamese(noun))) return null;
  const zeroNamed = readings.some((reading) => reading.min === 0 && reading.max === 0);
  const bands = item.levels.map((level, index): CountBand => {
    const { min, max } = readings[index] as CountReading;
    return {
      label: level.label,
      min: zeroNamed && min === 0 && max !== 0 ? 1 : min,
      max,
      points: level.points,
    };
  });
  return { rule: { kind: 'count', noun, bands }, findings: [] };
}

const NOUN = String.raw`\s+([a-z][^:;]*)$`;
const START = '(?<![a-z0-9.,/])';
const patterns: readonly (readonly [RegExp, (a: number, b: number) => readonly [number, number | null]])[] = [
  [new RegExp(String.raw`${START}(\d{1,3})\s*(?:-|–|den|toi)\s*(\d{1,3})${NOUN}`), (a, b) => [a, b]],
  [new RegExp(String.raw`${START}(?:tren|hon)\s*(\d{1,3})()${NOUN}`), (a) => [a + 1, null]],
  [new RegExp(String.raw`${START}(?:duoi|it hon|khong du|chua du)\s*(\d{1,3})()${NOUN}`), (a) => [0, a - 1]],
  [new RegExp(String.raw`${START}(\d{1,3})()${NOUN.replace('$', '')}\s*tro len`), (a) => [a, null]],
  [new RegExp(String.raw`(?:tu|it nhat|toi thieu|>=|≥)\s*(\d{1,3})()${NOUN}`), (a) => [a, null]],
  [new RegExp(String.raw`${START}(\d{1,3})()${NOUN}`), (a) => [a, a]],
];

function readCount(label: string): CountReading | null {
  const folded = foldVietnamese(label);
  for (const [pattern, bounds] of patterns) {
    const match = pattern.exec(folded);
    if (match === null || folded.includes('%')) continue;
    const [min, max] = bounds(Number(match[1]), Number(match[2]));
    if (max !== null && max < min) return null;
    const at = match.index + match[0].indexOf(match[3] ?? '', match[0].search(/\d/));
    return { min, max, noun: nounOf(label.slice(at)) };
  }
  return /^(?:khong|chua)(?![a-z])/.test(folded) && !/\d/.test(folded)
    ? { min: 0, max: 0, noun: null }
    : null;
}

function nounOf(text: string): string {
  return text.replace(/\s*trở lên[\s\S]*$/iu, '').trim();
}

function commonStart(nouns: readonly string[]): string {
  const [first, ...rest] = nouns.map((noun) => noun.split(' '));
  if (first === undefined) return '';
  let length = 0;
  while (length < first.length && rest.every((other) => other[length] === first[length])) length += 1;
  return first.slice(0, length).join(' ').replace(/[,;]$/, '');
}
