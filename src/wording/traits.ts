/** What a channel can show; every limit of a channel is data here or in the channel's own traits file. */
export interface ChannelTraits {
  /** Buttons under a message; null for channels that only take typed numbers. */
  readonly buttons: {
    readonly most: number;
    /** Characters on one button. */
    readonly longestLabel: number;
  } | null;
  /** Code points in one message; longer ones are split at ends of sentences. Null: no limit that matters. */
  readonly longestText: number | null;
  /** An earlier message can be edited in place. */
  readonly edits: boolean;
  /** Beside the chat stands a menu of commands that can differ from person to person. */
  readonly commandMenu: boolean;
}

/** How fast a channel may be written to. */
export interface ChannelPace {
  /** Least time between two messages to one account (ms). */
  readonly perAccount: number;
  /** Messages a second to all accounts together. */
  readonly overallPerSecond: number;
  /** A reply that still waits is joined with the next one to the same account: a message costs or counts there. */
  readonly mergesWaiting: boolean;
}

/** Text only: every option is a numbered line. */
export const plainTraits: ChannelTraits = {
  buttons: null,
  longestText: null,
  edits: false,
  commandMenu: false,
};
