import { describe, expect, test } from 'vitest';
import { askedBesideText } from '../../../src/conversation/understanding/asked-beside-text.ts';

const asked = (text: string) =>
  askedBesideText(text, {
    listening: { kind: 'text' },
    today: '2026-12-08',
    yearForShortDays: 2026,
    codes: new Set(['1.1.1', '2.1']),
  });

describe('a line typed where a text was asked for', () => {
  test.each([
    ['hạn giải trình đến khi nào?', 'deadline'],
    ['còn mấy tiêu chí?', 'missing'],
    ['mất điểm ở đâu', 'ownResult'],
    ['ai thẩm định', 'whoAppraises'],
    ['xếp thứ mấy', 'ranking'],
    ['vì sao 2.1 bị trừ điểm', 'whyCut'],
  ])('is answered where it plainly asks: %s', (text, kind) => {
    expect(asked(text)).toMatchObject({ wish: { kind }, isSure: true });
  });

  test.each([
    ['Đơn vị đã nộp đủ, chưa rõ hạn nộp báo cáo là khi nào', 'deadline'],
    ['Kế hoạch gửi trước hạn rồi, thẩm định vì sao trừ điểm mục này?', 'whyCut'],
    ['Báo cáo quý IV nộp đúng hạn mà?', undefined],
  ])('is doubtful where it may be the text: %s', (text, kind) => {
    expect(asked(text)?.isSure).toBe(false);
    expect(asked(text)?.wish?.kind).toBe(kind);
  });

  test.each([
    'Nhập nhầm số liệu mục 2.1',
    'Điểm hiện tại đã trừ do thiếu minh chứng',
    'Chấm lại mục 1.1.1 giúp đơn vị',
    'Xin gửi bổ sung báo cáo số 15/BC, hạn nộp là 15/12',
    'Không có tài liệu nào khác',
    'Thời hạn giao nhiệm vụ được lùi đến hết ngày 30/11 theo công văn số 12 của UBND tỉnh nên đơn vị vẫn đúng hạn, sao lại trừ điểm?',
  ])('is the text: %s', (text) => {
    expect(asked(text)).toBeNull();
  });
});
