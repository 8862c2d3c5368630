import type { ChannelPace, ChannelTraits } from '../../wording/traits.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const zaloTraits: ChannelTraits = {
  buttons: { most: 5, longestLabel: 100 },
  longestText: 2_000,
  edits: false,
};

/** 4,000 requests a minute for the whole app; some room is left for reads and refreshes. */
export const zaloPace: ChannelPace = { perAccount: 0, overallPerSecond: 60, mergesWaiting: true };

/** Characters in what a button carries. */
export const LONGEST_PAYLOAD = 1_000;

/** INF: the length that any approved template parameter should take; Zalo tells it per template. */
export const LONGEST_TEMPLATE_TEXT = 200;

/** INF: the one parameter that the template must have; the agency names it so when it applies for the template. */
export const TEMPLATE_TEXT_PARAMETER = 'noi_dung';

/** How long after the last interaction a message may be sent (ms): free, then for money (the price is M), then not. */
export const zaloWindows = { free: 48 * HOUR, billed: 7 * DAY };

/** M: both endpoints take the same body. Accounts of state agencies are refused on v3 with −235. */
export const zaloPaths = {
  message: { v3: '/v3.0/oa/message/cs', v2: '/v2.0/oa/message' },
  template: '/v3.0/oa/message/template',
  account: '/v2.0/oa/getoa',
  token: '/v4/oa/access_token',
} as const;

/** M: `oa_type` of `getoa`. */
export const zaloAccountTypes: Readonly<Record<string, string>> = {
  '2': 'doanh nghiệp',
  '4': 'cơ quan nhà nước',
};

export const zaloTimes = {
  /** How long an answer may take. */
  answer: 10 * SECOND,
  /** INF: how long the whole account waits after −32 or an exhausted rate header; no reset time is told. */
  rateHold: MINUTE,
  /** How long a message waits when Zalo could not be reached or a token is not at hand. */
  retry: 30 * SECOND,
  /** Assumed life of an access token where Zalo tells none. */
  tokenLife: 25 * HOUR,
  /** INF: a token refused so soon after it was issued is refused for another reason; another one would not help. */
  tokenTooYoung: MINUTE,
  /** Longest wait between two tries to refresh while Zalo cannot be reached. */
  longestRefreshWait: 10 * MINUTE,
  /** How often a fresh token and the silence of the webhook are looked after. */
  watch: 30 * MINUTE,
  /** INF: sent, and no event of any kind for so long: Zalo has probably unsubscribed the webhook. */
  silence: DAY,
  /** The same alarm is not raised again sooner. */
  alarmAgain: DAY,
  /** INF: the ladder of redeliveries ends 1 h 50 min after the event; older events are replays. */
  oldestEvent: 2.5 * HOUR,
  /** INF: how far the clock of Zalo may be ahead of ours. */
  newestEvent: 15 * MINUTE,
} as const;

/** A pair is exchanged after this part of its life: 20 h of 25 h. */
export const REFRESH_AFTER = 0.8;

/** Bytes of one webhook body. Events are a few kilobytes. */
export const LARGEST_EVENT = 262_144;
