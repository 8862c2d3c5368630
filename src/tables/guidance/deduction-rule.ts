import type { Deduction } from '../../domain/criteria/scoring-rule.ts';
import { parsePoints } from '../../domain/points.ts';
import type { Points } from '../../domain/scaled.ts';
import { foldedText } from './folded-text.ts';
import type { GuidanceReading, GuidedItem } from './guidance-reading.ts';

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,4})?)`;
const EACH = new RegExp(
  String.raw`(?<![a-z])(?:moi|cu|thieu|tang|01|1|mot)(?![a-z0-9]).*?(?<![a-z])tru\s+(?:di\s+)?${NUMBER}(?:\s*diem)?`,
);
const CAP = new RegExp(String.raw`(?:khong (?:vuot )?qua|toi da(?: khong qua)?)\s*${NUMBER}`);
const KNOCK_OUT = /(?:cham|tinh|bi|con)\s*(?:0|khong)\s*diem|khong (?:duoc )?tinh diem/;

/** "Mỗi trường hợp vi phạm trừ 01 điểm, không quá 05 điểm; 01 vụ xử phạt hình sự thì chấm 0 điểm". */
export function deductionRule(item: GuidedItem): GuidanceReading | null {
  if (item.levels.length > 0 || item.maxPoints === null) return null;
  const deductions: Deduction[] = [];
  const knockOuts: { key: string; label: string }[] = [];
  for (const line of item.guidance.flatMap((text) => text.split(/\s*;\s*|,\s*(?=nếu )/iu))) {
    const folded = foldedText(line);
    const each = pointsOf(EACH, folded);
    if (each !== null) {
      deductions.push({ key: `tru${deductions.length + 1}`, label: line, each, cap: pointsOf(CAP, folded) });
    } else if (KNOCK_OUT.test(folded)) {
      knockOuts.push({ key: `khong${knockOuts.length + 1}`, label: line });
    }
  }
  if (deductions.length === 0 || deductions.length > 9 || knockOuts.length > 9) return null;
  const rule = { kind: 'deduction', start: item.maxPoints, deductions, totalCap: null, knockOuts } as const;
  return { rule: { ...rule, knockOuts }, findings: [] };
}

function pointsOf(pattern: RegExp, folded: string): Points | null {
  const parsed = parsePoints(pattern.exec(folded)?.[1] ?? '');
  return parsed.ok && parsed.points > 0 ? parsed.points : null;
}
