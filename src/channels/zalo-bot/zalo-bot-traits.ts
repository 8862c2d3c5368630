import type { ChannelPace, ChannelTraits } from '../../wording/traits.ts';
import { ATTACHMENT_MS } from '../zalo-attachments.ts';

/** H: sendMessage takes 1 to 2,000 characters; the platform has no buttons, no files but pictures by their address, and no edits. */
export const zaloBotTraits: ChannelTraits = {
  buttons: null,
  longestText: 2000,
  edits: false,
  commandMenu: false,
};

/** H: characters below a picture. */
export const LONGEST_CAPTION = 2000;

/** INF: the platform tells no formats; these are what its sister takes. Anything else goes as a link. */
export const PICTURE_KINDS: ReadonlySet<string> = new Set(['jpeg', 'png']);

/** INF: the platform counts messages against a quota whose numbers it does not publish. */
export const zaloBotPace: ChannelPace = { perAccount: 1000, overallPerSecond: 5, mergesWaiting: true };

export interface ZaloBotLimits {
  /** How long getUpdates may wait for a message (s). H */
  readonly pollSeconds: number;
  /** How long any other call may take, and by how much getUpdates may overrun (ms). */
  readonly requestTimeout: number;
  /** How long the download of one picture may take (ms). */
  readonly fetchTimeout: number;
  /** Pause after a failure before the next attempt (ms). */
  readonly retryPause: number;
  /** Pause after "Quota exceeded": the platform does not say how long (ms). INF */
  readonly quotaPause: number;
  /** The platform out of reach for this long is told to a human (ms). */
  readonly alarmAfter: number;
  /** A clock that differs from the platform's by more is told by the health check (ms). */
  readonly clockSkew: number;
}

export const zaloBotLimits: ZaloBotLimits = {
  pollSeconds: 30,
  requestTimeout: 15_000,
  fetchTimeout: ATTACHMENT_MS,
  retryPause: 5_000,
  quotaPause: 60_000,
  alarmAfter: 10 * 60_000,
  clockSkew: 60_000,
};
