import {
  type CalendarEvent,
  type CampaignDateKind,
  calendarEvents,
  calendarName,
} from '../../conversation/reminder/calendar-events.ts';
import type { Sentence } from '../../conversation/reply.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Speech } from '../../wording/sentence-text.ts';
import type { StoredCampaign } from '../ports/campaign-store.ts';

/** Writes a calendar file (RFC 5545). `stampedAt`: when its dates were settled (ms UTC). */
export type WriteCalendar = (
  file: { readonly name: Sentence; readonly events: readonly CalendarEvent[]; readonly stampedAt: Instant },
  speech: Speech,
) => string;

export interface CalendarFileParts {
  readonly loadCampaign: (campaignId: string) => Promise<StoredCampaign | null>;
  readonly writeCalendar: WriteCalendar;
}

const CALENDAR = 'calendar:';

/**
 * What follows "export:" in a file id when it names the calendar of a campaign. The same bytes until the campaign is
 * stored anew. Null for any other export, and for a campaign that there is not.
 */
export async function loadCalendarFile(
  { loadCampaign, writeCalendar }: CalendarFileParts,
  rest: string,
): Promise<Uint8Array | null> {
  if (!rest.startsWith(CALENDAR)) return null;
  const stored = await loadCampaign(rest.slice(CALENDAR.length));
  if (stored === null) return null;
  const { campaign, storedAt } = stored;
  const { id: campaignId, name, timeZone } = campaign;
  const text = writeCalendar(
    {
      name: calendarName(name),
      events: calendarEvents({ campaignId, name, timeZone, dates: datesOf(campaign) }),
      stampedAt: storedAt,
    },
    { locale: 'vi', timeZone },
  );
  return new TextEncoder().encode(text);
}

function datesOf({ opensAt, locksAt, phases, lateSubmission }: Campaign) {
  const dates: readonly (readonly [CampaignDateKind, Instant | undefined | null])[] = [
    ['selfScoringOpens', opensAt],
    ['due', lateSubmission?.dueAt],
    ['selfScoringLocks', locksAt],
    ['appraisalOpens', phases.appraisal?.opensAt],
    ['appraisalCloses', phases.appraisal?.closesAt],
    ['explanationOpens', phases.explanation?.opensAt],
    ['explanationCloses', phases.explanation?.closesAt],
    ['surveyOpens', phases.survey?.opensAt],
    ['surveyCloses', phases.survey?.closesAt],
    ['publication', phases.publication],
  ];
  return dates.flatMap(([kind, at]) => (at === undefined || at === null ? [] : [{ kind, at }]));
}
