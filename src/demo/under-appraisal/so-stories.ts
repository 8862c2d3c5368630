import { pts } from '../authoring.ts';
import { ratio } from './choose-answer.ts';
import { asked, changed, story, type UnitStory } from './unit-story.ts';

/** Seven sở: one confirmed, one with questions to answer, one with items left to appraise, one that never sent. */
export const soStories: readonly UnitStory[] = [
  story({
    unitId: 'so-noi-vu',
    filling: { seed: 33, strength: 0.85, fixed: { '7.2.2': { kind: 'count', count: 14 } } },
    sentDaysAgo: 27,
    findings: {
      '7.2.2': changed(
        { kind: 'count', count: 11 },
        'figuresDiffer',
        'Danh mục có 14 đường dẫn nhưng 3 đường dẫn cùng một bài, còn 11 tin, bài.',
      ),
    },
    satisfaction: 93,
    confirmed: true,
  }),
  story({
    unitId: 'so-tu-phap',
    filling: {
      seed: 12,
      strength: 0.8,
      notApplicable: { '3.1.3': 'Trong năm không phát sinh phản ánh, kiến nghị.' },
    },
    satisfaction: 90,
  }),
  story({
    unitId: 'so-tai-chinh',
    filling: {
      seed: 32,
      strength: 0.75,
      fixed: {
        '1.3.1': { kind: 'yesNo', yes: true },
        '1.3.2': ratio(6, 10),
        '3.2.2': { kind: 'parts', met: ['website', 'portal', 'feedback'] },
      },
    },
    findings: {
      '1.3.2': changed(
        ratio(4, 10),
        'evidenceMissing',
        'Mới có thông báo kết luận kiểm tra của 4 phòng, đơn vị; 2 phòng còn lại chỉ có kế hoạch.',
      ),
      '3.2.2': changed(
        { kind: 'parts', met: ['website', 'portal'] },
        'inspection',
        'Khi kiểm tra, trang thông tin điện tử chưa công khai địa chỉ tiếp nhận phản ánh, kiến nghị.',
      ),
    },
    satisfaction: 84,
  }),
  story({
    unitId: 'so-xay-dung',
    filling: {
      seed: 21,
      strength: 0.75,
      fixed: {
        '2.2.3': { kind: 'level', index: 0 },
        '3.4.1': ratio(1872, 1900),
        '5.2.3': { kind: 'points', points: pts('2') },
        '7.1.2': ratio(1250, 1250),
      },
    },
    sentDaysAgo: 24,
    findings: {
      '2.2.3': changed(
        { kind: 'level', index: 1 },
        'inspection',
        'Danh mục văn bản hết hiệu lực gửi Sở Tư pháp ngày 15/01, sau thời hạn ngày 10/01.',
      ),
      '3.4.1': asked(
        'Báo cáo năm ghi 1.872 trên 1.900 hồ sơ đúng hạn, còn Hệ thống thông tin giải quyết thủ tục hành chính ghi 1.853. Đề nghị đơn vị giải trình 19 hồ sơ chênh lệch.',
      ),
      '5.2.3': changed(
        { kind: 'points', points: pts('1,5') },
        'figuresDiffer',
        'Phiếu chấm văn hóa công vụ kèm theo chỉ cộng được 1,5 điểm.',
      ),
      '7.1.2': changed(
        ratio(1187, 1250),
        'figuresDiffer',
        'Phần mềm quản lý văn bản ghi nhận 1.187 văn bản ký số; 63 văn bản chỉ gửi bản giấy.',
      ),
    },
    satisfaction: 81,
  }),
  story({
    unitId: 'so-y-te',
    filling: {
      seed: 12,
      strength: 0.7,
      fixed: { '1.4': { kind: 'count', count: 3 }, '5.4': ratio(3, 3) },
    },
    findings: {
      '1.4': changed(
        { kind: 'count', count: 2 },
        'evidenceUnfit',
        'Hội nghị tuyên truyền chính là hội nghị triển khai kế hoạch năm nên không tính thêm; còn 2 hình thức có tài liệu.',
      ),
      '5.4': asked(
        'Báo cáo tinh giản biên chế chưa có xác nhận của Sở Nội vụ. Đề nghị bổ sung văn bản xác nhận.',
      ),
    },
    notYet: ['4', '7.3.1'],
    satisfaction: 78,
  }),
  story({
    unitId: 'thanh-tra-tinh',
    filling: { seed: 12, strength: 0.8 },
    sentDaysAgo: 26,
    satisfaction: 0,
  }),
  story({
    unitId: 'so-ngoai-vu',
    filling: { seed: 17, strength: 0.7 },
    sentDaysAgo: null,
    satisfaction: 0,
  }),
];
