import type { Measure, PlainRule, RuleOf, ScoringRule } from '../../domain/criteria/scoring-rule.ts';
import { writeCountRange, writePercentAmount, writePoints, writeRange, writeShare } from './rule-amounts.ts';
import { joinFields } from './rule-fields.ts';
import { ruleWordOf, ruleWords } from './rule-words.ts';

/** The lines of the column "Mức điểm" for a rule; `decodeRule` reads them back exactly. */
export function encodeRule(rule: ScoringRule): readonly string[] {
  return encode(rule).map(joinFields);
}

type Lines = readonly (readonly string[])[];

function encode(rule: ScoringRule): Lines {
  switch (rule.kind) {
    case 'level':
      return rule.levels.map(({ label, points }) => [label, writePoints(points)]);
    case 'yesNo':
      return [rule.yes, rule.no].map(({ label, points }) => [label, writePoints(points)]);
    case 'percent':
    case 'fraction':
    case 'count':
    case 'percentPair':
    case 'timeliness':
      return encodeBands(rule);
    case 'linear':
      return [
        ...measure('Tỷ lệ', rule.measure),
        ['Sàn', writePercentAmount(rule.floor)],
        ['Đích', writePercentAmount(rule.target)],
        ['Điểm đủ', writePoints(rule.full)],
        ['Số chữ số thập phân', `${rule.digits}`],
      ];
    case 'parts':
      return rule.parts.map((part) => [part.key, part.label, writePoints(part.points)]);
    case 'deduction':
      return encodeDeduction(rule);
    case 'points':
      return [
        ['Từ', writePoints(rule.min)],
        ['Đến', writePoints(rule.max)],
        ['Bước', writePoints(rule.step)],
      ];
    case 'notSelfScored':
      return [];
    case 'conditional':
      return [
        ['Theo', rule.on],
        ...rule.cases.flatMap((one) => [
          ['Khi từ', writePoints(one.atLeast), one.label, ruleWords[ruleWordOf(one.rule)]],
          ...nested(one.rule),
        ]),
        ['Còn lại', rule.otherwise.label, ruleWords[ruleWordOf(rule.otherwise.rule)]],
        ...nested(rule.otherwise.rule),
      ];
  }
}

function encodeBands(rule: RuleOf<'percent' | 'fraction' | 'count' | 'percentPair' | 'timeliness'>): Lines {
  switch (rule.kind) {
    case 'percent':
      return [
        ...measure('Tỷ lệ', rule.measure),
        ...rule.bands.map((band) => [writeRange(band.range), band.label, writePoints(band.points)]),
      ];
    case 'fraction':
      return [
        ...measure('Số lượng', rule.measure),
        ...rule.bands.map((band) => [
          writeShare(band.atLeast, band.included),
          band.label,
          writePoints(band.points),
        ]),
      ];
    case 'count':
      return [
        ...(rule.noun === null ? [] : [['Đếm', rule.noun]]),
        ...rule.bands.map((band) => [
          writeCountRange(band.min, band.max),
          band.label,
          writePoints(band.points),
        ]),
      ];
    case 'percentPair':
      return [
        ...measure('Tỷ lệ 1', rule.first),
        ...measure('Tỷ lệ 2', rule.second),
        ...rule.bands.map((band) => [
          writeRange(band.first),
          writeRange(band.second),
          band.label,
          writePoints(band.points),
        ]),
      ];
    case 'timeliness':
      return [
        ['Mốc', rule.reference, rule.referenceLabel],
        ...rule.bands.map((band) => [days(band.withinDays), band.label, writePoints(band.points)]),
        ['Không làm', rule.never.label, writePoints(rule.never.points)],
      ];
  }
}

function encodeDeduction(rule: RuleOf<'deduction'>): Lines {
  const cap = (of: typeof rule.totalCap) => (of === null ? 'không giới hạn' : writePoints(of));
  return [
    ['Điểm ban đầu', writePoints(rule.start)],
    ...rule.deductions.map((one) => ['Trừ', one.key, one.label, writePoints(one.each), cap(one.cap)]),
    ['Trừ nhiều nhất', cap(rule.totalCap)],
    ...rule.knockOuts.map((one) => ['Chấm 0', one.key, one.label]),
  ];
}

function measure(word: string, of: Measure | null): Lines {
  return of === null ? [] : [[word, of.part, of.whole]];
}

function days(within: number | null): string {
  return within === null ? 'muộn hơn' : `trong ${within} ngày`;
}

/** Lines of a rule inside a rule start with ">". */
function nested(rule: PlainRule): Lines {
  return encode(rule).map(([first = '', ...rest]) => [`> ${first}`, ...rest]);
}
