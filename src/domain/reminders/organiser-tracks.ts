import { movedSince } from './duty-track.ts';
import type { Planning } from './planning.ts';
import type { Concern, Duty } from './reminder.ts';
import { scheduleOf } from './reminder-schedule.ts';
import { type Candidate, keyOf, type Track } from './track.ts';
import { daysBeforeClosing, momentBefore, rankOfDays } from './window-moments.ts';

/**
 * What organisers are told: one message for all scorecards that close at the same instant. When heads hear, they
 * hear of units without anybody who can be told; later of every unit where nothing moved.
 */
export function organiserTracks(planning: Planning): readonly Track[] {
  const { duties } = planning.input;
  const organised = duties.filter(
    ({ purposes, reachable, work }) => purposes.includes('organiser') && reachable && !work.done,
  );
  const contacts = contactsOf(duties);
  const groups = grouped(organised, ({ officialId, phase, closesAt }) =>
    [officialId, phase, closesAt].join(' '),
  );
  return [...groups.values()].flatMap((group): Track[] => {
    const ordered = group.toSorted((one, other) => one.opensAt - other.opensAt);
    const [first] = ordered;
    if (first === undefined) return [];
    const candidates = [
      ...unreachable(ordered, contacts, planning),
      ...expectedLate(ordered, contacts, planning),
    ];
    return [{ ...first, scorecardId: null, candidates }];
  });
}

function grouped<Each>(all: readonly Each[], nameOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(nameOf(each));
    if (group === undefined) groups.set(nameOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

type Contacts = ReadonlyMap<string, readonly Duty[]>;

/** Who of each unit could be told, by phase and scorecard. */
function contactsOf(duties: readonly Duty[]): Contacts {
  const ofUnits = duties.filter(({ purposes }) => purposes.includes('scorer') || purposes.includes('head'));
  return grouped(ofUnits, ({ phase, scorecardId }) => `${phase} ${scorecardId}`);
}

function silence(duty: Duty, contacts: Contacts): Concern | null {
  const { scorecardId, phase } = duty;
  if (scorecardId === null) return null;
  const known = contacts.get(`${phase} ${scorecardId}`) ?? [];
  if (known.length === 0) return { scorecardId, why: 'noContact' };
  return known.some(({ reachable }) => reachable) ? null : { scorecardId, why: 'nobodyReachable' };
}

function unreachable(group: readonly Duty[], contacts: Contacts, planning: Planning): readonly Candidate[] {
  const about = group.flatMap((duty) => silence(duty, contacts) ?? []);
  const days = phaseOf(group, planning)?.escalateToHeadDaysBefore ?? null;
  return told('unreachable', days, about, group, planning);
}

function expectedLate(group: readonly Duty[], contacts: Contacts, planning: Planning): readonly Candidate[] {
  const phase = phaseOf(group, planning);
  const days = phase?.escalateToOrganiserDaysBefore ?? null;
  if (phase === undefined || days === null) return [];
  const about = group.flatMap((duty): Concern[] => {
    const { scorecardId } = duty;
    if (scorecardId === null) return [];
    const silent = silence(duty, contacts);
    if (silent !== null) return [silent];
    const still = !movedSince(duty, momentBefore(days, duty, phase, planning.hours));
    return still ? [{ scorecardId, why: 'nothingMoved' }] : [];
  });
  return told('late', days, about, group, planning);
}

function phaseOf([first]: readonly Duty[], { input }: Planning) {
  return first === undefined ? undefined : scheduleOf(input.schedule, first.phase);
}

function told(
  name: string,
  days: number | null,
  about: readonly Concern[],
  [first]: readonly Duty[],
  planning: Planning,
): readonly Candidate[] {
  if (days === null || about.length === 0 || first === undefined) return [];
  const minute = planning.minuteFor(first.settings.preferredHour);
  const dueAt = daysBeforeClosing(days, first, minute, planning.hours);
  if (dueAt === null) return [];
  const moment = `${name}-${days}d`;
  return [
    {
      kind: 'escalateOrganiser',
      moment,
      key: keyOf(planning.input.campaignId, { ...first, scorecardId: null }, moment, first.closesAt),
      dueAt,
      until: first.closesAt,
      final: false,
      rank: rankOfDays(days) + (name === 'late' ? 0.5 : 0),
      about: about.toSorted((one, other) => (one.scorecardId < other.scorecardId ? -1 : 1)),
    },
  ];
}
