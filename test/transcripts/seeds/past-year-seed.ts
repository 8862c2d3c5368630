import { pts } from '../../../src/demo/authoring.ts';
import type { PastScore } from '../../../src/domain/results/past-result.ts';
import type { WorldSeed } from '../pure-world.ts';
import { smallSeed } from './small-seed.ts';

/**
 * The scorecard of three items in a year after one with results. For Sở Mẫu 1.1 stands under another code by then, 1.2
 * has no points, and 2.1 was another criterion. Sở Thử had no result.
 */
export function pastYearSeed(): WorldSeed {
  const result = {
    year: 2025,
    points: pts('7.5'),
    maximum: pts('10'),
    className: 'Khá',
    rank: 1,
    rankedUnits: 2,
    domains: [],
    items: [
      score('1.1', '1.3', 'Kế hoạch năm', '2.5', '3'),
      score('1.2', '1.2', 'Báo cáo định kỳ', null, '2'),
      score('2.1', '2.1', 'Chữ ký số', '4', '4'),
    ],
  };
  return { ...smallSeed(), past: new Map([['so-mau', result]]) };
}

function score(key: string, code: string, name: string, points: string | null, maximum: string): PastScore {
  return { key, code, name, points: points === null ? null : pts(points), maximum: pts(maximum) };
}
