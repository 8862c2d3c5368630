import type { FractionBand, Share } from '../../domain/criteria/scoring-rule.ts';
import { foldedText } from './folded-text.ts';
import type { GuidanceReading, GuidedItem } from './guidance-reading.ts';

const signs: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅘': '4/5',
};
const words: readonly (readonly [RegExp, string])[] = [
  [/mot nua/g, '1/2'],
  [/hai phan ba/g, '2/3'],
  [/ba phan tu/g, '3/4'],
];

type FractionReading = Pick<FractionBand, 'atLeast' | 'included'> & { readonly named: boolean };

/** Shares of a required number: "đầy đủ", "đạt ¾ số lượng trở lên", "dưới ¾". At least one share must be named. */
export function fractionRule(item: GuidedItem): GuidanceReading | null {
  const readings = item.levels.map((level) => readFraction(level.label));
  if (!readings.some((reading) => reading?.named)) return null;
  const bands: FractionBand[] = [];
  for (const [index, level] of item.levels.entries()) {
    const reading = readings[index];
    const rest = index === item.levels.length - 1;
    if (reading == null || (reading.atLeast === null) !== rest) return null;
    bands.push({
      label: level.label,
      atLeast: reading.atLeast,
      included: reading.included,
      points: level.points,
    });
  }
  return { rule: { kind: 'fraction', measure: null, bands }, findings: [] };
}

function readFraction(text: string): FractionReading | null {
  const folded = words.reduce(
    (result, [pattern, share]) => result.replace(pattern, share),
    foldedText(text).replace(/[½⅓⅔¼¾⅘]/g, (sign) => signs[sign] ?? sign),
  );
  const match = /(?<![\d/])(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/])/.exec(folded);
  if (match === null) return wordsOnly(folded);
  const share: Share = { numerator: Number(match[1]), denominator: Number(match[2]) };
  if (share.denominator === 0 || share.numerator > share.denominator) return null;
  const before = folded.slice(0, match.index);
  if (/(?:duoi|it hon|chua dat|khong dat|chua du)\s*$/.test(before))
    return { atLeast: null, included: true, named: true };
  return { atLeast: share, included: !/(?:tren|hon)\s*$/.test(before), named: true };
}

function wordsOnly(folded: string): FractionReading | null {
  if (/^(?:khong|chua)\b/.test(folded)) return { atLeast: null, included: true, named: false };
  if (!/day du|tat ca|toan bo|du so luong|100 ?%/.test(folded)) return null;
  return { atLeast: { numerator: 1, denominator: 1 }, included: true, named: false };
}
