import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { formatPoints } from '../../domain/points.ts';
import { type Points, points } from '../../domain/scaled.ts';
import { bestPoints } from '../../domain/scoring/evaluate.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { understandGuidance } from '../guidance/understand-guidance.ts';
import type { OutlineNode } from './outline.ts';
import type { PlaceCode } from './place-codes.ts';
import { anomaly, type Finding, notice } from './table-anomaly.ts';

const UNLIMITED = points(Number.MAX_SAFE_INTEGER);

/** An item from its row and the levels below it. `above` are the names of its tiêu chí and lĩnh vực. */
export function scoredItem(
  node: OutlineNode,
  place: PlaceCode,
  above: readonly string[],
): { readonly item: ScoredItem; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const guidance = node.guidance.map((text) => text.text);
  const name = node.name === '' ? place.code : node.name;
  const reading = understandGuidance({ ...node, name, maxPoints: node.points, guidance });
  findings.push(...reading.findings);
  const texts = foldVietnamese([name, ...guidance, ...node.levels.map((level) => level.label)].join('\n'));
  const previous = /nam truoc lien (?:ke|truoc)|cua nam truoc/.test(texts);
  if (previous) {
    const message = 'Mục này xét theo năm trước liền kề; tài liệu kiểm chứng sẽ lấy của năm trước.';
    findings.push(notice('evidenceOfPreviousYear', node.row, node.column, message));
  }
  const maxPoints = node.points ?? bestPoints(reading.rule, UNLIMITED);
  if (node.points === null) findings.push(maxPointsMissing(node, maxPoints));
  const item: ScoredItem = {
    kind: 'item',
    key: place.key,
    code: place.code,
    name,
    maxPoints,
    rule: reading.rule,
    guidance: guidance.length === 0 ? null : guidance.join('\n'),
    evidence: [...node.evidence],
    notApplicable: notApplicable(texts),
    counts: counts([name, ...above]),
    evidenceYear: previous ? 'previous' : 'scored',
    unitKinds: null,
  };
  return { item, findings };
}

export function maxPointsMissing(node: OutlineNode, assumed: Points): Finding {
  const message = `Mục ${node.code} không ghi điểm tối đa; tạm lấy ${formatPoints(assumed)} theo các dòng bên dưới.`;
  return anomaly('maxPointsMissing', node.row, node.column, message);
}

function notApplicable(texts: string): ScoredItem['notApplicable'] {
  const sentence = texts.split(/[\n.;]/).find((part) => /khong (?:co )?phat sinh|khong ap dung/.test(part));
  if (sentence === undefined) return 'notAllowed';
  if (/giam tru|loai tru|khong tinh vao|tru vao/.test(sentence)) return 'removedFromMaximum';
  return /(?:tinh|cham|duoc) (?:du |toi da |diem toi da)|du diem/.test(sentence)
    ? 'fullPoints'
    : 'notAllowed';
}

/** Điểm thưởng and điểm phạt are told by the nearest name that says so. */
function counts(names: readonly string[]): ScoredItem['counts'] {
  for (const name of names.map(foldVietnamese)) {
    const bonus = /diem (?:thuong|cong)(?![a-z])/.test(name);
    const penalty = /diem (?:phat|tru)(?![a-z])/.test(name);
    if (bonus !== penalty) return bonus ? 'bonus' : 'penalty';
  }
  return 'regular';
}
