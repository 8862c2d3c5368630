import type { SetDifference } from '../../domain/criteria/compare-criteria-sets.ts';
import type { ScoringRule } from '../../domain/criteria/scoring-rule.ts';
import { formatPoints } from '../../domain/points.ts';
import { ruleWordOf, ruleWords } from '../template/rule-words.ts';

const fields = {
  guidance: 'hướng dẫn chấm',
  evidence: 'tài liệu kiểm chứng',
  notApplicable: 'cách tính khi không áp dụng',
  counts: 'loại điểm',
  evidenceYear: 'năm của tài liệu',
  unitKinds: 'loại đơn vị',
} as const;

const levels = { set: 'bộ tiêu chí', domain: 'lĩnh vực', criterion: 'tiêu chí', item: 'mục' } as const;

/** One Vietnamese line about one difference between two versions. */
export function describeDifference(difference: SetDifference): string {
  const place = `${levels[difference.level]}${difference.code ? ` ${difference.code}` : ''}`;
  switch (difference.name) {
    case 'added':
      return `Thêm ${place}: ${difference.label}`;
    case 'removed':
      return `Bỏ ${place}: ${difference.label}`;
    case 'renamed':
      return `Đổi tên ${place}: "${difference.before}" thành "${difference.after}"`;
    case 'recoded':
      return `Đổi mã ${place}: ${difference.before} thành ${difference.after}`;
    case 'repointed':
      return `Đổi điểm tối đa ${place}: ${formatPoints(difference.before)} thành ${formatPoints(difference.after)}`;
    case 'ruleChanged': {
      const before = ruleText(difference.before);
      const after = ruleText(difference.after);
      return before === after
        ? `Đổi mức điểm ${place} (${after})`
        : `Đổi cách chấm ${place}: ${before} thành ${after}`;
    }
    case 'moved':
      return `Chuyển ${place} từ dưới ${difference.before ?? 'bộ'} sang dưới ${difference.after ?? 'bộ'}`;
    case 'detailChanged':
      return `Đổi ${fields[difference.field]} của ${place}`;
  }
}

function ruleText(rule: ScoringRule | null): string {
  return rule === null ? 'Gồm các tiêu chí thành phần' : ruleWords[ruleWordOf(rule)];
}
