import { domain, group, item, pts } from '../authoring.ts';
import { level, outOf, percentSteps } from '../authoring-rules.ts';

const onlineServices = group('6.2', 'Dịch vụ công trực tuyến', '11', [
  item(
    '6.2.1',
    'Tỷ lệ hồ sơ nộp trực tuyến',
    '4',
    percentSteps(
      outOf('số hồ sơ nộp trực tuyến', 'tổng số hồ sơ của các thủ tục đã cung cấp trực tuyến'),
      ['70', '4'],
      ['50', '2,5'],
      ['30', '1'],
    ),
    { evidence: ['Số liệu trên Hệ thống thông tin giải quyết thủ tục hành chính'] },
  ),
  item(
    '6.2.2',
    'Tỷ lệ hồ sơ thanh toán trực tuyến',
    '4',
    percentSteps(
      outOf('số hồ sơ thanh toán trực tuyến', 'tổng số hồ sơ phải nộp phí, lệ phí hoặc nghĩa vụ tài chính'),
      ['50', '4'],
      ['30', '2'],
    ),
    { evidence: ['Số liệu thanh toán trên Cổng Dịch vụ công quốc gia'] },
  ),
  item(
    '6.2.3',
    'Hoạt động của Tổ công nghệ số cộng đồng',
    '3',
    level(
      ['Tất cả thôn, tổ dân phố có tổ và hoạt động thường xuyên', '3'],
      ['Tất cả thôn, tổ dân phố có tổ, một số tổ hoạt động chưa thường xuyên', '2'],
      ['Còn thôn, tổ dân phố chưa thành lập tổ', '0,5'],
      ['Chưa thành lập', '0'],
    ),
    { evidence: ['Quyết định thành lập tổ', 'Báo cáo kết quả hoạt động của các tổ'] },
  ),
]);

export const modernisation = domain('6', 'Hiện đại hóa hành chính, chuyển đổi số', '18', [
  item(
    '6.1',
    'Tỷ lệ văn bản đi được ký số',
    '3',
    percentSteps(
      outOf('số văn bản đi được ký số và gửi điện tử', 'tổng số văn bản đi, trừ văn bản mật'),
      ['98', '3'],
      ['90', '1,5'],
    ),
    { evidence: ['Số liệu trên phần mềm quản lý văn bản và điều hành'] },
  ),
  onlineServices,
  item(
    '6.3',
    'Kết quả tự kiểm tra an toàn thông tin',
    '4',
    { kind: 'points', min: pts('0'), max: pts('4'), step: pts('0,5') },
    {
      evidence: ['Biên bản tự kiểm tra an toàn thông tin kèm phiếu chấm'],
      guidance: 'Ghi số điểm trên phiếu chấm theo mẫu của tỉnh, lẻ đến 0,5 điểm.',
    },
  ),
]);
