import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarEvents, calendarName } from '../../../src/conversation/reminder/calendar-events.ts';
import { writeCalendar } from '../../../src/documents/calendar/write-calendar.ts';

const speech = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const name = 'Đánh giá, xếp loại chỉ số cải cách hành chính năm 2026 của các sở; cơ quan ngang sở';
const at = (local: string) => Date.parse(`${local}:00+07:00`);
const dates = [
  { kind: 'selfScoringLocks', at: at('2026-11-08T00:00') },
  { kind: 'selfScoringOpens', at: at('2026-10-19T08:00') },
  { kind: 'due', at: at('2026-11-06T17:00') },
  { kind: 'publication', at: at('2027-01-15T09:00') },
] as const;

function write(stampedAt = at('2026-10-01T08:00'), locksAt = at('2026-11-08T00:00')): string {
  const events = calendarEvents({
    campaignId: 'kỳ 2026',
    name,
    timeZone: speech.timeZone,
    dates: dates.map((each) => (each.kind === 'selfScoringLocks' ? { ...each, at: locksAt } : each)),
  });
  return writeCalendar({ name: calendarName(name), events, stampedAt }, speech);
}

/** The file as a calendar program reads it. */
function read(file: string): readonly InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('the calendar file of a campaign', () => {
  test('is read by another library as it was meant', () => {
    const events = read(write()).map((event) => ({
      uid: event.uid,
      at: event.startDate.toJSDate().toISOString(),
      title: event.summary,
    }));
    expect(events).toEqual(
      [
        ['selfScoringOpens', '2026-10-19T01:00:00.000Z', 'Mở tự chấm'],
        ['due', '2026-11-06T10:00:00.000Z', 'Hạn gửi đi'],
        ['selfScoringLocks', '2026-11-07T16:59:00.000Z', 'Khóa tự chấm'],
        ['publication', '2027-01-15T02:00:00.000Z', 'Công bố kết quả'],
      ].map(([kind, when, what]) => ({
        uid: `k%E1%BB%B3%202026-${kind}@cchc-bot`,
        at: when,
        title: `${what} · ${name}`,
      })),
    );
  });

  test('says in words until when a lock that falls on midnight lets things through', () => {
    const lock = read(write()).find(({ uid }) => uid.includes('selfScoringLocks'));
    expect(lock?.description).toBe(
      'Khóa tự chấm: đến hết ngày 07/11/2026.\nThời hạn có thể đổi; trợ lý báo khi đổi.',
    );
  });

  test('gives notice one day and three hours before what closes, and of nothing else', () => {
    const alarms = read(write()).map(({ component }) =>
      component
        .getAllSubcomponents('valarm')
        .map((alarm) => (alarm.getFirstPropertyValue('trigger') as { toSeconds(): number }).toSeconds()),
    );
    const before = [-86_400, -10_800];
    expect(alarms).toEqual([[], before, before, []]);
  });

  test('names the zone of the campaign, and when it was written in UTC as the format asks', () => {
    const calendar = new ICAL.Component(ICAL.parse(write()));
    expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Ho_Chi_Minh');
    const stamp = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp');
    expect(String(stamp)).toBe('2026-10-01T01:00:00Z');
  });

  test('is the same to the byte for the same input', () => {
    expect(write()).toBe(write());
  });

  test('moves an entry whose date changed: the same uid, a higher sequence', () => {
    const lockOf = (file: string) => read(file).find(({ uid }) => uid.includes('selfScoringLocks'));
    const before = lockOf(write());
    const after = lockOf(write(at('2026-11-05T08:00'), at('2026-11-15T00:00')));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.startDate.toJSDate().toISOString()).toBe('2026-11-14T16:59:00.000Z');
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  test('ends every line with CR LF and folds it at 75 octets', () => {
    const file = write();
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
