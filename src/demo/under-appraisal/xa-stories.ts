import { ratio } from './choose-answer.ts';
import { changed, story, type UnitStory } from './unit-story.ts';

/** Five xã, phường: one confirmed, one late, one that explained, and two with the same index. */
export const xaStories: readonly UnitStory[] = [
  story({
    unitId: 'xa-bai-trang',
    filling: { seed: 18, strength: 0.85, fixed: { '1.6': { kind: 'count', count: 1 } } },
    sentDaysAgo: 28,
    satisfaction: 95,
    confirmed: true,
  }),
  story({
    unitId: 'xa-khe-nua',
    filling: { seed: 15, strength: 0.7, fixed: { '6.2.3': { kind: 'level', index: 0 } } },
    sentDaysAgo: 22,
    findings: {
      '6.2.3': changed(
        { kind: 'level', index: 1 },
        'belowLevel',
        'Báo cáo nêu 3 trên 12 tổ công nghệ số cộng đồng hoạt động chưa thường xuyên.',
      ),
    },
    satisfaction: 82,
  }),
  story({
    unitId: 'phuong-ben-lua',
    filling: { seed: 21, strength: 0.8, fixed: { '3.2.1': ratio(2985, 3010) } },
    findings: {
      '3.2.1': changed(
        ratio(2950, 3010),
        'figuresDiffer',
        'Hệ thống thông tin giải quyết thủ tục hành chính ghi nhận 2.950 hồ sơ trả đúng hạn.',
      ),
    },
    satisfaction: 88,
    explained: {
      itemKey: '3.2.1',
      text: 'Có 35 hồ sơ đã trả đúng hạn nhưng bị ghi quá hạn vì hệ thống lỗi đồng bộ từ ngày 05/9 đến ngày 07/9, có biên bản xác nhận của đơn vị vận hành. Đề nghị tính lại là 2.985 hồ sơ.',
    },
  }),
  story({
    unitId: 'phuong-ho-sung',
    filling: {
      seed: 10,
      strength: 0.8,
      fixed: { '4.2.3': { kind: 'cases', counts: { reminded: 0, disciplined: 0 }, knockOuts: [] } },
    },
    findings: {
      '4.2.3': changed(
        { kind: 'cases', counts: { reminded: 1, disciplined: 0 }, knockOuts: [] },
        'inspection',
        'Có 01 công chức bị nhắc nhở bằng văn bản về thái độ phục vụ mà đơn vị chưa kê khai.',
      ),
    },
    satisfaction: 90,
  }),
  story({
    unitId: 'xa-go-nep',
    filling: { seed: 27, strength: 0.8, fixed: { '3.1.1': { kind: 'level', index: 0 } } },
    sentDaysAgo: 24,
    findings: {
      '3.1.1': changed(
        { kind: 'level', index: 1 },
        'belowLevel',
        'Bảng niêm yết tại Trung tâm còn 2 thủ tục đã được sửa đổi nhưng chưa cập nhật.',
      ),
    },
    satisfaction: 90,
  }),
];
