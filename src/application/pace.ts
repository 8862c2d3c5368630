import type { Instant } from '../domain/scaled.ts';
import type { ChannelPace } from '../wording/traits.ts';

/** The window in which the messages to all accounts are counted (ms). */
const SECOND = 1000;

/** What a channel was asked to carry lately. Immutable. */
export interface PaceState {
  /** When the messages of the last second went out, oldest first. */
  readonly recent: readonly Instant[];
  /** From when on an account may be written to again, by account; who is not listed, at once. */
  readonly openFrom: ReadonlyMap<string, Instant>;
  /** From when on anybody may be written to. */
  readonly channelOpenFrom: Instant;
}

export const rested: PaceState = {
  recent: [],
  openFrom: new Map(),
  channelOpenFrom: Number.NEGATIVE_INFINITY,
};

/** When the channel may carry a message to anybody: `now`, or the instant to wait for. */
export function channelOpens(state: PaceState, pace: ChannelPace, now: Instant): Instant {
  const recent = state.recent.filter((at) => at > now - SECOND);
  const tooMany = recent.length - pace.overallPerSecond;
  const crowded = tooMany < 0 ? now : (recent[tooMany] ?? now) + SECOND;
  return Math.max(now, crowded, state.channelOpenFrom);
}

/** When a message may go to this account: `now`, or the instant to wait for. */
export function accountOpens(state: PaceState, pace: ChannelPace, account: string, now: Instant): Instant {
  return Math.max(channelOpens(state, pace, now), state.openFrom.get(account) ?? now);
}

/** How many messages to different accounts may go out at this instant. */
export function roomNow(state: PaceState, pace: ChannelPace, now: Instant): number {
  if (state.channelOpenFrom > now) return 0;
  return Math.max(0, pace.overallPerSecond - state.recent.filter((at) => at > now - SECOND).length);
}

/** After a message went out to the account at `now`. */
export function afterSend(state: PaceState, pace: ChannelPace, account: string, now: Instant): PaceState {
  return {
    ...state,
    recent: [...state.recent.filter((at) => at > now - SECOND), now],
    openFrom: opening(state.openFrom, account, now + pace.perAccount, now),
  };
}

/** After the platform asked for silence until an instant, towards one account or (null) towards everybody. */
export function heldBack(state: PaceState, account: string | null, until: Instant, now: Instant): PaceState {
  return account === null
    ? { ...state, channelOpenFrom: Math.max(state.channelOpenFrom, until) }
    : { ...state, openFrom: opening(state.openFrom, account, until, now) };
}

/** Remembers only those who still have to wait. */
function opening(
  openFrom: PaceState['openFrom'],
  account: string,
  at: Instant,
  now: Instant,
): PaceState['openFrom'] {
  const later = Math.max(at, openFrom.get(account) ?? at);
  return new Map([...openFrom, [account, later] as const].filter(([, from]) => from > now));
}
