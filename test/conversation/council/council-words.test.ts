import { expect, test } from 'vitest';
import { councilWish, unitToConfirm } from '../../../src/conversation/council/council-words.ts';

test.each([
  ['chốt kết quả', 'resultUnits'],
  ['CHOT KET QUA', 'resultUnits'],
  ['Cho tôi xem chốt kết quả ạ', 'resultUnits'],
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
  'kết quả thẩm định',
  'xếp hạng',
  'đơn vị nào chưa nộp',
  'kết quả gửi',
  '',
  '1',
])('"%s" is something else', (text) => {
  expect(councilWish(text)).toBeNull();
});

const units = [
  { scorecardId: 'c1', code: 'SNV', name: 'Sở Nội vụ', groupCode: 'so' },
  { scorecardId: 'c2', code: 'SYT', name: 'Sở Y tế', groupCode: 'so' },
];

test.each([
  ['chốt kết quả sở nội vụ', 'c1'],
  ['Chốt Sở Y tế nhé', 'c2'],
  ['chốt kết quả', undefined],
  ['chốt kết quả sở hàng hải', undefined],
  ['sở y tế chốt chưa', undefined],
])('"%s" names the unit to confirm', (text, scorecardId) => {
  expect(unitToConfirm(text, units)?.scorecardId).toBe(scorecardId);
});

test.each([
  ['tiến độ thẩm định tới đâu rồi', 'all'],
  ['thẩm định xong chưa', 'all'],
  ['em ơi cho anh xem tiến độ thẩm định nhé', 'all'],
  ['còn bao nhiêu đơn vị chưa thẩm định xong', 'behind'],
])('%s asks how far appraisal is, of %s', (typed, only) => {
  expect(councilWish(typed)).toEqual({ do: 'appraisers', only, page: 0 });
});
