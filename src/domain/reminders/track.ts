import type { Instant } from '../scaled.ts';
import type { Planning } from './planning.ts';
import type { Concern, DueReminder, Duty, ReminderKind } from './reminder.ts';

/** One thing that is said at one time, if the work still stands as it does. */
export interface Candidate {
  readonly kind: ReminderKind;
  readonly moment: string;
  readonly key: string;
  readonly dueAt: Instant;
  /** From when on it makes no sense by itself, whatever comes after it; the closing at the latest. */
  readonly until: Instant;
  readonly final: boolean;
  readonly rank: number;
  readonly about: readonly Concern[];
}

/** Everything one person is told about one thing, in the order of time: of what was missed, only the last is sent. */
export interface Track {
  readonly officialId: string;
  readonly scorecardId: string | null;
  readonly phase: Duty['phase'];
  readonly closesAt: Instant;
  readonly settings: Duty['settings'];
  readonly candidates: readonly Candidate[];
}

/** What a track has to say now. Nothing is superseded before its successor goes out. */
export interface Ripe {
  readonly reminder: DueReminder | null;
  readonly superseded: readonly DueReminder[];
  /** When the person was last told about the same; 0: never. */
  readonly lastToldAt: Instant;
}

const NOTHING: Ripe = { reminder: null, superseded: [], lastToldAt: 0 };

export function keyOf(
  campaignId: string,
  { phase, scorecardId, officialId }: Pick<Duty, 'phase' | 'scorecardId' | 'officialId'>,
  moment: string,
  closesAt: Instant,
): string {
  const parts = [campaignId, phase, scorecardId ?? '-', officialId].map(encodeURIComponent);
  return [...parts, moment, closesAt].join('/');
}

function byTime(one: Candidate, other: Candidate): number {
  return one.dueAt - other.dueAt || one.rank - other.rank;
}

/** The candidate whose turn it is, and the ones it makes pointless. */
export function ripen(track: Track, planning: Planning): Ripe {
  const { now } = planning.input;
  const candidates = track.candidates.filter(({ until }) => now < until).toSorted(byTime);
  const passed = yieldWindow(
    candidates.filter(({ dueAt }) => dueAt <= now),
    planning,
  );
  const inOrder = [...passed, ...candidates.filter(({ dueAt }) => dueAt > now)];
  const latest = passed.at(-1);
  if (latest === undefined) return NOTHING;
  const told = planning.recorded.has(latest.key);
  if (!told && !mayGoOut(latest, track, planning)) return NOTHING;
  const toReminder = (candidate: Candidate, fate: DueReminder['fate']): DueReminder => ({
    key: candidate.key,
    fate,
    kind: candidate.kind,
    moment: candidate.moment,
    phase: track.phase,
    officialId: track.officialId,
    scorecardId: track.scorecardId,
    about: candidate.about,
    closesAt: track.closesAt,
    changedFrom: changedFrom(candidate, track, planning),
    final: candidate.final,
    dueAt: candidate.dueAt,
    expiresAt: Math.min(candidate.until, inOrder[inOrder.indexOf(candidate) + 1]?.dueAt ?? track.closesAt),
  });
  return {
    reminder: told ? null : toReminder(latest, 'send'),
    superseded: passed
      .slice(0, -1)
      .filter(({ key }) => !planning.recorded.has(key))
      .map((candidate) => toReminder(candidate, 'superseded')),
    lastToldAt: planning.lastTold(track)?.at ?? 0,
  };
}

/** A card that only keeps the window open gives way to a reminder that has not been told yet: that one keeps it too. */
function yieldWindow(passed: readonly Candidate[], { recorded }: Planning): readonly Candidate[] {
  const others = passed.filter(({ kind }) => kind !== 'windowClosing');
  const last = others.at(-1);
  return last === undefined || recorded.has(last.key)
    ? passed
    : [...passed.filter(({ kind }) => kind === 'windowClosing'), ...others];
}

function mayGoOut({ kind, final }: Candidate, { settings, closesAt }: Track, planning: Planning): boolean {
  const asked = kind === 'snoozed';
  const held = settings.snoozedUntil !== null && planning.input.now < settings.snoozedUntil;
  if (!final && !asked && (settings.mutedNonFinal || held)) return false;
  return planning.maySend(kind, final, settings.preferredHour, closesAt);
}

/** An organiser has a deadline for every group of units, so another one that was told before is no change. */
function changedFrom({ kind }: Candidate, track: Track, planning: Planning): Instant | null {
  const told = planning.lastTold(track)?.closesAt ?? null;
  return told === track.closesAt || kind === 'escalateOrganiser' ? null : told;
}
