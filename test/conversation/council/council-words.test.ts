import { expect, test } from 'vitest';
import { councilWish } from '../../../src/conversation/council/council-words.ts';

test.each([
  ['chốt kết quả', 'resultUnits'],
  ['CHOT KET QUA', 'resultUnits'],
  ['Cho tôi xem kết quả thẩm định ạ', 'resultUnits'],
  ['công bố', 'publication'],
  ['cong bo ket qua nhe', 'publication'],
  ['Công bố xếp hạng!', 'publication'],
  ['thu hồi công bố', 'askWithdrawalReason'],
  ['thu hoi  cong bo.', 'askWithdrawalReason'],
  ['tiến độ thẩm định', 'appraisers'],
  ['thẩm định đến đâu rồi', 'appraisers'],
  ['xem tien do tham dinh', 'appraisers'],
  ['ai chưa thẩm định xong?', 'appraisers'],
])('"%s" is a wish of the council', (text, wish) => {
  expect(councilWish(text)?.do).toBe(wish);
});

test('who is behind is asked apart from how far all are', () => {
  expect(councilWish('ai chưa thẩm định xong')).toMatchObject({ only: 'behind' });
  expect(councilWish('tiến độ thẩm định')).toMatchObject({ only: 'all' });
});

test.each([
  'tiến độ',
  'tiến độ các sở',
  'đã công bố chưa',
  'bao giờ công bố',
  'kết quả của Sở Nội vụ',
  'xếp hạng',
  'đơn vị nào chưa nộp',
  'kết quả gửi',
  '',
  '1',
])('"%s" is something else', (text) => {
  expect(councilWish(text)).toBeNull();
});
