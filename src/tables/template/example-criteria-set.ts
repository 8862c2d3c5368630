import type { CriteriaSet, ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { ScoringRule } from '../../domain/criteria/scoring-rule.ts';
import { percent, points } from '../../domain/scaled.ts';

const pts = (text: number) => points(text * 10_000);
const pct = (text: number) => percent(text * 10_000);

function item(code: string, name: string, maxPoints: number, rule: ScoringRule): ScoredItem {
  return {
    kind: 'item',
    key: code,
    code,
    name,
    maxPoints: pts(maxPoints),
    rule,
    guidance: null,
    evidence: ['Kế hoạch', 'Báo cáo'],
    notApplicable: 'notAllowed',
    counts: 'regular',
    evidenceYear: 'scored',
    unitKinds: null,
  };
}

const planned: ScoringRule = {
  kind: 'yesNo',
  yes: { label: 'Có ban hành kế hoạch', points: pts(2) },
  no: { label: 'Không ban hành', points: pts(0) },
};

const carriedOut: ScoringRule = {
  kind: 'percent',
  measure: { part: 'nhiệm vụ đã hoàn thành', whole: 'nhiệm vụ trong kế hoạch' },
  bands: [
    {
      label: 'Hoàn thành toàn bộ',
      range: { from: pct(100), fromIncluded: true, to: null, toIncluded: true },
      points: pts(3),
    },
    {
      label: 'Hoàn thành phần lớn',
      range: { from: pct(70), fromIncluded: true, to: pct(100), toIncluded: false },
      points: pts(1.5),
    },
    {
      label: 'Hoàn thành dưới 70 %',
      range: { from: null, fromIncluded: true, to: pct(70), toIncluded: false },
      points: pts(0),
    },
  ],
};

const forms: ScoringRule = {
  kind: 'count',
  noun: 'hình thức',
  bands: [
    { label: 'Từ 3 hình thức', min: 3, max: null, points: pts(2) },
    { label: '1 hoặc 2 hình thức', min: 1, max: 2, points: pts(1) },
    { label: 'Không có', min: 0, max: 0, points: pts(0) },
  ],
};

const breaches: ScoringRule = {
  kind: 'deduction',
  start: pts(3),
  deductions: [{ key: 'tre-han', label: 'Mỗi hồ sơ trễ hạn', each: pts(0.5), cap: pts(2) }],
  totalCap: null,
  knockOuts: [{ key: 'ky-luat', label: 'Có cán bộ bị kỷ luật vì gây phiền hà' }],
};

/** A small set of made-up criteria that shows how the template is filled. */
export const exampleCriteriaSet: CriteriaSet = {
  slug: 'vi-du',
  version: 1,
  name: 'Bộ tiêu chí ví dụ',
  year: 2026,
  decision: null,
  maxPoints: pts(10),
  domains: [
    {
      key: '1',
      code: '1',
      name: 'Chỉ đạo, điều hành',
      maxPoints: pts(7),
      criteria: [
        {
          kind: 'group',
          key: '1.1',
          code: '1.1',
          name: 'Kế hoạch cải cách hành chính',
          maxPoints: pts(5),
          items: [
            item('1.1.1', 'Ban hành kế hoạch năm', 2, planned),
            item('1.1.2', 'Mức độ thực hiện kế hoạch', 3, carriedOut),
          ],
        },
        item('1.2', 'Hình thức tuyên truyền', 2, forms),
      ],
    },
    {
      key: '2',
      code: '2',
      name: 'Giải quyết thủ tục hành chính',
      maxPoints: pts(3),
      criteria: [item('2.1', 'Giải quyết hồ sơ đúng hạn', 3, breaches)],
    },
  ],
};
