import { domain, group, item, pts } from '../authoring.ts';
import { level, outOf, parts, percentSteps, range } from '../authoring-rules.ts';

const disclosure = group('3.1', 'Công khai thủ tục hành chính', '5', [
  item(
    '3.1.1',
    'Công khai tại Trung tâm Phục vụ hành chính công xã, phường',
    '3',
    level(
      ['Công khai đầy đủ, kịp thời, dễ tra cứu', '3'],
      ['Công khai đầy đủ nhưng cập nhật chậm', '2'],
      ['Công khai chưa đầy đủ', '0,5'],
      ['Không công khai', '0'],
    ),
    { evidence: ['Ảnh chụp bảng niêm yết, màn hình tra cứu tại Trung tâm'] },
  ),
  item(
    '3.1.2',
    'Công khai trên trang thông tin điện tử của xã, phường',
    '2',
    parts(
      ['procedures', 'Danh mục và nội dung thủ tục hành chính', '1'],
      ['fees', 'Mức phí, lệ phí', '0,5'],
      ['feedback', 'Địa chỉ, số điện thoại tiếp nhận phản ánh, kiến nghị', '0,5'],
    ),
    { evidence: ['Đường dẫn và ảnh chụp các chuyên mục'] },
  ),
]);

const handling = group('3.2', 'Tiếp nhận và giải quyết hồ sơ', '15', [
  item(
    '3.2.1',
    'Tỷ lệ hồ sơ giải quyết đúng hạn',
    '8',
    percentSteps(
      outOf('số hồ sơ trả đúng hạn', 'tổng số hồ sơ đã giải quyết'),
      ['99', '8'],
      ['97', '6'],
      ['95', '4'],
      ['90', '2'],
    ),
    {
      evidence: ['Báo cáo tình hình giải quyết thủ tục hành chính năm'],
      guidance: 'Hồ sơ trả trước hạn tính là đúng hạn.',
    },
  ),
  item(
    '3.2.2',
    'Số hóa hồ sơ và kết quả giải quyết thủ tục hành chính',
    '4',
    {
      kind: 'percentPair',
      first: outOf('số hồ sơ được số hóa khi tiếp nhận', 'tổng số hồ sơ đã tiếp nhận'),
      second: outOf('số kết quả được trả bản điện tử', 'tổng số kết quả đã trả'),
      bands: [
        {
          label: 'Từ 80 % hồ sơ được số hóa và từ 70 % kết quả có bản điện tử',
          first: range('80', '100', true),
          second: range('70', '100', true),
          points: pts('4'),
        },
        {
          label: 'Từ 80 % hồ sơ được số hóa và dưới 70 % kết quả có bản điện tử',
          first: range('80', '100', true),
          second: range('0', '70', false),
          points: pts('2'),
        },
        {
          label: 'Dưới 80 % hồ sơ được số hóa',
          first: range('0', '80', false),
          second: range('0', '100', true),
          points: pts('0'),
        },
      ],
    },
    { evidence: ['Số liệu số hóa trên Hệ thống thông tin giải quyết thủ tục hành chính'] },
  ),
  item(
    '3.2.3',
    'Xin lỗi bằng văn bản đối với hồ sơ quá hạn',
    '3',
    percentSteps(
      outOf('số hồ sơ quá hạn có văn bản xin lỗi', 'tổng số hồ sơ quá hạn'),
      ['100', '3'],
      ['90', '1'],
    ),
    {
      evidence: ['Danh sách hồ sơ quá hạn kèm văn bản xin lỗi'],
      guidance: 'Không có hồ sơ quá hạn thì được tính đủ điểm.',
      notApplicable: 'fullPoints',
    },
  ),
]);

const serviceCentre = group('3.3', 'Trung tâm Phục vụ hành chính công xã, phường', '8', [
  item(
    '3.3.1',
    'Trụ sở, trang thiết bị của Trung tâm',
    '4',
    level(
      ['Đủ diện tích và trang thiết bị theo quy định', '4'],
      ['Đủ diện tích, còn thiếu một số trang thiết bị', '2,5'],
      ['Chưa đủ diện tích theo quy định', '1'],
      ['Chưa bố trí nơi làm việc riêng', '0'],
    ),
    { evidence: ['Biên bản kiểm kê tài sản của Trung tâm', 'Ảnh chụp trụ sở Trung tâm'] },
  ),
  item(
    '3.3.2',
    'Mức độ hài lòng của người dân, tổ chức',
    '4',
    { kind: 'notSelfScored', by: 'survey' },
    { evidence: [], guidance: 'Chấm theo kết quả điều tra xã hội học, đơn vị không tự chấm.' },
  ),
]);

export const procedures = domain('3', 'Cải cách thủ tục hành chính', '28', [
  disclosure,
  handling,
  serviceCentre,
]);
