import type { Measure, PercentRange, PlainRule } from '../../domain/criteria/scoring-rule.ts';
import { foldedText } from '../guidance/folded-text.ts';
import type { LineReader } from './line-reader.ts';
import { readCountRange, readRange, readShare } from './rule-amounts.ts';

const ANY: PercentRange = { from: null, fromIncluded: true, to: null, toIncluded: true };

/** Percentages, shares, counts and days: the lines after the first words are bands, read top-down. */
export const bandDecoders = {
  percent: (reader: LineReader): PlainRule => {
    const measure = measureOf(reader.take('Tỷ lệ'));
    const bands = reader.rest().map(([range, label = '', worth]) => ({
      label,
      range: rangeOf(reader, range),
      points: reader.points(worth),
    }));
    return { kind: 'percent', measure, bands };
  },
  fraction: (reader: LineReader): PlainRule => {
    const measure = measureOf(reader.take('Số lượng'));
    const bands = reader.rest().map(([share, label = '', worth]) => {
      const nothing = { atLeast: null, included: true };
      const read = reader.read(share, readShare, nothing, 'một phần, ví dụ "từ 3/4"');
      return { label, ...read, points: reader.points(worth) };
    });
    return { kind: 'fraction', measure, bands };
  },
  count: (reader: LineReader): PlainRule => {
    const noun = reader.take('Đếm')?.[0] ?? null;
    const bands = reader.rest().map(([range, label = '', worth]) => {
      const read = reader.read(range, readCountRange, { min: 0, max: null }, 'số lượng, ví dụ "từ 1 đến 2"');
      return { label, ...read, points: reader.points(worth) };
    });
    return { kind: 'count', noun, bands };
  },
  percentPair: (reader: LineReader): PlainRule => {
    const first = measureOf(reader.need('Tỷ lệ 1')) ?? { part: '', whole: '' };
    const second = measureOf(reader.need('Tỷ lệ 2')) ?? { part: '', whole: '' };
    const bands = reader.rest().map(([one, two, label = '', worth]) => ({
      label,
      first: rangeOf(reader, one),
      second: rangeOf(reader, two),
      points: reader.points(worth),
    }));
    return { kind: 'percentPair', first, second, bands };
  },
  timeliness: (reader: LineReader): PlainRule => {
    const [reference = '', referenceLabel = ''] = reader.need('Mốc');
    const [neverLabel = '', neverWorth] = reader.need('Không làm');
    const never = { label: neverLabel, points: reader.points(neverWorth) };
    const bands = reader.rest().map(([days, label = '', worth]) => {
      const read = reader.read(days, readDays, { withinDays: null }, 'số ngày, ví dụ "trong 30 ngày"');
      return { label, ...read, points: reader.points(worth) };
    });
    return { kind: 'timeliness', reference, referenceLabel, bands, never };
  },
} as const;

function rangeOf(reader: LineReader, text: string | undefined): PercentRange {
  return reader.read(text, readRange, ANY, 'khoảng tỷ lệ, ví dụ "từ 70 % đến dưới 100 %"');
}

export function measureOf(fields: readonly string[] | null): Measure | null {
  return fields === null ? null : { part: fields[0] ?? '', whole: fields[1] ?? '' };
}

function readDays(text: string): { readonly withinDays: number | null } | null {
  const folded = foldedText(text);
  if (folded === 'muon hon') return { withinDays: null };
  const match = /^(?:trong\s*)?(\d{1,4})\s*ngay$/.exec(folded);
  return match === null ? null : { withinDays: Number(match[1]) };
}
