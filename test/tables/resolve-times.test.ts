import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addWorkingDays } from '../../src/domain/campaign/working-days.ts';
import { resolveTimes, type WrittenTime } from '../../src/tables/campaign/resolve-times.ts';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = { holidays: ['2027-01-01'], extraWorkingDays: ['2027-01-09'] };

/** Local time in Viet Nam, "2026-11-08 00:00:00.000". */
function local(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().replace('T', ' ').replace('Z', '');
}

function resolved(...rows: readonly (readonly [name: string, text: string, kind?: WrittenTime['kind']])[]) {
  const written = rows.map(([name, text, kind = 'closing']) => ({ name, text, kind }));
  return resolveTimes(written, calendar, zone).map((time) => (time.ok ? local(time.at) : time.message));
}

test.each([
  ['đến hết ngày 07/11/2026', '2026-11-08 00:00:00.000'],
  ['Đến hết 07/11/2026', '2026-11-08 00:00:00.000'],
  ['chậm nhất ngày 07/11/2026', '2026-11-08 00:00:00.000'],
  ['chậm nhất là ngày 07/11/2026', '2026-11-08 00:00:00.000'],
  ['chậm nhất đến hết ngày 07/11/2026', '2026-11-08 00:00:00.000'],
  ['không muộn hơn ngày 07/11/2026', '2026-11-08 00:00:00.000'],
  ['đến ngày 07/11/2026', '2026-11-08 00:00:00.000'],
  ['trước ngày 08/11/2026', '2026-11-08 00:00:00.000'],
  ['đến trước ngày 08/11/2026', '2026-11-08 00:00:00.000'],
  ['đến hết ngày 31/12/2026', '2027-01-01 00:00:00.000'],
  ['trước ngày 01/01/2027', '2027-01-01 00:00:00.000'],
  ['đến hết ngày 29/02/2028', '2028-03-01 00:00:00.000'],
  ['trước ngày 29/02/2028', '2028-02-29 00:00:00.000'],
  ['chậm nhất ngày 28/02/2027', '2027-03-01 00:00:00.000'],
  ['đến hết ngày 30/11/2026', '2026-12-01 00:00:00.000'],
  ['24 giờ 00 ngày 31/12/2026', '2027-01-01 00:00:00.000'],
  ['trước 24:00 ngày 29/02/2028', '2028-03-01 00:00:00.000'],
  ['0 giờ 00 ngày 01/01/2027', '2027-01-01 00:00:00.000'],
  ['23:59:59 ngày 31/12/2026', '2026-12-31 23:59:59.000'],
  ['23 giờ 59 phút 59 giây ngày 31/12/2026', '2026-12-31 23:59:59.000'],
  ['31/12/2026 23:59:59', '2026-12-31 23:59:59.000'],
  ['2026-12-31T23:59:59.999+07:00', '2026-12-31 23:59:59.999'],
  ['2026-12-31T16:59:59.999Z', '2026-12-31 23:59:59.999'],
  ['2027-01-01T00:00:00.000+07:00', '2027-01-01 00:00:00.000'],
  ['chậm nhất 17 giờ 00 ngày 29/02/2028', '2028-02-29 17:00:00.000'],
  ['17h ngày 07/11/2026', '2026-11-07 17:00:00.000'],
])('a closing written "%s" is the first instant that is too late, %s', (text, expected) => {
  expect(resolved(['Khóa thẩm định', text])).toEqual([expected]);
});

test.each(['29/02/2027', 'đến hết ngày 31/11/2026', '24:01 ngày 07/11/2026', '23:59:60 07/11/2026', 'sớm'])(
  'a closing written "%s" is not understood',
  (text) => {
    expect(resolved(['Khóa thẩm định', text])[0]).toContain(`Không hiểu thời gian "${text}"`);
  },
);

/** The lock at the end of Thursday 31/12/2026, before a holiday and a weekend. */
const lock = ['Khóa tự chấm', 'đến hết ngày 31/12/2026'] as const;

test.each([
  ['1 ngày sau Khóa tự chấm', '2027-01-02 00:00:00.000'],
  ['1 ngày làm việc sau Khóa tự chấm', '2027-01-05 00:00:00.000'],
  ['5 ngày làm việc sau Khóa tự chấm', '2027-01-09 00:00:00.000'],
  ['6 ngày làm việc sau Khóa tự chấm', '2027-01-10 00:00:00.000'],
  ['trong 03 (ba) ngày làm việc kể từ ngày khóa tự chấm', '2027-01-07 00:00:00.000'],
  ['Trong vòng 3 ngày làm việc, kể từ khi KHOÁ TỰ CHẤM', '2027-01-07 00:00:00.000'],
  ['sau 59 ngày kể từ mốc "Khóa tự chấm"', '2027-03-01 00:00:00.000'],
  ['2 ngày làm việc sau 31/12/2026', '2027-01-06 00:00:00.000'],
  ['2 ngày làm việc sau ngày 31/12/2026', '2027-01-06 00:00:00.000'],
])('a closing "%s" is %s', (text, expected) => {
  expect(resolved(lock, ['Khóa thẩm định', text])).toEqual(['2027-01-01 00:00:00.000', expected]);
});

