import type {
  CriteriaDomain,
  Criterion,
  CriterionGroup,
  ScoredItem,
} from '../domain/criteria/criteria-set.ts';
import type { ScoringRule } from '../domain/criteria/scoring-rule.ts';
import { parsePoints } from '../domain/points.ts';
import { parsePercent } from '../domain/quantities.ts';
import type { Percent, Points } from '../domain/scaled.ts';

/** Points as a table prints them: `'1,5'`. A text that is not such a number is a mistake of the author and throws. */
export function pts(printed: string): Points {
  const parsed = parsePoints(printed);
  if (!parsed.ok) throw new SyntaxError(`not points: ${printed}`);
  return parsed.points;
}

/** A percentage as a table prints it, without its sign: `'87,25'`. */
export function pct(printed: string): Percent {
  const parsed = parsePercent(printed);
  if (!parsed.ok) throw new SyntaxError(`not a percentage: ${printed}`);
  return parsed.percent;
}

interface ItemDetails {
  readonly evidence: readonly string[];
  readonly guidance?: string;
  readonly notApplicable?: ScoredItem['notApplicable'];
  readonly counts?: ScoredItem['counts'];
  readonly evidenceYear?: ScoredItem['evidenceYear'];
  readonly unitKinds?: readonly string[];
}

/** One scored item. Its code is also its key; what `details` leaves out is the ordinary case. */
export function item(
  code: string,
  name: string,
  max: string,
  rule: ScoringRule,
  details: ItemDetails,
): ScoredItem {
  return {
    kind: 'item',
    key: code,
    code,
    name,
    maxPoints: pts(max),
    rule,
    guidance: details.guidance ?? null,
    evidence: [...details.evidence],
    notApplicable: details.notApplicable ?? 'notAllowed',
    counts: details.counts ?? 'regular',
    evidenceYear: details.evidenceYear ?? 'scored',
    unitKinds: details.unitKinds === undefined ? null : [...details.unitKinds],
  };
}

/** A tiêu chí with its tiêu chí thành phần. Its points are stated, not summed, so that a wrong sum can be seen. */
export function group(code: string, name: string, max: string, items: ScoredItem[]): CriterionGroup {
  return { kind: 'group', key: code, code, name, maxPoints: pts(max), items };
}

/** A lĩnh vực; its points are stated like those of `group`. */
export function domain(code: string, name: string, max: string, criteria: Criterion[]): CriteriaDomain {
  return { key: code, code, name, maxPoints: pts(max), criteria };
}
