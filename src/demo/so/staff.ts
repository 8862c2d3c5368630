import { domain, group, item, pts } from '../authoring.ts';
import { level, outOf, percentSteps, yesNo } from '../authoring-rules.ts';

const positions = group('5.1', 'Vị trí việc làm, tuyển dụng và bổ nhiệm', '5', [
  item(
    '5.1.1',
    'Bố trí công chức, viên chức theo vị trí việc làm',
    '2',
    percentSteps(
      outOf('số người được bố trí đúng vị trí việc làm', 'tổng số công chức, viên chức hiện có'),
      ['100', '2'],
      ['90', '1'],
    ),
    {
      evidence: [
        'Đề án vị trí việc làm được phê duyệt',
        'Danh sách công chức, viên chức theo vị trí việc làm',
      ],
    },
  ),
  item(
    '5.1.2',
    'Thực hiện quy định về tuyển dụng',
    '1,5',
    yesNo('1,5', 'Tuyển dụng đúng thẩm quyền, trình tự, thủ tục', 'Có sai phạm trong tuyển dụng'),
    {
      evidence: ['Kế hoạch tuyển dụng', 'Quyết định công nhận kết quả tuyển dụng'],
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '5.1.3',
    'Thực hiện quy định về bổ nhiệm chức vụ lãnh đạo, quản lý',
    '1,5',
    yesNo(
      '1,5',
      'Các trường hợp bổ nhiệm đều đủ tiêu chuẩn, đúng quy trình',
      'Có trường hợp chưa đủ tiêu chuẩn hoặc sai quy trình',
    ),
    {
      evidence: ['Quyết định bổ nhiệm, bổ nhiệm lại'],
      guidance: 'Trong năm không bổ nhiệm thì xét các trường hợp đang giữ chức vụ.',
    },
  ),
]);

const discipline = group('5.2', 'Đánh giá và chấp hành kỷ luật, kỷ cương hành chính', '6', [
  item(
    '5.2.1',
    'Kết quả xếp loại chất lượng của đơn vị năm trước liền kề',
    '2',
    level(
      ['Hoàn thành xuất sắc nhiệm vụ', '2'],
      ['Hoàn thành tốt nhiệm vụ', '1,5'],
      ['Hoàn thành nhiệm vụ', '0,5'],
      ['Không hoàn thành nhiệm vụ', '0'],
    ),
    {
      evidence: ['Quyết định công nhận kết quả xếp loại của năm trước liền kề'],
      evidenceYear: 'previous',
    },
  ),
  item(
    '5.2.2',
    'Chấp hành kỷ luật, kỷ cương hành chính',
    '2',
    {
      kind: 'deduction',
      start: pts('2'),
      deductions: [
        {
          key: 'reprimand',
          label: 'Công chức, viên chức bị kỷ luật hình thức khiển trách',
          each: pts('0,25'),
          cap: pts('1'),
        },
        {
          key: 'warning',
          label: 'Công chức, viên chức bị kỷ luật hình thức cảnh cáo trở lên',
          each: pts('0,5'),
          cap: null,
        },
      ],
      totalCap: null,
      knockOuts: [
        {
          key: 'prosecuted',
          label: 'Có công chức, viên chức bị xử lý hình sự vì vi phạm trong thi hành công vụ',
        },
      ],
    },
    { evidence: ['Báo cáo tình hình kỷ luật trong năm', 'Quyết định kỷ luật (nếu có)'] },
  ),
  item(
    '5.2.3',
    'Kết quả tự kiểm tra văn hóa công vụ',
    '2',
    { kind: 'points', min: pts('0'), max: pts('2'), step: pts('0,25') },
    {
      evidence: ['Biên bản tự kiểm tra văn hóa công vụ kèm phiếu chấm'],
      guidance: 'Ghi số điểm trên phiếu chấm theo mẫu của tỉnh, lẻ đến 0,25 điểm.',
    },
  ),
]);

const training = group('5.3', 'Đào tạo, bồi dưỡng công chức, viên chức', '5', [
  item(
    '5.3.1',
    'Ban hành kế hoạch đào tạo, bồi dưỡng năm',
    '1',
    yesNo('1', 'Có ban hành', 'Không ban hành'),
    { evidence: ['Kế hoạch đào tạo, bồi dưỡng năm'] },
  ),
  item(
    '5.3.2',
    'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng',
    '2',
    percentSteps(
      outOf('số lượt người đã được đào tạo, bồi dưỡng', 'số lượt người theo kế hoạch'),
      ['100', '2'],
      ['70', '1'],
    ),
    { evidence: ['Báo cáo kết quả đào tạo, bồi dưỡng', 'Quyết định cử đi đào tạo, bồi dưỡng'] },
  ),
  item(
    '5.3.3',
    'Bồi dưỡng kỹ năng số cho công chức',
    '2',
    {
      kind: 'fraction',
      measure: outOf('số công chức đã qua bồi dưỡng kỹ năng số', 'tổng số công chức của đơn vị'),
      bands: [
        {
          label: 'Tất cả công chức',
          atLeast: { numerator: 1, denominator: 1 },
          included: true,
          points: pts('2'),
        },
        {
          label: 'Từ ⅔ số công chức trở lên',
          atLeast: { numerator: 2, denominator: 3 },
          included: true,
          points: pts('1'),
        },
        { label: 'Dưới ⅔ số công chức', atLeast: null, included: true, points: pts('0') },
      ],
    },
    { evidence: ['Danh sách công chức đã qua bồi dưỡng', 'Giấy chứng nhận hoàn thành khóa học'] },
  ),
]);

export const staff = domain(
  '5',
  'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
  '18',
  [
    positions,
    discipline,
    training,
    item(
      '5.4',
      'Thực hiện chỉ tiêu tinh giản biên chế',
      '2',
      percentSteps(
        outOf('số biên chế đã giảm', 'số biên chế phải giảm trong năm'),
        ['100', '2'],
        ['50', '1'],
      ),
      {
        evidence: ['Kế hoạch tinh giản biên chế', 'Báo cáo kết quả tinh giản biên chế'],
        guidance: 'Giảm vượt chỉ tiêu thì ghi 100 %.',
        notApplicable: 'removedFromMaximum',
      },
    ),
  ],
);
