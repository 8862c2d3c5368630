import { ruleWords } from './rule-words.ts';

/** The instruction sheet of the template: one line a row. */
export const criteriaHelp: readonly string[] = [
  'Mẫu bộ tiêu chí. Thay phần ví dụ trong hai trang "Bộ tiêu chí" và "Tiêu chí" bằng bộ tiêu chí của đơn vị, rồi kiểm tra bằng lệnh: npm run cchc -- criteria check TỆP',
  'Trang "Bộ tiêu chí": mã bộ chỉ gồm chữ thường không dấu, số và dấu gạch ngang; nhập lại cùng mã là tạo phiên bản mới.',
  'Trang "Tiêu chí": mỗi dòng một mục, theo thứ tự của bảng. Cột "Cấp" ghi Lĩnh vực, Tiêu chí hoặc Tiêu chí thành phần. Tiêu chí không có tiêu chí thành phần thì được chấm trực tiếp.',
  'Điểm viết bằng dấu phẩy thập phân, ví dụ 1,5. Cột "Khóa" để trống cũng được; khi hai mục trùng mã thì cần ghi khóa khác nhau.',
  `Cột "Cách chấm" ghi một trong các cách: ${Object.values(ruleWords).join('; ')}. Để trống thì cách chấm được hiểu theo chữ ở cột "Mức điểm".`,
  'Cột "Mức điểm": mỗi mức một dòng trong cùng một ô, các phần cách nhau bằng dấu |. Nếu trong chữ có dấu | thì viết \\|.',
  'Chọn mức; Đạt hoặc không đạt: "Có kế hoạch | 2".',
  'Theo tỷ lệ: "từ 70 % đến dưới 100 % | Hoàn thành phần lớn | 1,5"; có thể thêm dòng đầu "Tỷ lệ | hồ sơ đúng hạn | tổng số hồ sơ".',
  'Theo phần của số lượng: "từ 3/4 | Đạt ba phần tư trở lên | 1", dòng cuối "còn lại | Ít hơn | 0".',
  'Theo số đếm: dòng đầu "Đếm | hình thức"; sau đó "từ 3 | Ba hình thức trở lên | 3", "từ 1 đến 2 | Một hoặc hai | 1,5", "0 | Không có | 0".',
  'Theo công thức: "Sàn | 60 %", "Đích | 85 %", "Điểm đủ | 10", "Số chữ số thập phân | 2".',
  'Cộng từng phần: "khóa | tên phần | 0,25".',
  'Trừ điểm: "Điểm ban đầu | 5", "Trừ | khóa | tên lỗi | 1 | 3" (số cuối là mức trừ nhiều nhất, hoặc "không giới hạn"), "Trừ nhiều nhất | 5", "Chấm 0 | khóa | trường hợp bị chấm 0".',
  'Theo hai tỷ lệ: "Tỷ lệ 1 | phần | tổng", "Tỷ lệ 2 | phần | tổng", sau đó "từ 100 % | từ 40 % đến dưới 50 % | tên mức | 8".',
  'Theo độ kịp thời: "Mốc | khóa của mốc | tên mốc", "trong 30 ngày | Kịp thời | 2", "muộn hơn | Chậm | 1", "Không làm | Không ban hành | 0".',
  'Nhập điểm: "Từ | 0", "Đến | 10", "Bước | 0,25".',
  'Theo mục khác: "Theo | khóa của mục", "Khi từ | 1 | tên trường hợp | Chọn mức", các dòng mức bắt đầu bằng dấu >, cuối cùng "Còn lại | tên trường hợp | cách chấm".',
  'Cột "Không áp dụng": Không cho phép; Trừ khỏi điểm tối đa; Được đủ điểm. Cột "Tính điểm": Điểm chính; Điểm thưởng; Điểm phạt. Cột "Năm của tài liệu": Năm đánh giá; Năm trước.',
  'Cột "Loại đơn vị": các loại cách nhau bằng dấu phẩy, để trống là mọi đơn vị. Cột "Tài liệu kiểm chứng": mỗi loại tài liệu một dòng.',
];
