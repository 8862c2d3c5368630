import { domain, group, item } from '../authoring.ts';
import { level, outOf, percentSteps, yesNo } from '../authoring-rules.ts';

const documents = group('2.1', 'Ban hành và rà soát văn bản', '4', [
  item(
    '2.1.1',
    'Rà soát văn bản quy phạm pháp luật của HĐND, UBND xã, phường',
    '2',
    level(
      ['Rà soát đầy đủ, xử lý xong văn bản hết hiệu lực', '2'],
      ['Rà soát đầy đủ, còn văn bản chưa xử lý', '1,25'],
      ['Rà soát chưa đầy đủ', '0,5'],
      ['Không rà soát', '0'],
    ),
    { evidence: ['Báo cáo kết quả rà soát văn bản'] },
  ),
  item(
    '2.1.2',
    'Gửi văn bản quy phạm pháp luật đến cơ quan kiểm tra văn bản',
    '2',
    percentSteps(
      outOf('số văn bản gửi đúng thời hạn', 'số văn bản đã ban hành trong năm'),
      ['100', '2'],
      ['80', '1'],
    ),
    { evidence: ['Công văn gửi văn bản để kiểm tra'], notApplicable: 'removedFromMaximum' },
  ),
]);

export const legalDocuments = domain('2', 'Xây dựng và tổ chức thực hiện văn bản pháp luật', '10', [
  documents,
  item(
    '2.2',
    'Xã, phường được công nhận đạt chuẩn tiếp cận pháp luật năm trước liền kề',
    '3',
    yesNo('3', 'Có quyết định công nhận đạt chuẩn', 'Chưa được công nhận đạt chuẩn'),
    { evidence: ['Quyết định công nhận của năm trước liền kề'], evidenceYear: 'previous' },
  ),
  item(
    '2.3',
    'Kết quả hòa giải ở cơ sở',
    '3',
    percentSteps(
      outOf('số vụ, việc hòa giải thành', 'tổng số vụ, việc đã hòa giải'),
      ['85', '3'],
      ['70', '2'],
      ['50', '1'],
    ),
    {
      evidence: ['Báo cáo công tác hòa giải ở cơ sở'],
      guidance: 'Trong năm không phát sinh vụ, việc phải hòa giải thì được tính đủ điểm.',
      notApplicable: 'fullPoints',
    },
  ),
]);
