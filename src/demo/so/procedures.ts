import { domain, group, item, pts } from '../authoring.ts';
import { level, outOf, parts, percentSteps, range, yesNo } from '../authoring-rules.ts';

const control = group('3.1', 'Kiểm soát thủ tục hành chính', '5', [
  item(
    '3.1.1',
    'Trình công bố thủ tục hành chính thuộc phạm vi quản lý',
    '2',
    percentSteps(
      outOf('số thủ tục trình công bố đúng thời hạn', 'số thủ tục phải công bố trong năm'),
      ['100', '2'],
      ['80', '1'],
    ),
    {
      evidence: ['Tờ trình công bố thủ tục hành chính', 'Quyết định công bố của Chủ tịch UBND tỉnh'],
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '3.1.2',
    'Rà soát, đơn giản hóa thủ tục hành chính',
    '2',
    level(
      ['Có phương án đơn giản hóa được UBND tỉnh thông qua', '2'],
      ['Có rà soát, có đề xuất nhưng chưa được thông qua', '1'],
      ['Không rà soát hoặc không có đề xuất', '0'],
    ),
    {
      evidence: ['Báo cáo kết quả rà soát thủ tục hành chính', 'Quyết định thông qua phương án đơn giản hóa'],
    },
  ),
  item(
    '3.1.3',
    'Xử lý phản ánh, kiến nghị về quy định hành chính',
    '1',
    percentSteps(
      outOf('số phản ánh, kiến nghị được trả lời đúng hạn', 'tổng số phản ánh, kiến nghị đã tiếp nhận'),
      ['100', '1'],
      ['90', '0,5'],
    ),
    {
      evidence: ['Báo cáo tiếp nhận, xử lý phản ánh, kiến nghị'],
      guidance: 'Trong năm không phát sinh phản ánh, kiến nghị thì được tính đủ điểm.',
      notApplicable: 'fullPoints',
    },
  ),
]);

const disclosure = group('3.2', 'Công khai thủ tục hành chính', '3', [
  item(
    '3.2.1',
    'Công khai tại nơi tiếp nhận hồ sơ',
    '1,5',
    level(
      ['Công khai đầy đủ, đúng quy định', '1,5'],
      ['Công khai chưa đầy đủ hoặc còn niêm yết thủ tục đã hết hiệu lực', '0,75'],
      ['Không công khai', '0'],
    ),
    { evidence: ['Ảnh chụp bảng niêm yết tại nơi tiếp nhận hồ sơ'] },
  ),
  item(
    '3.2.2',
    'Công khai trên môi trường điện tử',
    '1,5',
    parts(
      ['website', 'Trên trang thông tin điện tử của đơn vị', '0,5'],
      ['portal', 'Trên Cổng Dịch vụ công quốc gia', '0,5'],
      ['feedback', 'Công khai địa chỉ tiếp nhận phản ánh, kiến nghị', '0,5'],
    ),
    { evidence: ['Đường dẫn và ảnh chụp màn hình các trang công khai'] },
  ),
]);

const oneStop = group('3.3', 'Thực hiện cơ chế một cửa, một cửa liên thông', '4', [
  item(
    '3.3.1',
    'Tỷ lệ thủ tục hành chính được tiếp nhận tại Trung tâm Phục vụ hành chính công',
    '1',
    percentSteps(outOf('số thủ tục tiếp nhận tại Trung tâm', 'tổng số thủ tục thuộc thẩm quyền giải quyết'), [
      '100',
      '1',
    ]),
    {
      evidence: ['Quyết định danh mục thủ tục tiếp nhận tại Trung tâm'],
      guidance: 'Không tính các thủ tục được phép tiếp nhận ngoài Trung tâm theo quyết định của tỉnh.',
    },
  ),
  item(
    '3.3.2',
    'Giải quyết thủ tục hành chính theo hình thức liên thông',
    '1,5',
    yesNo(
      '1,5',
      'Thực hiện đúng quy trình liên thông với tất cả thủ tục trong danh mục',
      'Còn thủ tục trong danh mục chưa thực hiện liên thông',
    ),
    {
      evidence: ['Quyết định phê duyệt quy trình liên thông', 'Báo cáo kết quả giải quyết hồ sơ liên thông'],
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '3.3.3',
    'Số hóa hồ sơ và khai thác lại dữ liệu đã số hóa',
    '1,5',
    {
      kind: 'percentPair',
      first: outOf('số hồ sơ được số hóa khi tiếp nhận', 'tổng số hồ sơ đã tiếp nhận'),
      second: outOf('số hồ sơ có dữ liệu được khai thác lại', 'số hồ sơ đã số hóa'),
      bands: [
        {
          label: 'Từ 90 % hồ sơ được số hóa, trong đó từ 50 % được khai thác lại dữ liệu',
          first: range('90', '100', true),
          second: range('50', '100', true),
          points: pts('1,5'),
        },
        {
          label: 'Từ 90 % hồ sơ được số hóa, trong đó từ 20 % đến dưới 50 % được khai thác lại dữ liệu',
          first: range('90', '100', true),
          second: range('20', '50', false),
          points: pts('1'),
        },
        {
          label: 'Từ 90 % hồ sơ được số hóa, trong đó dưới 20 % được khai thác lại dữ liệu',
          first: range('90', '100', true),
          second: range('0', '20', false),
          points: pts('0,5'),
        },
        {
          label: 'Dưới 90 % hồ sơ được số hóa',
          first: range('0', '90', false),
          second: range('0', '100', true),
          points: pts('0'),
        },
      ],
    },
    {
      evidence: ['Số liệu số hóa trên Hệ thống thông tin giải quyết thủ tục hành chính'],
      notApplicable: 'removedFromMaximum',
    },
  ),
]);

const results = group('3.4', 'Kết quả giải quyết thủ tục hành chính', '6', [
  item(
    '3.4.1',
    'Tỷ lệ hồ sơ giải quyết đúng hạn',
    '4',
    percentSteps(
      outOf('số hồ sơ trả đúng hạn', 'tổng số hồ sơ đã giải quyết'),
      ['98', '4'],
      ['95', '3'],
      ['90', '1,5'],
    ),
    {
      evidence: ['Báo cáo tình hình giải quyết thủ tục hành chính năm'],
      guidance: 'Hồ sơ trả trước hạn tính là đúng hạn. Hồ sơ chưa đến hạn trả thì chưa đưa vào tổng số.',
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '3.4.2',
    'Mức độ hài lòng của người dân, tổ chức đối với việc giải quyết hồ sơ',
    '2',
    { kind: 'notSelfScored', by: 'survey' },
    { evidence: [], guidance: 'Chấm theo kết quả điều tra xã hội học, đơn vị không tự chấm.' },
  ),
]);

export const procedures = domain('3', 'Cải cách thủ tục hành chính', '18', [
  control,
  disclosure,
  oneStop,
  results,
]);
