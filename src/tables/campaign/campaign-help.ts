import { basisWords, LOCKS, missingEvidenceWords, OPENS, roleWords } from './campaign-words.ts';

/** The instruction sheet of the campaign template: one line a row. */
export const campaignHelp: readonly string[] = [
  'Mẫu kỳ đánh giá. Thay phần ví dụ trong các trang bằng dữ liệu của địa phương, rồi nhập bằng lệnh: npm run cchc -- campaign import TỆP',
  'Bộ tiêu chí phải được nhập trước; trang "Nhóm đơn vị" ghi mã của bộ tiêu chí cho từng nhóm.',
  'Nhập lại cùng một tệp không làm thay đổi gì. Có một chỗ sai thì không ghi gì và mọi chỗ sai được liệt kê cùng lúc.',
  `Trang "Kỳ đánh giá": "Xếp loại theo" ghi ${Object.values(basisWords).join(' hoặc ')}; "Khi thiếu tài liệu kiểm chứng" ghi ${Object.values(missingEvidenceWords).join(' hoặc ')}. Điểm thưởng, điểm phạt tối đa để trống là không giới hạn.`,
  `Trang "Mốc thời gian": cần "${OPENS}" và "${LOCKS}". Thời gian viết như: 09/10/2026; 09/10/2026 08:00; đến hết ngày 07/11/2026; trước ngày 08/11/2026; 07/11/2026 17:00.`,
  'Các mốc khác trong trang đó là ngày mà tiêu chí theo độ kịp thời nhắc tới, ghi khóa của mốc và ngày.',
  'Trang "Xếp loại": từ cao xuống thấp, cột "Từ" là mức thấp nhất của loại; loại cuối để trống.',
  'Trang "Đơn vị": cột "Không đánh giá" ghi mã lĩnh vực, tiêu chí hoặc mục mà đơn vị không được đánh giá, cách nhau bằng dấu phẩy; các mục đó được trừ khỏi điểm tối đa. Cột "Khóa" để trống cũng được.',
  `Trang "Cán bộ": mỗi dòng một vai trò (${Object.values(roleWords).join(', ')}); người có nhiều vai trò ghi nhiều dòng cùng mã. Để trống cột "Đơn vị" khi vai trò cho cả kỳ. Cột "Điện thoại" không bắt buộc; có số thì cán bộ liên kết được bằng cách gửi danh thiếp của chính mình.`,
];
