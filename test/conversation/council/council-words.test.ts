import { expect, test } from 'vitest';
import { confirmationWish, councilWish } from '../../../src/conversation/council/council-words.ts';

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
  ['ai thẩm định chậm nhất', 'appraisers'],
  ['nhắc người thẩm định', 'remindAppraisers'],
  ['nhac tham dinh vien', 'remindAppraisers'],
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

const office = {
  units: [
    ...units,
    { scorecardId: 'c3', code: 'KCN', name: 'Ban Quản lý các khu công nghiệp', groupCode: 'ban' },
  ],
  groups: [
    { code: 'so', name: 'Sở, ban, ngành' },
    { code: 'xa', name: 'Xã, phường' },
    { code: 'su-nghiep', name: 'Đơn vị sự nghiệp' },
  ],
};

test.each([
  ['chốt kết quả sở nội vụ', 'c1'],
  ['Chốt Sở Y tế nhé', 'c2'],
  ['chốt ban quản lý các khu công nghiệp', 'c3'],
])('"%s" names the unit to confirm', (text, scorecardId) => {
  expect(confirmationWish(text, office)).toEqual({ do: 'unitResult', scorecardId });
});

test.each([
  ['chốt tất cả', []],
  ['chot tat ca', []],
  ['Chốt hết nhé!', []],
  ['CHỐT CÁC ĐƠN VỊ ĐÃ XONG', []],
  ['chot cac don vi da xong', []],
  ['chốt kết quả tất cả các đơn vị ạ', []],
  ['chốt điểm các đơn vị chờ chốt', []],
  ['chốt một lượt', []],
  ['chốt hàng loạt cho tôi', []],
  ['chốt những đơn vị đủ điều kiện', []],
  ['chốt các đơn vị còn lại', []],
  ['chốt tất cả các sở', ['so']],
  ['chot cac xa', ['xa']],
  ['chốt kết quả các xã, phường', ['xa']],
  ['chốt các sở và các xã', ['so', 'xa']],
  ['chốt các đơn vị sự nghiệp', ['su-nghiep']],
])('"%s" confirms all that is ready in %j', (text, groups) => {
  expect(confirmationWish(text, office)).toEqual({ do: 'previewConfirmation', groups, page: 0 });
});

test.each([
  'chốt tất cả các huyện',
  'chốt tất cả trừ Sở Y tế',
  'chốt các đơn vị chưa xong',
  'chốt hết hạn chưa',
  'chốt lại theo kiến nghị của các đơn vị',
])('"%s" means many, but which is shown in the list', (text) => {
  expect(confirmationWish(text, office)).toEqual({ do: 'resultUnits', only: 'all', page: 0 });
});

test.each([
  'chốt kết quả',
  'chốt kết quả sở hàng hải',
  'sở y tế chốt chưa',
  'bao giờ chốt tất cả',
  'đã chốt hết chưa',
])('"%s" names nothing to confirm', (text) => {
  expect(confirmationWish(text, office)).toBeNull();
});

test.each([
  ['tiến độ thẩm định tới đâu rồi', 'all'],
  ['thẩm định xong chưa', 'all'],
  ['em ơi cho anh xem tiến độ thẩm định nhé', 'all'],
  ['còn bao nhiêu đơn vị chưa thẩm định xong', 'behind'],
])('%s asks how far appraisal is, of %s', (typed, only) => {
  expect(councilWish(typed)).toEqual({ do: 'appraisers', only, page: 0 });
});
