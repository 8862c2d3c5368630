import type { Instant } from '../scaled.ts';
import type { Planning } from './planning.ts';
import { isQuiet, quietStretch } from './quiet-hours.ts';
import type { Duty } from './reminder.ts';
import { scheduleOf } from './reminder-schedule.ts';
import { lastSlot } from './sending-slots.ts';
import { type Candidate, keyOf, type Track } from './track.ts';
import { daysBeforeClosing, momentBefore, rankOfDays } from './window-moments.ts';

const HOUR = 3_600_000;
/** Nobody is asked to touch a window again so soon after doing it. */
const LEAST_SILENCE = 4 * HOUR;

/**
 * What a scorer, an appraiser or a head is told about one scorecard. Null where nothing is: the work is done, no
 * account can be reached, or the person said that the scorecard is not theirs.
 */
export function dutyTrack(duty: Duty, carriesWindow: boolean, planning: Planning): Track | null {
  const works = worksOn(duty);
  const heads = duty.purposes.includes('head');
  if (duty.work.done || !duty.reachable || !(works || heads)) return null;
  return {
    ...duty,
    candidates: [
      ...(works ? working(duty, planning) : []),
      ...(heads ? headed(duty, planning) : []),
      ...(heads && !works ? opened(duty, planning) : []),
      ...(works && carriesWindow ? windowClosing(duty, planning) : []),
      ...snoozed(duty, planning),
    ],
  };
}

/** Whether the work itself is this person's, and not only the care that it is done. */
export function worksOn({ purposes, scorecardId, settings }: Duty): boolean {
  const refused = scorecardId !== null && settings.refusedScorecards.includes(scorecardId);
  return purposes.includes('appraiser') || (purposes.includes('scorer') && !refused);
}

/** The window of a person's channel that closes while this work is still open. */
export function closingWindow({ window, work, reachable, opensAt, closesAt }: Duty): Instant | null {
  const shuts = window?.closesAt ?? null;
  return shuts === null || work.done || !reachable || shuts <= opensAt || shuts >= closesAt ? null : shuts;
}

function working(duty: Duty, planning: Planning): readonly Candidate[] {
  const minute = planning.minuteFor(duty.settings.preferredHour);
  const queue = !duty.purposes.includes('scorer');
  return planning.momentsOf(duty.phase, duty, minute).map(({ kind, name, dueAt, final, rank }) => ({
    ...candidate(duty, planning, name, dueAt),
    kind: queue && kind === 'before' ? 'queue' : kind,
    final,
    rank,
  }));
}

function headed(duty: Duty, planning: Planning): readonly Candidate[] {
  const phase = scheduleOf(planning.input.schedule, duty.phase);
  const days = phase.escalateToHeadDaysBefore;
  if (days === null || movedSince(duty, momentBefore(days, duty, phase, planning.hours))) return [];
  const minute = planning.minuteFor(duty.settings.preferredHour);
  const dueAt = daysBeforeClosing(days, duty, minute, planning.hours);
  if (dueAt === null) return [];
  const escalation = candidate(duty, planning, `head-${days}d`, dueAt);
  return [{ ...escalation, kind: 'escalateHead', rank: rankOfDays(days) + 0.5 }];
}

/** A head who scores nothing still hears that the unit is asked to explain, since that is said of a result. */
function opened(duty: Duty, planning: Planning): readonly Candidate[] {
  if (duty.phase !== 'explanation') return [];
  return working(duty, planning).filter(({ kind }) => kind === 'opening');
}

export function movedSince({ work }: Duty, since: Instant): boolean {
  return work.movedAt !== null && work.movedAt >= since;
}

function windowClosing(duty: Duty, planning: Planning): readonly Candidate[] {
  const shuts = closingWindow(duty);
  if (shuts === null || duty.window === null) return [];
  const { campaignId, schedule } = planning.input;
  const dueAt = lastSlot(shuts - schedule.windowLeadHours * HOUR, planning.hours);
  if (dueAt < duty.opensAt || dueAt - duty.window.lastSeenAt < LEAST_SILENCE) return [];
  const key = [campaignId, 'window', duty.officialId].map(encodeURIComponent).join('/');
  return [
    {
      ...candidate(duty, planning, 'window', dueAt),
      kind: 'windowClosing',
      key: `${key}/${shuts}`,
      until: shuts,
      rank: -1,
    },
  ];
}

function snoozed(duty: Duty, planning: Planning): readonly Candidate[] {
  const { snoozedUntil } = duty.settings;
  if (snoozedUntil === null || snoozedUntil < duty.opensAt) return [];
  const { quietHours } = planning.input.schedule;
  const { zone } = planning.input.calendar;
  const dueAt = isQuiet(snoozedUntil, quietHours, zone)
    ? quietStretch(snoozedUntil, quietHours, zone).until
    : snoozedUntil;
  if (dueAt >= duty.closesAt) return [];
  const key = keyOf(planning.input.campaignId, duty, `snoozed@${snoozedUntil}`, duty.closesAt);
  return [{ ...candidate(duty, planning, 'snoozed', dueAt), kind: 'snoozed', key, rank: 0.5 }];
}

function candidate(duty: Duty, planning: Planning, moment: string, dueAt: Instant): Candidate {
  return {
    kind: 'before',
    moment,
    key: keyOf(planning.input.campaignId, duty, moment, duty.closesAt),
    dueAt,
    until: duty.closesAt,
    final: false,
    rank: 0,
    about: [],
  };
}
