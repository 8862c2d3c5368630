import type { PercentRange, RuleOf } from '../../domain/criteria/scoring-rule.ts';
import { formatPercent } from '../../domain/quantities.ts';
import { anomaly, type Finding, notice } from '../criteria/table-anomaly.ts';
import { foldedText } from './folded-text.ts';
import type { GuidanceReading, GuidedItem } from './guidance-reading.ts';
import { type PercentReading, readPercent } from './percent-text.ts';

/** Bands of a percentage, when every level names one. */
export function percentRule(item: GuidedItem): GuidanceReading | null {
  const readings: PercentReading[] = [];
  for (const level of item.levels) {
    const reading = readPercent(level.label);
    if (reading === null) return null;
    readings.push(reading);
  }
  if (readings.length === 0 || !item.levels.some((level) => level.label.includes('%'))) return null;
  const findings: Finding[] = [];
  const bands = readings.map((reading, index) => {
    const level = item.levels[index] as (typeof item.levels)[number];
    if (!reading.upperMissing) return { label: level.label, range: reading.range, points: level.points };
    const range = closedByBandAbove(reading.range, readings[index - 1]?.range);
    findings.push(boundMissing(range, level.row, level.column));
    return { label: level.label, range, points: level.points };
  });
  if (asksPeople(item)) findings.push(surveyNotice(item));
  const rule: RuleOf<'percent'> = { kind: 'percent', measure: null, bands };
  return { rule, findings };
}

function closedByBandAbove(range: PercentRange, above: PercentRange | undefined): PercentRange {
  if (above?.from == null) return range;
  return { ...range, to: above.from, toIncluded: !above.fromIncluded };
}

function boundMissing(range: PercentRange, row: number, column: number): Finding {
  const start = range.from === null ? '' : ` từ ${formatPercent(range.from)}`;
  const until =
    range.to === null
      ? 'không có mức trên'
      : `đến ${range.toIncluded ? '' : 'dưới '}${formatPercent(range.to)}`;
  return anomaly('boundMissing', row, column, `Khoảng${start} không ghi mức trên; tạm đọc là ${until}.`);
}

function asksPeople(item: GuidedItem): boolean {
  return item.levels.some((level) => /hai long|y kien duoc hoi|xa hoi hoc/.test(foldedText(level.label)));
}

function surveyNotice(item: GuidedItem): Finding {
  const message =
    'Các mức dựa trên ý kiến khảo sát; tạm để đơn vị nhập tỷ lệ, có thể đổi thành điều tra xã hội học.';
  return notice('surveyBands', item.row, item.column, message);
}
