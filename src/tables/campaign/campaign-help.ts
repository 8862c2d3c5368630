import {
  awardColumns,
  basisWords,
  campaignRows,
  campaignSheets,
  holidayWords,
  leadersSeeWords,
  missingEvidenceWords,
  officialColumns,
  roleWords,
  signedReportWords,
  tiesWords,
  withdrawalWords,
  yesNoWords,
} from './campaign-words.ts';
import { DUE, LOCKS, OPENS } from './time-rows.ts';

/** The instruction sheet of the campaign template: one line a row. */
export const campaignHelp: readonly string[] = [
  'Mẫu kỳ đánh giá. Thay phần ví dụ trong các trang bằng dữ liệu của địa phương, rồi nhập bằng lệnh: npm run cchc -- campaign import TỆP',
  'Bộ tiêu chí phải được nhập trước; trang "Nhóm đơn vị" ghi mã của bộ tiêu chí cho từng nhóm.',
  'Nhập lại cùng một tệp không làm thay đổi gì. Có một chỗ sai thì không ghi gì và mọi chỗ sai được liệt kê cùng lúc.',
  `Trang "Kỳ đánh giá": "Xếp loại theo" ghi ${Object.values(basisWords).join(' hoặc ')}; "Khi thiếu tài liệu kiểm chứng" ghi ${Object.values(missingEvidenceWords).join(' hoặc ')}. Điểm thưởng, điểm phạt tối đa để trống là không giới hạn.`,
  `Trang "Mốc thời gian": cần "${OPENS}" và "${LOCKS}". Thời gian viết như: 09/10/2026; 09/10/2026 08:00; đến hết ngày 07/11/2026; trước ngày 08/11/2026; 07/11/2026 17:00.`,
  `Các dòng mở và khóa khác để trống khi kỳ không có giai đoạn đó hoặc chưa định ngày. Một mốc có thể tính từ mốc khác: 3 ngày làm việc sau ${LOCKS}; 10 ngày sau ${LOCKS}; ngày của mốc kia không tính.`,
  `Trang "Ngày nghỉ" ghi từng ngày nghỉ lễ ("${holidayWords.holidays}") và ngày làm bù ("${holidayWords.extraWorkingDays}") để đếm ngày làm việc; thứ Bảy và Chủ nhật không cần ghi.`,
  `"${DUE}" cùng ba dòng "Gửi chậm" ở trang "Kỳ đánh giá": ví dụ 2 ngày đầu trừ 1 điểm, mỗi ngày sau đó trừ thêm 1 điểm; để trống cả bốn khi không trừ. "${LOCKS}" vẫn là lúc ngừng nhận.`,
  `"${campaignRows.withdrawal}" ghi "${withdrawalWords.untilAppraisal}" hoặc "${withdrawalWords.notAllowed}"; "${campaignRows.signedReport}" ghi "${signedReportWords.required}" hoặc "${signedReportWords.optional}". "${campaignRows.lateArrivalMinutes}" từ 0 đến 30, để trống là 5: nội dung gửi trước giờ khóa mà đến chậm trong khoảng đó vẫn được nhận.`,
  `"${campaignRows.ties}": "${tiesWords.standard}" khi sau hai đơn vị cùng hạng 1 là hạng 3, "${tiesWords.dense}" khi sau đó là hạng 2. "${campaignRows.leadersSee}" ghi "${leadersSeeWords.published}" hoặc "${leadersSeeWords.provisional}". "${campaignRows.morningCard}" ghi ${Object.values(yesNoWords).join(' hoặc ')}, để trống là ${yesNoWords.yes}: gửi lãnh đạo và đầu mối vào 7 giờ các ngày làm việc.`,
  `Trang "${campaignSheets.awards}" (không bắt buộc): mỗi nhóm một dòng, ghi mã nhóm, số đơn vị được đề nghị nhiều nhất và chỉ số thấp nhất được đề nghị; ô "${awardColumns.from}" để trống là không đặt mức thấp nhất. Đơn vị không xếp hạng không được đề nghị.`,
  `"${campaignRows.rehearsal}" ghi Có khi cơ quan chạy thử nghiệp vụ, mọi văn bản mang chữ THỬ; "${campaignRows.demo}" chỉ dành cho dữ liệu minh họa của phần mềm.`,
  'Các mốc khác trong trang "Mốc thời gian" là ngày mà tiêu chí theo độ kịp thời nhắc tới, ghi khóa của mốc và ngày.',
  'Trang "Xếp loại": từ cao xuống thấp, cột "Từ" là mức thấp nhất của loại; loại cuối để trống.',
  'Trang "Đơn vị": cột "Không đánh giá" ghi mã lĩnh vực, tiêu chí hoặc mục mà đơn vị không được đánh giá, cách nhau bằng dấu phẩy; các mục đó được trừ khỏi điểm tối đa. Cột "Khóa" để trống cũng được.',
  `Trang "Cán bộ": mỗi dòng một vai trò (${Object.values(roleWords).join(', ')}); người có nhiều vai trò ghi nhiều dòng cùng mã. Để trống cột "Đơn vị" khi vai trò cho cả kỳ. Cột "Điện thoại" không bắt buộc; có số thì cán bộ liên kết được bằng cách gửi danh thiếp của chính mình.`,
  `Cột "${officialColumns.scope}" (không bắt buộc, cho ${roleWords.appraiser} và ${roleWords.scorer}) ghi mã lĩnh vực, tiêu chí hoặc mục mà người đó phụ trách, cách nhau bằng dấu phẩy; để trống là tất cả. Một lĩnh vực có thể có nhiều người, một mục có thể giao cơ quan khác. "${officialColumns.from}" và "${officialColumns.until}" là thời hạn của vai trò, tính đến hết ngày cuối.`,
];
