import { expect, test } from 'vitest';
import { readSaidHour } from '../../../src/conversation/reminder/said-hour.ts';
import { foldVietnamese } from '../../../src/domain/text.ts';

test.each([
  ['8', 8],
  ['8h', 8],
  ['8 giờ', 8],
  ['lúc 8 giờ sáng', 8],
  ['14:00', 14],
  ['14h00', 14],
  ['2 giờ chiều', 14],
  ['14 giờ chiều', 14],
  ['7 giờ tối', 19],
  ['12 giờ trưa', 12],
  ['1 giờ trưa', 13],
  ['buổi sáng', 8],
  ['chiều', 14],
  ['vào buổi tối', 19],
  ['0 giờ', 0],
  ['24 giờ', null],
  ['8 giờ 30', null],
  ['mai', null],
  ['', null],
])('"%s" is the hour %s', (said, hour) => {
  expect(readSaidHour(foldVietnamese(said))).toBe(hour);
});
