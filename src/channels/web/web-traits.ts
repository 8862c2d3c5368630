import type { ChannelPace, ChannelTraits } from '../../wording/traits.ts';

/** The page shows every option as a button, long ones as lines of a list, so texts need not repeat them. */
export const webTraits: ChannelTraits = {
  buttons: { most: 40, longestLabel: 400 },
  longestText: null,
  edits: false,
  commandMenu: false,
};
/** Showing a message on an open page costs nothing. */
export const webPace: ChannelPace = { perAccount: 0, overallPerSecond: 1000, mergesWaiting: false };
