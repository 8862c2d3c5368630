import { expect, test } from 'vitest';
import { readLock } from '../../src/tables/campaign/campaign-times.ts';
import { sheetCell } from '../../src/tables/workbook/cell-value.ts';

test.each([
  ['2026-11-07T00:00:00.000Z', '2026-11-07T00:00', '2026-11-07T17:00:00.000Z'],
  ['2026-11-07T17:00:00.000Z', '2026-11-07T17:00', '2026-11-07T10:00:00.000Z'],
  ['2026-11-07T16:59:59.999Z', '2026-11-07T17:00', '2026-11-07T10:00:00.000Z'],
  ['2026-12-31T23:59:59.000Z', '2026-12-31T23:59:59', '2026-12-31T16:59:59.000Z'],
  ['2028-02-29T23:59:59.001Z', '2028-02-29T23:59:59', '2028-02-29T16:59:59.000Z'],
])('a cell with the date %s is %s, and as a lock %s', (value, text, lock) => {
  const cell = sheetCell(new Date(value), undefined);
  expect(cell).toMatchObject({ text, date: text });
  const at = readLock(cell?.text ?? '', 'Asia/Ho_Chi_Minh');
  expect(new Date(at ?? 0).toISOString()).toBe(lock);
});
