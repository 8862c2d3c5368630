import { domain, group, item } from '../authoring.ts';
import { countSteps, level, outOf, percentSteps, yesNo } from '../authoring-rules.ts';

const internalSystems = group('7.1', 'Ứng dụng công nghệ thông tin trong hoạt động nội bộ', '7', [
  item('7.1.1', 'Ban hành kế hoạch chuyển đổi số năm', '1', yesNo('1', 'Có ban hành', 'Không ban hành'), {
    evidence: ['Kế hoạch chuyển đổi số năm của đơn vị'],
  }),
  item(
    '7.1.2',
    'Tỷ lệ văn bản đi được ký số',
    '2',
    percentSteps(
      outOf('số văn bản đi được ký số và gửi điện tử', 'tổng số văn bản đi, trừ văn bản mật'),
      ['100', '2'],
      ['90', '1'],
    ),
    { evidence: ['Số liệu trên phần mềm quản lý văn bản và điều hành'] },
  ),
  item(
    '7.1.3',
    'Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng',
    '2',
    percentSteps(
      outOf('số hồ sơ công việc xử lý trên môi trường mạng', 'tổng số hồ sơ công việc, trừ hồ sơ mật'),
      ['90', '2'],
      ['70', '1'],
    ),
    { evidence: ['Số liệu trên phần mềm quản lý văn bản và điều hành'] },
  ),
  item(
    '7.1.4',
    'Bảo đảm an toàn thông tin theo cấp độ',
    '2',
    level(
      ['Hồ sơ đề xuất cấp độ đã được phê duyệt và triển khai đủ phương án', '2'],
      ['Hồ sơ đề xuất cấp độ đã được phê duyệt, phương án chưa triển khai đủ', '1'],
      ['Hồ sơ đề xuất cấp độ chưa được phê duyệt', '0'],
    ),
    { evidence: ['Quyết định phê duyệt cấp độ an toàn hệ thống thông tin', 'Biên bản kiểm tra, đánh giá'] },
  ),
]);

const publicInformation = group('7.2', 'Cung cấp thông tin cho người dân, tổ chức', '3', [
  item(
    '7.2.1',
    'Các mục thông tin bắt buộc trên trang thông tin điện tử',
    '1',
    level(
      ['Đủ các mục và cập nhật kịp thời', '1'],
      ['Đủ các mục nhưng có mục cập nhật chậm', '0,5'],
      ['Thiếu mục thông tin bắt buộc', '0'],
    ),
    { evidence: ['Đường dẫn và ảnh chụp các chuyên mục'] },
  ),
  item(
    '7.2.2',
    'Tin, bài về cải cách hành chính đã đăng tải',
    '1',
    countSteps('tin, bài', [12, '1'], [6, '0,5'], [0, '0']),
    { evidence: ['Danh mục tin, bài kèm đường dẫn'] },
  ),
  item(
    '7.2.3',
    'Trả lời câu hỏi của người dân, tổ chức gửi qua trang thông tin điện tử',
    '1',
    percentSteps(
      outOf('số câu hỏi được trả lời đúng hạn', 'tổng số câu hỏi đã tiếp nhận'),
      ['100', '1'],
      ['80', '0,5'],
    ),
    { evidence: ['Bảng tổng hợp câu hỏi và trả lời'], notApplicable: 'removedFromMaximum' },
  ),
]);

const onlineServices = group('7.3', 'Cung cấp dịch vụ công trực tuyến', '6', [
  item(
    '7.3.1',
    'Tỷ lệ hồ sơ nộp trực tuyến',
    '2,5',
    percentSteps(
      outOf('số hồ sơ nộp trực tuyến', 'tổng số hồ sơ của các thủ tục đã cung cấp trực tuyến'),
      ['80', '2,5'],
      ['60', '1,75'],
      ['40', '1'],
    ),
    {
      evidence: ['Số liệu trên Hệ thống thông tin giải quyết thủ tục hành chính'],
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '7.3.2',
    'Tỷ lệ hồ sơ thanh toán trực tuyến',
    '2',
    percentSteps(
      outOf('số hồ sơ thanh toán trực tuyến', 'tổng số hồ sơ phải nộp phí, lệ phí hoặc nghĩa vụ tài chính'),
      ['60', '2'],
      ['40', '1'],
    ),
    {
      evidence: ['Số liệu thanh toán trên Cổng Dịch vụ công quốc gia'],
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '7.3.3',
    'Thủ tục hành chính có hồ sơ gửi qua dịch vụ bưu chính công ích',
    '1,5',
    percentSteps(
      outOf(
        'số thủ tục có hồ sơ gửi qua bưu chính công ích',
        'số thủ tục đăng ký thực hiện qua bưu chính công ích',
      ),
      ['50', '1,5'],
      ['20', '0,75'],
    ),
    {
      evidence: ['Bảng đối soát với đơn vị bưu chính'],
      notApplicable: 'removedFromMaximum',
    },
  ),
]);

export const modernisation = domain('7', 'Hiện đại hóa hành chính', '18', [
  internalSystems,
  publicInformation,
  onlineServices,
  item(
    '7.4',
    'Áp dụng Hệ thống quản lý chất lượng theo TCVN ISO 9001',
    '2',
    level(
      ['Đã công bố, duy trì và cải tiến hệ thống theo quy định', '2'],
      ['Đã công bố nhưng chưa đánh giá nội bộ hoặc chưa cập nhật quy trình', '1'],
      ['Chưa công bố', '0'],
    ),
    { evidence: ['Quyết định công bố hệ thống quản lý chất lượng', 'Báo cáo đánh giá nội bộ'] },
  ),
]);
