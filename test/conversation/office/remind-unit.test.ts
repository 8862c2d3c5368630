import { expect, test } from 'vitest';
import { readRemindWish } from '../../../src/conversation/office/remind-unit.ts';
import { names } from '../leaders/named-in-questions.ts';

test.each([
  ['nhắc Sở Y tế', 'SYT'],
  ['nhac so y te', 'SYT'],
  ['nhắc Sở Y tế nộp phiếu trước 17 giờ', 'SYT'],
  ['đôn đốc syt nhé em', 'SYT'],
  ['nhắc nhở Sở Nội vụ chưa nộp', 'SNV'],
  ['nhắc xã Tân Lập', 'XTL'],
  ['nhắc Sở Hàng hải', ''],
  ['nhắc các đơn vị chưa nộp', null],
  ['nhắc các sở', null],
  ['nhắc các xã phường', null],
  ['nhắc tôi lúc 8 giờ', null],
  ['nhắc Sở Y tế giải trình', null],
  ['Sở Y tế', null],
])('%s reminds: %s', (typed, expected) => {
  expect(readRemindWish(typed, names)?.scorecardIds.join(' ') ?? null).toBe(expected);
});
