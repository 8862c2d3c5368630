import { expect, test } from 'vitest';
import { readSaidTime } from '../../../src/conversation/reminder/said-time.ts';
import { foldVietnamese } from '../../../src/domain/text.ts';
import { at, ZONE } from '../../domain/reminders/reminded-world.ts';

const now = at('2026-11-02 10:20');

test.each([
  ['mai 8 giờ', '2026-11-03 08:00'],
  ['8h sáng mai', '2026-11-03 08:00'],
  ['ngày mai', '2026-11-03 08:00'],
  ['chiều nay', '2026-11-02 14:00'],
  ['2 giờ chiều', '2026-11-02 14:00'],
  ['lúc 14:30', '2026-11-02 14:30'],
  ['17h', '2026-11-02 17:00'],
  ['8 giờ', '2026-11-03 08:00'],
  ['ngày kia 9h', '2026-11-04 09:00'],
  ['sau 2 tiếng', '2026-11-02 12:20'],
  ['3 giờ nữa', '2026-11-02 13:20'],
])('"%s" is %s', (said, when) => {
  expect(readSaidTime(foldVietnamese(said), now, ZONE)).toBe(at(when));
});

test.each(['', 'hôm qua', 'sáng nay', '25 giờ', 'sau 0 tiếng', '8 giờ hôm nay', 'khi nào rảnh'])(
  '"%s" names no time to come',
  (said) => {
    expect(readSaidTime(foldVietnamese(said), now, ZONE)).toBeNull();
  },
);
