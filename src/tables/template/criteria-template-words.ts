import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { foldVietnamese } from '../../domain/text.ts';

export const TEMPLATE_MARK = 'cchc-bo-tieu-chi/1';
export const SET_SHEET = 'Bộ tiêu chí';
export const ITEMS_SHEET = 'Tiêu chí';
export const HELP_SHEET = 'Hướng dẫn';

export const setRows = {
  mark: 'Mẫu',
  slug: 'Mã bộ tiêu chí',
  name: 'Tên',
  year: 'Năm',
  decision: 'Quyết định',
  maxPoints: 'Điểm tối đa',
} as const;

export const itemColumns = {
  depth: 'Cấp',
  code: 'Mã',
  name: 'Tên',
  maxPoints: 'Điểm tối đa',
  rule: 'Cách chấm',
  levels: 'Mức điểm',
  guidance: 'Hướng dẫn chấm',
  evidence: 'Tài liệu kiểm chứng',
  notApplicable: 'Không áp dụng',
  counts: 'Tính điểm',
  evidenceYear: 'Năm của tài liệu',
  unitKinds: 'Loại đơn vị',
  key: 'Khóa',
} as const;

export const depthWords = { domain: 'Lĩnh vực', criterion: 'Tiêu chí', item: 'Tiêu chí thành phần' } as const;

export const notApplicableWords: Record<ScoredItem['notApplicable'], string> = {
  notAllowed: 'Không cho phép',
  removedFromMaximum: 'Trừ khỏi điểm tối đa',
  fullPoints: 'Được đủ điểm',
};
export const countsWords: Record<ScoredItem['counts'], string> = {
  regular: 'Điểm chính',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm phạt',
};
export const evidenceYearWords: Record<ScoredItem['evidenceYear'], string> = {
  scored: 'Năm đánh giá',
  previous: 'Năm trước',
};

/** The name behind a word, without regard to case and diacritics; null when no word is meant. */
export function readWord<Name extends string>(
  words: Readonly<Record<Name, string>>,
  text: string,
): Name | null {
  const names = Object.keys(words) as Name[];
  return names.find((name) => foldVietnamese(words[name]) === foldVietnamese(text.trim())) ?? null;
}
