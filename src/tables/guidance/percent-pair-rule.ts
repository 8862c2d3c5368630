import type { PairBand, PercentRange } from '../../domain/criteria/scoring-rule.ts';
import type { GuidanceReading, GuidedItem } from './guidance-reading.ts';
import { readPercent } from './percent-text.ts';

const ANY: PercentRange = { from: null, fromIncluded: true, to: null, toIncluded: true };

/** Two percentages in one level: "100 % ấp có Nhà văn hóa, trong đó từ 40 % đạt chuẩn". */
export function percentPairRule(item: GuidedItem): GuidanceReading | null {
  const bands: PairBand[] = [];
  let paired = 0;
  for (const level of item.levels) {
    const [head = '', ...tail] = level.label.split(/trong đó/iu);
    const first = readPercent(head);
    const second = tail.length === 0 ? null : readPercent(tail.join(' '));
    if (first === null || (tail.length > 0 && second === null)) return null;
    if (second !== null) paired += 1;
    bands.push({
      label: level.label,
      first: first.range,
      second: second?.range ?? ANY,
      points: level.points,
    });
  }
  if (paired === 0) return null;
  const first = { part: 'phần đạt điều kiện thứ nhất', whole: 'tổng số' };
  const second = { part: 'phần đạt điều kiện thứ hai', whole: 'tổng số' };
  return { rule: { kind: 'percentPair', first, second, bands }, findings: [] };
}
