import { formatPoints } from '../../domain/points.ts';
import type { Report, ReportRow, ReportScore } from '../../domain/report/report-data.ts';
import { type Points, points } from '../../domain/scaled.ts';

/** Heads of the table (bảng tổng hợp kết quả tự chấm điểm), in every format. */
export const COLUMNS = [
  'STT',
  'Lĩnh vực, tiêu chí, tiêu chí thành phần',
  'Điểm tối đa',
  'Tự chấm',
  'Tài liệu kiểm chứng',
  'Giải trình',
] as const;

/** A cell of points: the number where there is one, and how it reads on paper. */
export interface PointsCell {
  readonly points: Points | null;
  readonly text: string;
}

const NONE: PointsCell = { points: null, text: '–' };
const NOT_SCORED: PointsCell = { points: null, text: 'chưa chấm' };
const HELD = { council: 'do Hội đồng chấm', survey: 'do XHH chấm' } as const;

export function maximumCell({ maximum }: ReportRow): PointsCell {
  return maximum === null ? NONE : cellOf(maximum);
}

export function scoreCell({ score, counts }: ReportRow): PointsCell {
  switch (score.kind) {
    case 'points':
      return signed(score.points, counts);
    case 'notScored':
      return NOT_SCORED;
    case 'heldByOthers':
      return { points: null, text: HELD[score.by] };
    case 'notApplicable':
      return score.points === null ? { points: null, text: 'không áp dụng' } : signed(score.points, counts);
    case 'notAssessed':
      return { points: null, text: 'không đánh giá' };
    case 'noSum':
      return NONE;
  }
}

/** What stands in the column "tài liệu kiểm chứng". A long file name stays beside its dash and is broken after it. */
export function evidenceText({ evidence }: ReportRow): string {
  return evidence.map((line) => `-\u00a0${line}`).join('\n');
}

/** What stands in the column "giải trình": why there are no points, what the unit wrote, and what is still open. */
export function explanationText({ score, counts, explanation, open }: ReportRow): string {
  const outside = { regular: null, bonus: 'Điểm thưởng', penalty: 'Điểm trừ' }[counts];
  const said = [outside, withReason(score, explanation), open > 0 ? `Còn ${open} mục chưa chấm` : null];
  return said.filter((text) => text !== null).join('\n');
}

function withReason({ kind }: ReportScore, explanation: string | null): string | null {
  if (kind !== 'notApplicable') return explanation;
  return explanation === null ? null : `Không áp dụng: ${explanation}`;
}

export interface SumLine {
  readonly label: string;
  readonly maximum: PointsCell;
  readonly score: PointsCell;
  readonly note: string;
}

/** The lines that close the table. */
export function sumLines({ summary }: Report): readonly SumLine[] {
  const { regular, maximum, bonus, penalty, bonusCap, penaltyCap, total, heldByOthers } = summary;
  const nothing = summary.open === summary.toAnswer && summary.toAnswer > 0;
  const capNote = (cap: Points | null) => (cap === null ? '' : `Không quá ${formatPoints(cap)} điểm`);
  const line = (label: string, score: PointsCell, note: string): SumLine => ({
    label,
    maximum: NONE,
    score,
    note,
  });
  return [
    ...(bonus === null && penalty === null
      ? []
      : [
          {
            ...line('Cộng điểm các lĩnh vực', nothing ? NOT_SCORED : cellOf(regular), ''),
            maximum: cellOf(maximum),
          },
        ]),
    ...(bonus === null ? [] : [line('Điểm thưởng', signed(bonus, 'bonus'), capNote(bonusCap))]),
    ...(penalty === null ? [] : [line('Điểm trừ', signed(penalty, 'penalty'), capNote(penaltyCap))]),
    {
      label: 'TỔNG CỘNG',
      maximum: cellOf(maximum),
      score: nothing && total === 0 ? NOT_SCORED : cellOf(total),
      note: totalNote(summary.open, heldByOthers),
    },
  ];
}

function totalNote(open: number, heldByOthers: Points): string {
  return [
    open > 0 ? `Còn ${open} mục chưa chấm` : null,
    heldByOthers > 0 ? `Điểm tối đa gồm ${formatPoints(heldByOthers)} điểm do Hội đồng, XHH chấm` : null,
  ]
    .filter((text) => text !== null)
    .join('\n');
}

function cellOf(of: Points): PointsCell {
  return { points: of, text: formatPoints(of) };
}

/** Bonus with its plus and penalty with its minus, since both stand among points that are neither. */
function signed(of: Points, counts: ReportRow['counts']): PointsCell {
  if (counts === 'regular' || of === 0) return cellOf(of);
  return counts === 'bonus'
    ? { points: of, text: `+${formatPoints(of)}` }
    : { points: points(-of), text: `−${formatPoints(of)}` };
}
