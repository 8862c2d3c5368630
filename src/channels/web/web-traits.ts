import type { ChannelTraits } from '../../wording/traits.ts';

/** A page shows as many buttons as there are options, each as long as it needs to be. */
export const webTraits: ChannelTraits = { buttons: { most: 40, longestLabel: 400 } };
