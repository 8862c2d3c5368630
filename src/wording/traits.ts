/** What a channel can show; every limit of a channel is data here or in the channel's own traits file. */
export interface ChannelTraits {
  /** Buttons under a message; null for channels that only take typed numbers. */
  readonly buttons: {
    readonly most: number;
    /** Characters on one button. */
    readonly longestLabel: number;
  } | null;
}

/** Text only: every option is a numbered line. */
export const plainTraits: ChannelTraits = { buttons: null };