test.each([
  ['opening', '1 ngày sau Khóa tự chấm', '2027-01-01 00:00:00.000'],
  ['opening', '1 ngày làm việc sau Khóa tự chấm', '2027-01-04 00:00:00.000'],
  ['day', '1 ngày làm việc sau Khóa tự chấm', '2027-01-04 00:00:00.000'],
] as const)('an %s "%s" begins with that day, %s', (kind, text, expected) => {
  expect(resolved(lock, ['Mở thẩm định', text, kind])[1]).toBe(expected);
});

test.each([
  ['closing', '17:00 ngày 28/02/2028', '2028-03-01 00:00:00.000'],
  ['closing', 'trước ngày 29/02/2028', '2028-03-01 00:00:00.000'],
  ['closing', 'đến hết ngày 29/02/2028', '2028-03-02 00:00:00.000'],
  ['opening', '29/02/2028', '2028-03-02 00:00:00.000'],
  ['opening', '08:00 29/02/2028', '2028-03-02 00:00:00.000'],
  ['day', '29/02/2028', '2028-03-02 00:00:00.000'],
] as const)('one day after the %s "%s", which has a day of its own, ends %s', (kind, text, expected) => {
  expect(resolved(['Khóa khảo sát', '1 ngày sau Sự kiện'], ['Sự kiện', text, kind])[0]).toBe(expected);
});

test('rows may count from each other in any order', () => {
  const rows = [
    ['C', '1 ngày sau B'],
    ['B', '2 ngày sau A'],
    ['A', 'đến hết ngày 27/02/2028'],
    ['D', '1 ngày sau C'],
  ] as const;
  expect(resolved(...rows)).toEqual([
    '2028-03-02 00:00:00.000',
    '2028-03-01 00:00:00.000',
    '2028-02-28 00:00:00.000',
    '2028-03-03 00:00:00.000',
  ]);
});

test('a circle is told in one sentence, and what hangs on it in none', () => {
  expect(
    resolved(['A', '1 ngày sau B'], ['B', '1 ngày sau C'], ['C', '1 ngày sau A'], ['D', '1 ngày sau A']),
  ).toEqual([
    null,
    null,
    'Các mốc tính vòng quanh nhau: "A" theo "B" theo "C" theo "A"; anh/chị ghi ngày cụ thể cho một mốc.',
    null,
  ]);
  expect(resolved(['A', '1 ngày sau A'])).toEqual([
    'Các mốc tính vòng quanh nhau: "A" theo "A"; anh/chị ghi ngày cụ thể cho một mốc.',
  ]);
});

test('a row that is not there, one that is not understood and a chain without end are refused', () => {
  expect(resolved(['A', '1 ngày sau Khai trương'])).toEqual([
    '"1 ngày sau Khai trương" tính theo một mốc không có trong trang.',
  ]);
  const [first, second] = resolved(['A', 'hôm nào đó'], ['B', '1 ngày sau A']);
  expect([first?.slice(0, 15), second]).toEqual(['Không hiểu thời', null]);
  const chain = Array.from({ length: 5_000 }, (_, at) => [`R${at}`, `1 ngày sau R${at + 1}`] as const);
  expect(resolved(...chain).filter((message) => message?.startsWith('Các mốc tính theo nhau'))).not.toEqual(
    [],
  );
});

const days = fc.integer({ min: 0, max: 1_500 }).map((offset) => addDays('2026-01-01', offset));
const written = (day: string) => day.split('-').reverse().join('/');

test('any count from any day agrees with the calendar', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), fc.boolean(), (day, count, working) => {
      const text = `${count} ngày ${working ? 'làm việc ' : ''}sau Khóa tự chấm`;
      const last = working ? addWorkingDays(day, count, calendar) : addDays(day, count);
      const [, at] = resolved(['Khóa tự chấm', `đến hết ngày ${written(day)}`], ['Khóa thẩm định', text]);
      expect(at).toBe(`${addDays(last, 1)} 00:00:00.000`);
    }),
  );
});
