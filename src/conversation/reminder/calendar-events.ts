import { lockDay } from '../../domain/campaign/calendar.ts';
import type { Instant } from '../../domain/scaled.ts';
import { type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';

/** What can stand in a campaign's calendar. */
export type CampaignDateKind =
  | 'selfScoringOpens'
  | 'due'
  | 'selfScoringLocks'
  | 'appraisalOpens'
  | 'appraisalCloses'
  | 'explanationOpens'
  | 'explanationCloses'
  | 'surveyOpens'
  | 'surveyCloses'
  | 'publication';

/** The dates of a campaign as they hold for whoever asks, extensions included. */
export interface CampaignDates {
  readonly campaignId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly dates: readonly { readonly kind: CampaignDateKind; readonly at: Instant }[];
}

/** One entry of a calendar file, before any language. */
export interface CalendarEvent {
  /** Stays the same when the date changes, so that a calendar moves the entry instead of adding one. */
  readonly uid: string;
  readonly at: Instant;
  readonly title: Sentence;
  readonly description: readonly Sentence[];
  /** Seconds before `at` at which the calendar gives notice. */
  readonly alarms: readonly number[];
}

const HOUR_SECONDS = 3600;
const CLOSING_ALARMS = [24 * HOUR_SECONDS, 3 * HOUR_SECONDS];

const kinds: {
  readonly [Kind in CampaignDateKind]: { readonly what: SentenceKey; readonly closes: boolean };
} = {
  selfScoringOpens: { what: 'calendar.selfScoringOpens', closes: false },
  due: { what: 'calendar.due', closes: true },
  selfScoringLocks: { what: 'calendar.selfScoringLocks', closes: true },
  appraisalOpens: { what: 'calendar.appraisalOpens', closes: false },
  appraisalCloses: { what: 'calendar.appraisalCloses', closes: true },
  explanationOpens: { what: 'calendar.explanationOpens', closes: false },
  explanationCloses: { what: 'calendar.explanationCloses', closes: true },
  surveyOpens: { what: 'calendar.surveyOpens', closes: false },
  surveyCloses: { what: 'calendar.surveyCloses', closes: true },
  publication: { what: 'calendar.publication', closes: false },
};

/**
 * The dates of a campaign as entries of a calendar. Something that closes at midnight stands at 23 giờ 59 of the day
 * before: at 0 giờ 00 a calendar would show it a day late.
 */
export function calendarEvents({
  campaignId,
  name,
  timeZone,
  dates,
}: CampaignDates): readonly CalendarEvent[] {
  return dates
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind, at }) => {
      const { what, closes } = kinds[kind];
      const shown = closes && lockDay(at, timeZone) !== null ? at - 60_000 : at;
      return {
        uid: `${encodeURIComponent(campaignId)}-${kind}@cchc-bot`,
        at: shown,
        title: say('calendar.title', { what: say(what), campaign: name }),
        description: [
          say('calendar.at', { what: say(what), lock: closes ? { lockOf: at } : { moment: at } }),
          say('calendar.changed'),
        ],
        alarms: closes ? CLOSING_ALARMS : [],
      };
    });
}

/** What the calendar is called. */
export function calendarName(campaignName: string): Sentence {
  return say('calendar.name', { campaign: campaignName });
}
