import { domain, group, item } from '../authoring.ts';
import { level, yesNo } from '../authoring-rules.ts';

const structure = group('4.1', 'Sắp xếp, kiện toàn tổ chức bộ máy', '3', [
  item(
    '4.1.1',
    'Quy định chức năng, nhiệm vụ của các phòng, đơn vị thuộc và trực thuộc',
    '1,5',
    level(
      ['Đã có quy định đối với tất cả phòng, đơn vị, ban hành đúng thời hạn', '1,5'],
      ['Đã có quy định đối với tất cả phòng, đơn vị nhưng ban hành chậm', '0,75'],
      ['Còn phòng, đơn vị chưa có quy định', '0'],
    ),
    { evidence: ['Quyết định quy định chức năng, nhiệm vụ, cơ cấu tổ chức'] },
  ),
  item(
    '4.1.2',
    'Quản lý, sử dụng biên chế được giao',
    '1,5',
    yesNo('1,5', 'Sử dụng trong số biên chế được giao', 'Sử dụng vượt số biên chế được giao'),
    { evidence: ['Quyết định giao biên chế', 'Báo cáo tình hình sử dụng biên chế'] },
  ),
]);

const delegation = group('4.2', 'Phân cấp, ủy quyền trong quản lý', '3', [
  item(
    '4.2.1',
    'Rà soát, đề xuất nội dung phân cấp, ủy quyền',
    '1,5',
    level(
      ['Có đề xuất và được cấp có thẩm quyền ban hành quy định', '1,5'],
      ['Có rà soát, có báo cáo đề xuất nhưng chưa được ban hành', '0,75'],
      ['Không rà soát', '0'],
    ),
    { evidence: ['Báo cáo rà soát nội dung phân cấp, ủy quyền', 'Quyết định phân cấp, ủy quyền'] },
  ),
  item(
    '4.2.2',
    'Kiểm tra việc thực hiện nhiệm vụ đã phân cấp, ủy quyền',
    '1,5',
    level(
      ['Có kiểm tra và đã xử lý hết các vấn đề phát hiện', '1,5'],
      ['Có kiểm tra nhưng còn vấn đề chưa xử lý', '0,75'],
      ['Không kiểm tra', '0'],
    ),
    { evidence: ['Thông báo kết luận kiểm tra', 'Văn bản xử lý sau kiểm tra'] },
  ),
]);

export const organisation = domain('4', 'Cải cách tổ chức bộ máy hành chính nhà nước', '8', [
  structure,
  delegation,
  item(
    '4.3',
    'Chất lượng tham mưu và phối hợp công tác của đơn vị',
    '2',
    { kind: 'notSelfScored', by: 'council' },
    { evidence: [], guidance: 'Hội đồng thẩm định chấm, đơn vị không tự chấm.' },
  ),
]);
