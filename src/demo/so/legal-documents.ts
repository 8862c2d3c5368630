import { domain, group, item } from '../authoring.ts';
import { countSteps, level, outOf, parts, percentSteps } from '../authoring-rules.ts';

const lawMonitoring = group('2.1', 'Theo dõi tình hình thi hành pháp luật', '4', [
  item(
    '2.1.1',
    'Triển khai theo dõi tình hình thi hành pháp luật trong lĩnh vực quản lý',
    '2',
    parts(
      ['plan', 'Ban hành kế hoạch theo dõi', '0,75'],
      ['monitoring', 'Tổ chức thu thập thông tin, kiểm tra hoặc điều tra, khảo sát theo kế hoạch', '0,75'],
      ['report', 'Gửi báo cáo kết quả về Sở Tư pháp đúng thời hạn', '0,5'],
    ),
    { evidence: ['Kế hoạch theo dõi thi hành pháp luật', 'Báo cáo kết quả theo dõi thi hành pháp luật'] },
  ),
  item(
    '2.1.2',
    'Xử lý kết quả theo dõi tình hình thi hành pháp luật',
    '2',
    percentSteps(
      outOf('số vấn đề đã xử lý hoặc kiến nghị xử lý', 'tổng số vấn đề phát hiện qua theo dõi'),
      ['100', '2'],
      ['70', '1'],
    ),
    {
      evidence: ['Văn bản xử lý hoặc kiến nghị xử lý kết quả theo dõi'],
      guidance: 'Không phát hiện vấn đề phải xử lý thì được tính đủ điểm.',
      notApplicable: 'fullPoints',
    },
  ),
]);

const drafting = group('2.2', 'Xây dựng, rà soát văn bản quy phạm pháp luật', '8', [
  item(
    '2.2.1',
    'Trình văn bản quy phạm pháp luật theo chương trình của tỉnh',
    '3',
    percentSteps(
      outOf('số văn bản trình đúng thời hạn', 'số văn bản được giao chủ trì soạn thảo'),
      ['100', '3'],
      ['80', '2'],
      ['50', '1'],
    ),
    {
      evidence: ['Tờ trình và dự thảo văn bản', 'Văn bản giao nhiệm vụ soạn thảo'],
      notApplicable: 'removedFromMaximum',
    },
  ),
  item(
    '2.2.2',
    'Chất lượng văn bản do đơn vị ban hành hoặc tham mưu ban hành',
    '2',
    level(
      ['Không có văn bản bị kết luận trái pháp luật hoặc sai thể thức, kỹ thuật trình bày', '2'],
      ['Có văn bản sai thể thức, kỹ thuật trình bày và đã được đính chính', '1'],
      ['Có văn bản trái pháp luật hoặc có sai sót chưa xử lý', '0'],
    ),
    { evidence: ['Báo cáo kết quả kiểm tra văn bản', 'Thông báo kết luận kiểm tra văn bản (nếu có)'] },
  ),
  item(
    '2.2.3',
    'Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực quản lý',
    '3',
    level(
      ['Rà soát đầy đủ và gửi danh mục văn bản hết hiệu lực đúng thời hạn', '3'],
      ['Rà soát đầy đủ nhưng gửi danh mục sau thời hạn', '2'],
      ['Rà soát chưa đầy đủ', '1'],
      ['Không thực hiện rà soát', '0'],
    ),
    { evidence: ['Kế hoạch rà soát văn bản', 'Báo cáo rà soát kèm danh mục văn bản'] },
  ),
]);

export const legalDocuments = domain('2', 'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật', '15', [
  lawMonitoring,
  drafting,
  item(
    '2.3',
    'Phổ biến, giáo dục pháp luật thuộc lĩnh vực quản lý',
    '3',
    countSteps('hội nghị, lớp tập huấn', [4, '3'], [2, '1,5'], [0, '0']),
    { evidence: ['Kế hoạch phổ biến, giáo dục pháp luật', 'Giấy mời, danh sách đại biểu dự hội nghị'] },
  ),
]);
