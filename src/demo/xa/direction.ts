import { domain, group, item, pts } from '../authoring.ts';
import { afterProvincePlan, countSteps, level, outOf, percentSteps, yesNo } from '../authoring-rules.ts';

const plan = group('1.1', 'Kế hoạch cải cách hành chính năm', '5', [
  item(
    '1.1.1',
    'Thời điểm ban hành kế hoạch cải cách hành chính năm của xã, phường',
    '2',
    afterProvincePlan([
      ['Trong 20 ngày kể từ ngày UBND tỉnh ban hành kế hoạch', 20, '2'],
      ['Từ ngày thứ 21 đến ngày thứ 45', 45, '1'],
      ['Sau 45 ngày', null, '0,5'],
    ]),
    { evidence: ['Kế hoạch cải cách hành chính năm của UBND xã, phường'] },
  ),
  item(
    '1.1.2',
    'Mức độ hoàn thành các nhiệm vụ trong kế hoạch',
    '3',
    percentSteps(
      outOf('số nhiệm vụ hoàn thành đúng tiến độ', 'tổng số nhiệm vụ trong kế hoạch'),
      ['95', '3'],
      ['85', '2'],
      ['70', '1'],
    ),
    { evidence: ['Báo cáo cải cách hành chính năm'] },
  ),
]);

const selfInspection = group('1.3', 'Tự kiểm tra công tác cải cách hành chính', '5', [
  item('1.3.1', 'Ban hành kế hoạch tự kiểm tra', '1', yesNo('1', 'Có ban hành', 'Không ban hành'), {
    evidence: ['Kế hoạch tự kiểm tra cải cách hành chính'],
  }),
  item(
    '1.3.2',
    'Thực hiện tự kiểm tra và khắc phục hạn chế',
    '4',
    {
      kind: 'conditional',
      on: '1.3.1',
      cases: [
        {
          label: 'Có kế hoạch tự kiểm tra',
          atLeast: pts('1'),
          rule: level(
            ['Kiểm tra đủ các nội dung và đã khắc phục xong hạn chế', '4'],
            ['Kiểm tra đủ các nội dung, còn hạn chế đang khắc phục', '2,5'],
            ['Kiểm tra chưa đủ các nội dung theo kế hoạch', '1'],
            ['Không kiểm tra', '0'],
          ),
        },
      ],
      otherwise: {
        label: 'Không có kế hoạch tự kiểm tra',
        rule: level(
          ['Có kiểm tra khi phát sinh vụ việc và có kết luận bằng văn bản', '1'],
          ['Không kiểm tra', '0'],
        ),
      },
    },
    {
      evidence: ['Biên bản, thông báo kết luận tự kiểm tra', 'Báo cáo khắc phục hạn chế'],
      guidance: 'Cách chấm phụ thuộc vào kết quả của tiêu chí thành phần 1.3.1.',
    },
  ),
]);

const communication = group('1.4', 'Tuyên truyền cải cách hành chính đến người dân', '2', [
  item(
    '1.4.1',
    'Đối với xã: tin, bài phát trên hệ thống truyền thanh xã, thôn',
    '2',
    countSteps('tin, bài', [24, '2'], [12, '1'], [0, '0']),
    { evidence: ['Sổ theo dõi phát thanh có xác nhận của lãnh đạo UBND xã'], unitKinds: ['xa'] },
  ),
  item(
    '1.4.2',
    'Đối với phường: tổ dân phố có nhóm trao đổi thông tin điện tử hoạt động thường xuyên',
    '2',
    percentSteps(
      outOf('số tổ dân phố có nhóm hoạt động thường xuyên', 'tổng số tổ dân phố'),
      ['100', '2'],
      ['80', '1'],
    ),
    { evidence: ['Danh sách nhóm thông tin của các tổ dân phố'], unitKinds: ['phuong'] },
  ),
]);

export const direction = domain('1', 'Chỉ đạo, điều hành cải cách hành chính', '18', [
  plan,
  item(
    '1.2',
    'Chế độ báo cáo cải cách hành chính',
    '3',
    {
      kind: 'fraction',
      measure: outOf('số báo cáo gửi đúng hạn', 'số báo cáo phải gửi trong năm'),
      bands: [
        {
          label: 'Gửi đúng hạn tất cả báo cáo',
          atLeast: { numerator: 1, denominator: 1 },
          included: true,
          points: pts('3'),
        },
        {
          label: 'Gửi đúng hạn từ ¾ số báo cáo trở lên',
          atLeast: { numerator: 3, denominator: 4 },
          included: true,
          points: pts('2'),
        },
        {
          label: 'Gửi đúng hạn từ ½ đến dưới ¾ số báo cáo',
          atLeast: { numerator: 1, denominator: 2 },
          included: true,
          points: pts('1'),
        },
        { label: 'Gửi đúng hạn dưới ½ số báo cáo', atLeast: null, included: true, points: pts('0') },
      ],
    },
    { evidence: ['Báo cáo cải cách hành chính quý, 6 tháng và năm'] },
  ),
  selfInspection,
  communication,
  item(
    '1.5',
    'Chủ tịch UBND xã, phường đối thoại với nhân dân về thủ tục hành chính',
    '3',
    countSteps('cuộc đối thoại', [2, '3'], [1, '1,5'], [0, '0']),
    { evidence: ['Kế hoạch đối thoại', 'Thông báo kết luận tại hội nghị đối thoại'] },
  ),
  item(
    '1.6',
    'Điểm thưởng: sáng kiến, mô hình mới về cải cách hành chính',
    '2',
    countSteps('sáng kiến, mô hình', [2, '2'], [1, '1'], [0, '0']),
    {
      evidence: ['Quyết định công nhận sáng kiến hoặc văn bản triển khai mô hình'],
      guidance: 'Chỉ tính sáng kiến, mô hình được công nhận và áp dụng lần đầu trong năm đánh giá.',
      counts: 'bonus',
    },
  ),
  item(
    '1.7',
    'Điểm phạt: gửi kết quả tự chấm chậm hoặc báo số liệu không đúng thực tế',
    '5',
    { kind: 'notSelfScored', by: 'council' },
    {
      evidence: [],
      guidance: 'Hội đồng thẩm định xác định số điểm trừ, đơn vị không tự chấm.',
      counts: 'penalty',
    },
  ),
]);
