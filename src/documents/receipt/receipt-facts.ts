import { formatPoints } from '../../domain/points.ts';
import { printedTime } from '../../domain/receipt/printed-time.ts';
import type { ReceiptLine } from '../../domain/receipt/receipt-manifest.ts';
import type { SignedReceipt } from '../../domain/receipt/signed-receipt.ts';

/** One line of the receipt; `code`: a value of digits and letters that people compare sign by sign. */
export interface ReceiptFact {
  readonly label: string;
  readonly value: string;
  readonly code: boolean;
}

const words = (label: string, value: string): ReceiptFact => ({ label, value, code: false });
const code = (label: string, value: string): ReceiptFact => ({ label, value, code: true });

/** What the receipt says in print, in Vietnamese whoever looks. */
export function receiptFacts({ manifest, keyId }: SignedReceipt): readonly ReceiptFact[] {
  const { unit, campaign, criteriaSet, totals, approver, submittedBy, signedReport, auditHead } = manifest;
  return [
    words('Đơn vị', unit.code === null ? unit.name : `${unit.name} (${unit.code})`),
    words('Kỳ đánh giá', `${campaign.name}, năm ${campaign.year}`),
    words('Bộ tiêu chí', `${criteriaSet.slug}, phiên bản ${criteriaSet.version}`),
    words('Tổng điểm tự chấm', `${formatPoints(totals.points)} / ${formatPoints(totals.maximum)} điểm`),
    words('Số mục đã chấm', `${totals.answered} / ${totals.toAnswer} mục`),
    ...(manifest.latePenalty === 0
      ? []
      : [words('Điểm trừ do gửi muộn', `${formatPoints(manifest.latePenalty)} điểm`)]),
    words('Người duyệt', `${approver.name}, duyệt lúc ${printedTime(approver.approvedAt)}`),
    words('Người gửi', submittedBy.name),
    words('Thời điểm gửi', `${printedTime(manifest.submittedAt)} (giờ Việt Nam)`),
    code('Mã nội dung đã duyệt (SHA-256)', manifest.contentHash),
    signedReport.sha256 === null
      ? words('Báo cáo đã ký', 'không kèm')
      : code('Báo cáo đã ký (SHA-256)', signedReport.sha256),
    ...(auditHead === null ? [] : [code(`Nhật ký đến dòng ${auditHead.sequence} (SHA-256)`, auditHead.hash)]),
    code('Mã biên nhận', manifest.receiptId),
    code('Khóa ký', keyId),
  ];
}

const stateWords: Readonly<Record<ReceiptLine['state'], string>> = {
  answered: 'đã chấm',
  unanswered: 'chưa chấm',
  notApplicable: 'không áp dụng',
  exempt: 'được miễn',
  otherKind: 'không dành cho đơn vị này',
  notSelfScored: 'không tự chấm',
  needsReanswer: 'cần chấm lại',
};

export const lineHeadings = ['Mã', 'Điểm', 'Tình trạng', 'Tệp kiểm chứng'] as const;

/** The cells under `lineHeadings`. */
export function lineCells({ code: printed, points, state, evidence }: ReceiptLine): readonly string[] {
  return [printed, points === null ? '–' : formatPoints(points), stateWords[state], String(evidence.length)];
}
