import { DateTime } from 'luxon';
import { formatDay, formatTime, printDay } from '../../domain/campaign/calendar.ts';
import { formatPoints } from '../../domain/points.ts';
import type { Report, ReportMinutes } from '../../domain/report/report-data.ts';

/** The head of every official document (thể thức văn bản, Nghị định 30/2020). */
export const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export const HEADINGS = {
  report: 'BÁO CÁO',
  results: 'I. KẾT QUẢ TỰ CHẤM ĐIỂM',
  table: 'BẢNG TỔNG HỢP KẾT QUẢ TỰ CHẤM ĐIỂM',
  difficulties: 'II. KHÓ KHĂN, VƯỚNG MẮC',
  recommendations: 'III. ĐỀ XUẤT, KIẾN NGHỊ',
  annex: 'PHỤ LỤC',
  minutes: 'BIÊN BẢN HỌP TỰ CHẤM ĐIỂM',
  recipients: 'Nơi nhận:',
  signer: 'THỦ TRƯỞNG ĐƠN VỊ',
  sign: '(Ký, ghi rõ họ tên, đóng dấu)',
} as const;

/** "Số:        /BC-SNV"; the number is given when the report is issued, and a code that is no abbreviation is left out. */
export function numberLine({ unitCode }: Report): string {
  return `Số: ……/BC-${/^\p{L}{2,12}$/u.test(unitCode) ? unitCode : '……'}`;
}

/** The place is written by hand, and the day too until the report is approved. */
export function dateLine({ status, timeZone, year }: Report): string {
  if (status.kind === 'draft') return `………, ngày …… tháng …… năm ${year}`;
  const at = DateTime.fromMillis(status.approvedAt, { zone: timeZone });
  // January and February are written with a 0, so that nobody can put a 1 before them.
  const month = at.month < 3 ? at.toFormat('MM') : at.toFormat('M');
  return `………, ngày ${at.toFormat('dd')} tháng ${month} năm ${at.year}`;
}

export function subjectLine({ year }: Report): string {
  return `Kết quả tự chấm điểm Chỉ số cải cách hành chính năm ${year}`;
}

/** The paragraphs before the table. */
export function openingParagraphs(report: Report): readonly string[] {
  const { unitName, campaignName, setName, decision } = report;
  const basis = decision === null ? `Căn cứ ${setName};` : `Căn cứ ${setName} (${decision});`;
  return [
    basis,
    `Thực hiện kỳ đánh giá “${campaignName}”, ${unitName} báo cáo kết quả tự chấm điểm như sau:`,
  ];
}

export function resultParagraphs({ summary }: Report): readonly string[] {
  const { total, maximum, index, className, heldByOthers, open, toAnswer } = summary;
  if (toAnswer > 0 && open === toAnswer && total === 0) {
    return [`Đơn vị chưa chấm mục nào trong ${toAnswer} mục phải tự chấm.`];
  }
  const share = index === null ? '' : `, đạt ${index}`;
  const band = className === null ? '' : `; tự xếp loại: ${className}`;
  return [
    `Tổng điểm tự chấm: ${formatPoints(total)} trên ${formatPoints(maximum)} điểm tối đa của đơn vị${share}${band}.`,
    ...(heldByOthers > 0
      ? [
          `Trong điểm tối đa có ${formatPoints(heldByOthers)} điểm do Hội đồng thẩm định hoặc điều tra xã hội học chấm, đơn vị không tự chấm.`,
        ]
      : []),
    open > 0
      ? `Đã chấm ${toAnswer - open} trên ${toAnswer} mục; ${open} mục chưa chấm không được tính là 0 điểm.`
      : `Đã chấm đủ ${toAnswer} mục.`,
    'Chi tiết từng lĩnh vực, tiêu chí, tiêu chí thành phần ở bảng kèm theo.',
  ];
}

/** What marks every page: null once approved, unless the campaign is only for practice. */
export function bandText({ status, rehearsal }: Report): string | null {
  const draft = status.kind === 'draft' ? ['DỰ THẢO – chưa được phê duyệt'] : [];
  const practice = rehearsal ? ['THỬ – kỳ chấm thử, không có giá trị'] : [];
  const marks = [...practice, ...draft];
  return marks.length === 0 ? null : marks.join(' · ');
}

/** The word across every page; null once approved. */
export function watermarkText({ status, rehearsal }: Report): 'THỬ' | 'DỰ THẢO' | null {
  if (rehearsal) return 'THỬ';
  return status.kind === 'draft' ? 'DỰ THẢO' : null;
}

/** The foot of every page: who approved when, and the hash of what was approved. */
export function footLines({ status, timeZone }: Report): readonly string[] {
  const hash = status.contentHash === null ? [] : [`Mã nội dung (SHA-256): ${status.contentHash}`];
  if (status.kind === 'draft') return hash;
  const at = momentOf(status.approvedAt, timeZone);
  return [`Phê duyệt trên hệ thống: ${status.approvedByName}, ${at}`, ...hash];
}

/** What the unit wrote, paragraph by paragraph; nothing written is said. */
export function remarkParagraphs(text: string | null): readonly string[] {
  const written = paragraphsOf(text ?? '');
  return written.length === 0 ? ['Không có.'] : written;
}

export function minutesParagraphs({ heldOn, text }: ReportMinutes): readonly string[] {
  return [`Ngày họp: ${printDay(heldOn)}.`, ...paragraphsOf(text)];
}

/** "1. Nguyễn An – xác nhận dự họp lúc 14 giờ 05 ngày 07/11/2026" */
export function attendeeLines({ attendees }: ReportMinutes, timeZone: string): readonly string[] {
  return attendees.map(({ name, confirmedAt }, index) => {
    const said =
      confirmedAt === null
        ? 'chưa xác nhận dự họp'
        : `xác nhận dự họp lúc ${momentOf(confirmedAt, timeZone)}`;
    return `${index + 1}. ${name} – ${said}`;
  });
}

export function recipientLines({ organiser }: Report): readonly string[] {
  return [`- ${organiser};`, '- Lưu: VT.'];
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function momentOf(instant: number, zone: string): string {
  return `${formatTime(instant, zone)} ngày ${formatDay(instant, zone)}`;
}
