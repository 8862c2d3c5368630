import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { CalendarEvent } from '../../conversation/reminder/calendar-events.ts';
import type { Sentence } from '../../conversation/reply.ts';
import type { Instant } from '../../domain/scaled.ts';
import { type Speech, sentenceText } from '../../wording/sentence-text.ts';

export interface CalendarFile {
  readonly name: Sentence;
  readonly events: readonly CalendarEvent[];
  /** When the file is written (ms UTC); calendars take the newer of two versions of an entry by it. */
  readonly stampedAt: Instant;
}

/** 2026-01-01 UTC, in seconds: keeps sequence numbers within 32 bits for decades. */
const FIRST_SEQUENCE = 1_767_225_600;

/**
 * A calendar file (.ics, RFC 5545). The same input gives the same bytes. Times are written in UTC, which every
 * calendar shows by its own clock without a table of zones; the zone of the speech is named for those that ask.
 */
export function writeCalendar({ name, events, stampedAt }: CalendarFile, speech: Speech): string {
  const calendar = ical({
    name: sentenceText(name, speech),
    prodId: { company: 'cchc-bot', product: 'cchc-bot', language: speech.locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    x: { 'X-WR-TIMEZONE': speech.timeZone },
  });
  for (const event of events) {
    const title = sentenceText(event.title, speech);
    calendar.createEvent({
      id: event.uid,
      stamp: new Date(stampedAt),
      // Calendars take a moved entry only when this grows.
      sequence: Math.max(0, Math.floor(stampedAt / 1000) - FIRST_SEQUENCE),
      start: new Date(event.at),
      summary: title,
      description: event.description.map((each) => sentenceText(each, speech)).join('\n'),
      alarms: event.alarms.map((trigger) => ({
        type: ICalAlarmType.display,
        trigger,
        description: title,
      })),
    });
  }
  return `${calendar.toString()}\r\n`;
}
