import type { PlainRule, ScoreLevel } from '../../domain/criteria/scoring-rule.ts';
import { type Points, points } from '../../domain/scaled.ts';
import { anomaly, notice } from '../criteria/table-anomaly.ts';
import { countRule } from './count-rule.ts';
import { deductionRule } from './deduction-rule.ts';
import { fractionRule } from './fraction-rule.ts';
import type { GuidanceReading, GuidedItem } from './guidance-reading.ts';
import { linearRule } from './linear-rule.ts';
import { percentPairRule } from './percent-pair-rule.ts';
import { percentRule } from './percent-rule.ts';

const MAX_LEVELS = 20;
const readers = [linearRule, percentPairRule, percentRule, fractionRule, countRule, deductionRule];

/**
 * Decides how an item is scored from what the table prints. Whatever is not plainly a percentage, a share, a count,
 * a formula or a deduction stays a choice of levels, which loses nothing.
 */
export function understandGuidance(item: GuidedItem): GuidanceReading {
  if (item.levels.length > MAX_LEVELS) return tooManyLevels(item);
  const parts = additiveParts(item);
  if (parts !== null) return parts;
  for (const read of readers) {
    const reading = read(item);
    if (reading !== null) return reading;
  }
  return chosenLevels(item);
}

function chosenLevels(item: GuidedItem): GuidanceReading {
  const levels = item.levels.map((level): ScoreLevel => ({ label: level.label, points: level.points }));
  const [first, second] = levels;
  if (first === undefined) return typedPoints(item);
  if (second === undefined) return oneLevel(item, first);
  const rule: PlainRule =
    levels.length === 2 && isYesNo(first, second) ? yesNo(first, second) : { kind: 'level', levels };
  const percents = item.levels.filter((level) => level.label.includes('%')).length;
  if (percents < 2) return { rule, findings: [] };
  const message =
    'Các mức có tỷ lệ % nhưng không đọc được thành khoảng; đơn vị sẽ chọn mức thay cho nhập tỷ lệ.';
  return { rule, findings: [notice('bandsNotUnderstood', item.row, item.column, message)] };
}

function isYesNo(first: ScoreLevel, second: ScoreLevel): boolean {
  return Math.min(first.points, second.points) === 0 && Math.max(first.points, second.points) > 0;
}

function yesNo(first: ScoreLevel, second: ScoreLevel): PlainRule {
  return first.points > 0
    ? { kind: 'yesNo', yes: first, no: second }
    : { kind: 'yesNo', yes: second, no: first };
}

/** Lines of which none is 0 and that reach the maximum only together: boxes to tick. */
function additiveParts(item: GuidedItem): GuidanceReading | null {
  const { levels } = item;
  const sum = levels.reduce((total, level) => total + level.points, 0);
  if (levels.length < 2 || sum !== item.maxPoints || levels.some(({ points: worth }) => worth <= 0))
    return null;
  const parts = levels.map(({ label, points: worth }, index) => ({
    key: `phan${index + 1}`,
    label,
    points: worth,
  }));
  const message = 'Chỉ cộng mọi dòng lại mới đủ điểm tối đa nên được hiểu là cộng từng phần.';
  return { rule: { kind: 'parts', parts }, findings: [notice('partsAdded', item.row, item.column, message)] };
}

function oneLevel(item: GuidedItem, level: ScoreLevel): GuidanceReading {
  const message = `Chỉ có một mức "${level.label.slice(0, 80)}"; tạm thêm mức "Không đạt" với 0 điểm.`;
  const no: ScoreLevel = { label: 'Không đạt', points: points(0) };
  const rule: PlainRule = { kind: 'yesNo', yes: level, no };
  return { rule, findings: [anomaly('onlyOneLevel', item.levels[0]?.row ?? item.row, item.column, message)] };
}

function typedPoints(item: GuidedItem): GuidanceReading {
  const message = 'Không thấy mức điểm hay cách chấm; tạm để đơn vị nhập điểm trực tiếp.';
  return {
    rule: typedUpTo(item.maxPoints ?? points(0)),
    findings: [anomaly('noScoringRule', item.row, item.column, message)],
  };
}

function tooManyLevels(item: GuidedItem): GuidanceReading {
  const message = `Mục có ${item.levels.length} mức điểm, nhiều hơn ${MAX_LEVELS}; tạm để đơn vị nhập điểm trực tiếp.`;
  return {
    rule: typedUpTo(item.maxPoints ?? points(0)),
    findings: [anomaly('tooManyLevels', item.row, item.column, message)],
  };
}

/** Steps of 0,05 points, or of the finest unit where the maximum is no multiple of that. */
function typedUpTo(max: Points): PlainRule {
  return { kind: 'points', min: points(0), max, step: points(max % 500 === 0 ? 500 : 1) };
}
