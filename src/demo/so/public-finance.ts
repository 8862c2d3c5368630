import { domain, item, pct, pts } from '../authoring.ts';
import { outOf, parts } from '../authoring-rules.ts';

export const publicFinance = domain('6', 'Cải cách cơ chế quản lý tài chính công', '6', [
  item(
    '6.1',
    'Tỷ lệ giải ngân vốn, dự toán được giao',
    '4',
    {
      kind: 'linear',
      measure: outOf('số tiền đã giải ngân', 'số tiền được giao trong năm'),
      floor: pct('60'),
      target: pct('85'),
      full: pts('4'),
      digits: 2,
    },
    {
      evidence: ['Quyết định giao dự toán', 'Bảng đối chiếu có xác nhận của Kho bạc Nhà nước'],
      guidance:
        'Từ 85 % trở lên được 4 điểm; từ 60 % đến dưới 85 % tính bằng tỷ lệ giải ngân chia 85 % nhân 4, làm tròn 02 chữ số; dưới 60 % không có điểm.',
    },
  ),
  item(
    '6.2',
    'Thực hiện tự chủ tài chính và quản lý tài sản công',
    '2',
    parts(
      ['spending', 'Ban hành hoặc sửa đổi quy chế chi tiêu nội bộ theo quy định hiện hành', '0,75'],
      ['disclosure', 'Công khai dự toán, quyết toán đúng thời hạn', '0,75'],
      ['assets', 'Ban hành quy chế quản lý, sử dụng tài sản công', '0,5'],
    ),
    { evidence: ['Quy chế chi tiêu nội bộ', 'Quyết định công khai dự toán, quyết toán'] },
  ),
]);
