import { domain, group, item, pts } from '../authoring.ts';
import { level, outOf, percentSteps } from '../authoring-rules.ts';

const staff = group('4.2', 'Đội ngũ cán bộ, công chức', '9', [
  item(
    '4.2.1',
    'Cán bộ, công chức đạt chuẩn về trình độ',
    '3',
    percentSteps(
      outOf('số cán bộ, công chức đạt chuẩn', 'tổng số cán bộ, công chức hiện có'),
      ['100', '3'],
      ['95', '2'],
      ['85', '1'],
    ),
    { evidence: ['Danh sách trích ngang cán bộ, công chức'] },
  ),
  item(
    '4.2.2',
    'Kết quả xếp loại chất lượng của UBND xã, phường năm trước liền kề',
    '2',
    level(
      ['Hoàn thành xuất sắc nhiệm vụ', '2'],
      ['Hoàn thành tốt nhiệm vụ', '1,5'],
      ['Hoàn thành nhiệm vụ', '0,75'],
      ['Không hoàn thành nhiệm vụ', '0'],
    ),
    {
      evidence: ['Quyết định công nhận kết quả xếp loại của năm trước liền kề'],
      evidenceYear: 'previous',
    },
  ),
  item(
    '4.2.3',
    'Chấp hành kỷ luật, kỷ cương hành chính',
    '4',
    {
      kind: 'deduction',
      start: pts('4'),
      deductions: [
        {
          key: 'reminded',
          label: 'Cán bộ, công chức bị nhắc nhở bằng văn bản về thái độ phục vụ',
          each: pts('0,5'),
          cap: pts('1,5'),
        },
        { key: 'disciplined', label: 'Cán bộ, công chức bị xử lý kỷ luật', each: pts('1'), cap: null },
      ],
      totalCap: null,
      knockOuts: [
        {
          key: 'prosecuted',
          label: 'Có cán bộ, công chức bị xử lý hình sự vì vi phạm trong thi hành công vụ',
        },
      ],
    },
    { evidence: ['Báo cáo tình hình kỷ luật trong năm'] },
  ),
]);

const neighbourhoods = group('4.3', 'Thực hiện dân chủ ở cơ sở', '4', [
  item(
    '4.3.1',
    'Đối với xã: thôn có hương ước, quy ước được công nhận',
    '4',
    percentSteps(
      outOf('số thôn có hương ước, quy ước được công nhận', 'tổng số thôn'),
      ['100', '4'],
      ['80', '2'],
    ),
    { evidence: ['Quyết định công nhận hương ước, quy ước'], unitKinds: ['xa'] },
  ),
  item(
    '4.3.2',
    'Đối với phường: công khai để người dân biết, bàn và giám sát',
    '4',
    level(
      ['Công khai đủ nội dung ở tất cả tổ dân phố', '4'],
      ['Công khai đủ nội dung nhưng còn tổ dân phố chưa thực hiện', '2'],
      ['Công khai chưa đủ nội dung', '1'],
      ['Không công khai', '0'],
    ),
    { evidence: ['Biên bản công khai tại các tổ dân phố'], unitKinds: ['phuong'] },
  ),
]);

export const organisationAndStaff = domain('4', 'Tổ chức bộ máy và đội ngũ cán bộ, công chức', '16', [
  item(
    '4.1',
    'Quy chế làm việc của UBND xã, phường',
    '3',
    level(
      ['Đã ban hành đúng quy định và tổ chức thực hiện tốt', '3'],
      ['Đã ban hành nhưng còn nội dung chưa thực hiện đúng', '1,5'],
      ['Chưa ban hành hoặc chưa sửa đổi theo quy định mới', '0'],
    ),
    { evidence: ['Quy chế làm việc của UBND xã, phường'] },
  ),
  staff,
  neighbourhoods,
]);
