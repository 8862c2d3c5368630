import { domain, item, pct, pts } from '../authoring.ts';
import { outOf, parts, percentSteps } from '../authoring-rules.ts';

export const publicFinance = domain('5', 'Cải cách tài chính công', '10', [
  item(
    '5.1',
    'Tỷ lệ giải ngân vốn đầu tư công',
    '5',
    {
      kind: 'linear',
      measure: outOf('số vốn đã giải ngân', 'số vốn được giao trong năm'),
      floor: pct('50'),
      target: pct('95'),
      full: pts('5'),
      digits: 2,
    },
    {
      evidence: ['Quyết định giao kế hoạch vốn', 'Bảng đối chiếu có xác nhận của Kho bạc Nhà nước'],
      guidance:
        'Từ 95 % trở lên được 5 điểm; từ 50 % đến dưới 95 % tính bằng tỷ lệ giải ngân chia 95 % nhân 5, làm tròn 02 chữ số; dưới 50 % không có điểm.',
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '5.2',
    'Công khai ngân sách xã, phường',
    '3',
    parts(
      ['estimate', 'Công khai dự toán ngân sách', '1'],
      ['execution', 'Công khai tình hình thực hiện hằng quý', '1'],
      ['settlement', 'Công khai quyết toán ngân sách', '1'],
    ),
    { evidence: ['Quyết định công bố công khai ngân sách'] },
  ),
  item(
    '5.3',
    'Kết quả thu ngân sách trên địa bàn',
    '2',
    percentSteps(outOf('số thu thực tế', 'dự toán thu được giao'), ['100', '2'], ['90', '1']),
    { evidence: ['Báo cáo thu ngân sách năm'], guidance: 'Thu vượt dự toán thì ghi 100 %.' },
  ),
]);
