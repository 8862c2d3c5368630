import type { ScoringRule } from '../../domain/criteria/scoring-rule.ts';
import { foldVietnamese } from '../../domain/text.ts';

/** The words of the column "Cách chấm", one for each kind of rule; not self-scored ones name who scores. */
export type RuleWord = Exclude<ScoringRule['kind'], 'notSelfScored'> | 'council' | 'survey';

export const ruleWords: Record<RuleWord, string> = {
  level: 'Chọn mức',
  yesNo: 'Đạt hoặc không đạt',
  percent: 'Theo tỷ lệ',
  fraction: 'Theo phần của số lượng',
  count: 'Theo số đếm',
  linear: 'Theo công thức',
  parts: 'Cộng từng phần',
  deduction: 'Trừ điểm',
  percentPair: 'Theo hai tỷ lệ',
  timeliness: 'Theo độ kịp thời',
  points: 'Nhập điểm',
  conditional: 'Theo mục khác',
  council: 'Hội đồng chấm',
  survey: 'Điều tra xã hội học',
};

export function ruleWordOf(rule: ScoringRule): RuleWord {
  return rule.kind === 'notSelfScored' ? rule.by : rule.kind;
}

/** Reads the words without regard to case and diacritics. */
export function readRuleWord(text: string): RuleWord | null {
  const folded = foldVietnamese(text.trim());
  const words = Object.keys(ruleWords) as RuleWord[];
  return words.find((word) => foldVietnamese(ruleWords[word]) === folded) ?? null;
}
