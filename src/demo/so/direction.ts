import { domain, group, item, pts } from '../authoring.ts';
import { afterProvincePlan, countSteps, level, outOf, percentSteps, yesNo } from '../authoring-rules.ts';

const plan = group('1.1', 'Kế hoạch cải cách hành chính năm', '5', [
  item(
    '1.1.1',
    'Thời điểm ban hành kế hoạch cải cách hành chính năm của đơn vị',
    '2',
    afterProvincePlan([
      ['Trong 30 ngày kể từ ngày UBND tỉnh ban hành kế hoạch', 30, '2'],
      ['Từ ngày thứ 31 đến ngày thứ 60', 60, '1'],
      ['Sau 60 ngày', null, '0,5'],
    ]),
    { evidence: ['Kế hoạch cải cách hành chính năm của đơn vị'] },
  ),
  item(
    '1.1.2',
    'Mức độ hoàn thành các nhiệm vụ trong kế hoạch',
    '3',
    percentSteps(
      outOf('số nhiệm vụ hoàn thành đúng tiến độ', 'tổng số nhiệm vụ trong kế hoạch'),
      ['100', '3'],
      ['80', '2'],
      ['60', '1'],
    ),
    {
      evidence: ['Báo cáo cải cách hành chính năm', 'Văn bản, sản phẩm hoàn thành của từng nhiệm vụ'],
      guidance: 'Nhiệm vụ được cấp có thẩm quyền cho lùi thời hạn thì tính theo thời hạn mới.',
    },
  ),
]);

const reports = group('1.2', 'Chế độ báo cáo cải cách hành chính', '3', [
  item(
    '1.2.1',
    'Số lượng báo cáo định kỳ đã gửi',
    '1,5',
    {
      kind: 'fraction',
      measure: outOf('số báo cáo đã gửi', 'số báo cáo phải gửi trong năm'),
      bands: [
        {
          label: 'Đủ số báo cáo',
          atLeast: { numerator: 1, denominator: 1 },
          included: true,
          points: pts('1,5'),
        },
        {
          label: 'Từ ¾ số báo cáo trở lên nhưng chưa đủ',
          atLeast: { numerator: 3, denominator: 4 },
          included: true,
          points: pts('0,75'),
        },
        { label: 'Dưới ¾ số báo cáo', atLeast: null, included: true, points: pts('0') },
      ],
    },
    { evidence: ['Báo cáo quý, 6 tháng và năm của đơn vị'] },
  ),
  item(
    '1.2.2',
    'Chất lượng nội dung báo cáo',
    '1,5',
    level(
      ['Đủ nội dung theo đề cương, số liệu thống nhất giữa các kỳ', '1,5'],
      ['Đủ nội dung nhưng có kỳ phải bổ sung hoặc đính chính số liệu', '0,75'],
      ['Thiếu nội dung hoặc thiếu phụ lục theo đề cương', '0'],
    ),
    { evidence: ['Báo cáo quý, 6 tháng và năm của đơn vị', 'Văn bản đôn đốc, đính chính (nếu có)'] },
  ),
]);

const inspection = group('1.3', 'Kiểm tra công tác cải cách hành chính', '4', [
  item(
    '1.3.1',
    'Ban hành kế hoạch kiểm tra cải cách hành chính',
    '1',
    yesNo(
      '1',
      'Có kế hoạch riêng hoặc có nội dung kiểm tra trong kế hoạch năm',
      'Không có kế hoạch kiểm tra',
    ),
    { evidence: ['Kế hoạch kiểm tra cải cách hành chính'] },
  ),
  item(
    '1.3.2',
    'Tổ chức kiểm tra các phòng, đơn vị thuộc và trực thuộc',
    '3',
    {
      kind: 'conditional',
      on: '1.3.1',
      cases: [
        {
          label: 'Đơn vị có kế hoạch kiểm tra',
          atLeast: pts('1'),
          rule: percentSteps(
            outOf('số phòng, đơn vị đã được kiểm tra', 'tổng số phòng, đơn vị thuộc và trực thuộc'),
            ['50', '3'],
            ['30', '2'],
            ['15', '1'],
          ),
        },
      ],
      otherwise: {
        label: 'Đơn vị không có kế hoạch kiểm tra',
        rule: level(
          ['Có kiểm tra đột xuất và thông báo kết luận bằng văn bản', '1'],
          ['Không tổ chức kiểm tra', '0'],
        ),
      },
    },
    {
      evidence: ['Thông báo kết luận kiểm tra', 'Báo cáo khắc phục sau kiểm tra'],
      guidance: 'Cách chấm phụ thuộc vào kết quả của tiêu chí thành phần 1.3.1.',
    },
  ),
]);

export const direction = domain('1', 'Chỉ đạo, điều hành cải cách hành chính', '17', [
  plan,
  reports,
  inspection,
  item(
    '1.4',
    'Tuyên truyền cải cách hành chính',
    '2',
    countSteps('hình thức tuyên truyền', [3, '2'], [1, '1'], [0, '0']),
    {
      evidence: ['Kế hoạch tuyên truyền', 'Báo cáo kết quả kèm hình ảnh, đường dẫn'],
      guidance:
        'Mỗi hình thức như hội nghị, tin bài, phóng sự, tờ rơi, cuộc thi tìm hiểu chỉ tính một lần trong năm.',
    },
  ),
  item(
    '1.5',
    'Thực hiện nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao',
    '3',
    {
      kind: 'deduction',
      start: pts('3'),
      deductions: [
        {
          key: 'late',
          label: 'Nhiệm vụ hoàn thành sau thời hạn được giao',
          each: pts('0,25'),
          cap: pts('1,5'),
        },
        { key: 'overdue', label: 'Nhiệm vụ đã quá hạn mà chưa hoàn thành', each: pts('0,5'), cap: null },
      ],
      totalCap: null,
      knockOuts: [
        {
          key: 'criticised',
          label: 'Đơn vị bị UBND tỉnh phê bình bằng văn bản về việc thực hiện nhiệm vụ được giao',
        },
      ],
    },
    {
      evidence: [
        'Kết quả theo dõi nhiệm vụ trên hệ thống của UBND tỉnh',
        'Báo cáo thực hiện nhiệm vụ được giao',
      ],
    },
  ),
]);
