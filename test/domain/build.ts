import type {
  CriteriaDomain,
  CriteriaSet,
  CriterionGroup,
  ScoredItem,
} from '../../src/domain/criteria/criteria-set.ts';
import type { PlainRule, ScoringRule } from '../../src/domain/criteria/scoring-rule.ts';
import { type Percent, type Points, percent, points } from '../../src/domain/scaled.ts';
import type { Answer } from '../../src/domain/scorecard/answer.ts';
import type { ClassCampaign } from '../../src/domain/scorecard/next-class.ts';
import type { ScoreEntry } from '../../src/domain/scorecard/score-entry.ts';
import type { EvaluationContext } from '../../src/domain/scoring/evaluation.ts';

/** Whole and quarter points as written in the tests; exact for every literal used there. */
export const pts = (wholes: number): Points => points(Math.round(wholes * 10_000));
export const pct = (wholes: number): Percent => percent(Math.round(wholes * 10_000));

export function yesNo(full: number): PlainRule {
  return { kind: 'yesNo', yes: { label: 'Có', points: pts(full) }, no: { label: 'Không', points: pts(0) } };
}

export function levels(...worth: number[]): PlainRule {
  return { kind: 'level', levels: worth.map((one, at) => ({ label: `Mức ${at + 1}`, points: pts(one) })) };
}

export const council: PlainRule = { kind: 'notSelfScored', by: 'council' };

export function item(
  key: string,
  max: number,
  rule: ScoringRule,
  more: Partial<ScoredItem> = {},
): ScoredItem {
  return {
    kind: 'item',
    key,
    code: key,
    name: `Mục ${key}`,
    maxPoints: pts(max),
    rule,
    guidance: null,
    evidence: [],
    notApplicable: 'notAllowed',
    counts: 'regular',
    evidenceYear: 'scored',
    unitKinds: null,
    ...more,
  };
}

export function group(key: string, max: number, items: ScoredItem[]): CriterionGroup {
  return { kind: 'group', key, code: key, name: `Tiêu chí ${key}`, maxPoints: pts(max), items };
}

export function domain(key: string, max: number, criteria: CriteriaDomain['criteria']): CriteriaDomain {
  return { key, code: key, name: `Lĩnh vực ${key}`, maxPoints: pts(max), criteria };
}

export function setOf(max: number, domains: CriteriaDomain[]): CriteriaSet {
  return {
    slug: 'bo-thu',
    version: 1,
    name: 'Bộ thử',
    year: 2026,
    decision: null,
    maxPoints: pts(max),
    domains,
  };
}

/** A set of one domain that holds these items directly. */
export function flatSet(items: ScoredItem[]): CriteriaSet {
  const max = items.reduce((sum, one) => sum + (one.counts === 'regular' ? one.maxPoints : 0), 0) / 10_000;
  return setOf(max, [domain('1', max, items)]);
}

export function entry(answer: Answer): ScoreEntry {
  return { answer, notApplicable: null, explanation: null, points: null };
}

export const yes = entry({ kind: 'yesNo', yes: true });
export const no = entry({ kind: 'yesNo', yes: false });
export const doesNotApply: ScoreEntry = {
  answer: null,
  notApplicable: { reason: 'Đơn vị không có nhiệm vụ này' },
  explanation: null,
  points: null,
};

export const unit = { kind: null, exemptions: [], ranked: true };

export const campaign: ClassCampaign = {
  bonusCap: null,
  penaltyCap: null,
  referenceDays: {},
  classification: {
    basis: 'index',
    bands: [
      { name: 'Xuất sắc', from: pct(90) },
      { name: 'Tốt', from: pct(80) },
      { name: 'Khá', from: pct(65) },
      { name: 'Trung bình', from: pct(50) },
      { name: 'Yếu', from: null },
    ],
  },
};

export const alone: EvaluationContext = { pointsOf: () => null, referenceDays: {} };
