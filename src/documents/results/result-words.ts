import type { reasonCodes } from '../../domain/appraisal/verdict.ts';
import { formatDay, formatTime, lockDay, printDay } from '../../domain/campaign/calendar.ts';
import { indexBounds } from '../../domain/campaign/classify.ts';
import type { CampaignResults, ItemResult, UnitResults } from '../../domain/results/campaign-results.ts';
import type { Instant } from '../../domain/scaled.ts';
import { formatIndex, type ScoreIndex } from '../../domain/scorecard/score-index.ts';

export function titleOf({ campaign }: CampaignResults): string {
  return `Kết quả xác định Chỉ số cải cách hành chính năm ${campaign.year}`;
}

/** What marks every page: null for published results of a campaign that counts. */
export function markOf({ status, campaign }: CampaignResults): string | null {
  const marks = [
    ...(campaign.rehearsal ? ['THỬ – kỳ chấm thử, không có giá trị'] : []),
    ...(status.kind === 'provisional' ? ['TẠM TÍNH – kết quả chưa công bố'] : []),
  ];
  return marks.length === 0 ? null : marks.join(' · ');
}

/** Since when the figures stand. `at`: when the file is written (ms UTC). */
export function statusLine({ status, campaign }: CampaignResults, at: Instant): string {
  if (status.kind === 'provisional')
    return `Số liệu tạm tính lúc ${momentOf(at, campaign.timeZone)}; còn thay đổi cho tới khi công bố.`;
  const published = `Công bố lúc ${momentOf(status.at, campaign.timeZone)}`;
  return status.decision === null
    ? `${published}.`
    : `${published}, Quyết định số ${numberOf(status.decision)}.`;
}

/** The number and day of a decision, without the words before it that were typed with it. */
export function numberOf(decision: string): string {
  return decision.replace(/^\s*quyết định\s*(?:số)?[\s:]*/iu, '').trim();
}

/** "17 giờ 05 ngày 07/11/2026" */
export function momentOf(at: Instant, zone: string): string {
  return `${formatTime(at, zone)} ngày ${formatDay(at, zone)}`;
}

/** "hết ngày 07/11/2026" where a window ends at midnight, else its time and day. */
export function endOf(closesAt: Instant, zone: string): string {
  const last = lockDay(closesAt, zone);
  return last === null ? momentOf(closesAt, zone) : `hết ngày ${printDay(last)}`;
}

/** "87,50": a percentage of two decimals, or as many as keep it on its side of every class; null without a maximum. */
export function indexText({ campaign }: CampaignResults, score: ScoreIndex): string | null {
  const shown = formatIndex(score, indexBounds(campaign.classification));
  if (shown === null) return null;
  const [whole = '', decimals = ''] = shown.replace(/\s*%$/u, '').split(',');
  return `${whole},${decimals.padEnd(2, '0')}`;
}

/** What stands in place of self-scored points. */
export const selfWords: Readonly<Record<ItemResult['self']['state'], string>> = {
  answered: 'chưa chấm',
  unanswered: 'chưa chấm',
  needsReanswer: 'cần chấm lại',
  notApplicable: 'không áp dụng',
  exempt: 'không đánh giá',
  otherKind: 'không đánh giá',
  notSelfScored: 'không tự chấm',
};

/** What stands in place of appraised points. */
export const appraisedWords: Readonly<Record<ItemResult['appraised']['standing'], string>> = {
  waiting: 'chưa thẩm định',
  asked: 'chờ giải trình',
  explained: 'chờ kết luận',
  settled: 'không áp dụng',
  optional: '–',
  notNeeded: 'không đánh giá',
};

const verdictWords = { agreed: 'Nhất trí', changed: 'Chấm khác', asked: 'Yêu cầu giải trình' } as const;

export function verdictText({ verdict }: ItemResult): string {
  return verdict === null ? '' : `${verdictWords[verdict.kind]} (vòng ${verdict.round})`;
}

const reasonWords: Readonly<Record<(typeof reasonCodes)[number], string>> = {
  evidenceMissing: 'Thiếu tài liệu kiểm chứng',
  evidenceUnfit: 'Tài liệu kiểm chứng không phù hợp',
  figuresDiffer: 'Số liệu không khớp',
  belowLevel: 'Chưa đạt mức đã chấm',
  ruleMisread: 'Chấm chưa đúng hướng dẫn',
  inspection: 'Theo kết quả kiểm tra, theo dõi',
  other: 'Lý do khác',
};

export function reasonKind({ verdict }: ItemResult): string {
  return verdict?.reason === null || verdict === null ? '' : reasonWords[verdict.reason.code];
}

export function reasonText({ verdict }: ItemResult): string {
  return verdict?.reason?.text ?? verdict?.question ?? '';
}

/** What the unit wrote, with its self-score and after the first round. */
export function explanationText({ notApplicable, explanation, answers }: ItemResult): string {
  return [
    ...(notApplicable === null ? [] : [`Không áp dụng: ${notApplicable}`]),
    ...(explanation === null ? [] : [explanation]),
    ...answers.map((text) => `Giải trình: ${text}`),
  ].join('\n');
}

/** Why a unit stands where it does. */
export function placeNote({ rank, tied, appraised, progress }: UnitResults): string {
  if (appraised === null) {
    return progress.submittedAt === null
      ? 'Chưa gửi'
      : `Chưa đủ kết quả thẩm định: ${progress.judged}/${progress.toJudge} mục`;
  }
  if (rank === null) return 'Không xếp hạng';
  return tied ? `Đồng hạng ${rank}` : '';
}
