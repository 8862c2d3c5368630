import { formatPoints } from '../../domain/points.ts';
import type { CampaignResults, GroupResults, UnitResults } from '../../domain/results/campaign-results.ts';
import { endOf, indexText, numberOf } from './result-words.ts';

/** What marks every page of the annex: a draft until the results are published. */
export function annexMark({ status, campaign }: CampaignResults): string | null {
  const marks = [
    ...(campaign.rehearsal ? ['THỬ – kỳ chấm thử, không có giá trị'] : []),
    ...(status.kind === 'provisional' ? ['DỰ THẢO – số liệu tạm tính, chưa công bố'] : []),
  ];
  return marks.length === 0 ? null : marks.join(' · ');
}

/** What the annex belongs to; number, day and authority are filled in by hand where they were not given. */
export function attachedTo({ status }: CampaignResults): string {
  const decision = status.kind === 'published' ? status.decision : null;
  const named = decision === null ? '' : numberOf(decision);
  return named === ''
    ? '(Kèm theo Quyết định số ……/QĐ-…… ngày …… tháng …… năm …… của ……)'
    : `(Kèm theo Quyết định số ${named})`;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

export function groupHeading({ name }: GroupResults, index: number): string {
  return `${ROMAN[index] ?? index + 1}. ${name.toLocaleUpperCase('vi')}`;
}

export const COLUMNS = [
  'TT',
  'Đơn vị',
  'Điểm thẩm định',
  'Điểm tối đa',
  'Chỉ số (%)',
  'Xếp loại',
  'Hạng',
] as const;

/** Cells under `COLUMNS` of a unit that has a result. */
export function unitCells(results: CampaignResults, unit: UnitResults, number: number): readonly string[] {
  const { name, rank, appraised } = unit;
  if (appraised === null) return [];
  return [
    String(number),
    name,
    formatPoints(appraised.points, 2),
    formatPoints(appraised.maximum, 2),
    indexText(results, appraised) ?? '–',
    appraised.className ?? '–',
    rank === null ? '–' : String(rank),
  ];
}

/** Units with no result yet, as a sentence; null where there are none. */
export function unfinishedLine({ units }: GroupResults): string | null {
  const names = units.filter(({ appraised }) => appraised === null).map(({ name }) => name);
  return names.length === 0 ? null : `Chưa có kết quả thẩm định (${names.length}): ${names.join('; ')}.`;
}

/** What is told below the tables of a group: ties, points for lateness, more time that was given. */
export function groupNotes({ campaign }: CampaignResults, { units }: GroupResults): readonly string[] {
  const tiedRanks = [...new Set(units.flatMap(({ rank, tied }) => (tied && rank !== null ? [rank] : [])))];
  const ties = tiedRanks.map((rank) => {
    const names = units.filter((unit) => unit.rank === rank).map(({ name }) => name);
    return `Đồng hạng ${rank} vì chỉ số bằng nhau: ${names.join('; ')}.`;
  });
  const late = units.flatMap(({ name, appraised }) =>
    appraised === null || appraised.latePenalty === 0
      ? []
      : [`${name}: đã trừ ${formatPoints(appraised.latePenalty)} điểm do gửi chậm.`],
  );
  const extended = units.flatMap(({ name, extensions }) =>
    extensions.map(({ itemCodes, closesAt, reason }) => {
      const what = itemCodes === null ? 'cả phiếu chấm' : `tiêu chí ${itemCodes.join(', ')}`;
      return `${name}: được gia hạn, mở lại ${what} đến ${endOf(closesAt, campaign.timeZone)}. Lý do: ${ended(reason)}`;
    }),
  );
  return [...ties, ...late, ...extended];
}

function ended(sentence: string): string {
  const text = sentence.trim();
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
