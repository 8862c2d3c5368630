import type { ScoreEntry } from '../domain/scorecard/score-entry.ts';
import type { Locale } from './facts.ts';

/** What a step wants changed. Applied in the same transaction as the state and the reply. */
export type Command =
  | {
      readonly do: 'recordEntry';
      readonly itemKey: string;
      readonly before: ScoreEntry | null;
      readonly after: ScoreEntry;
      /** The change that this one takes back. */
      readonly undoes: number | null;
    }
  | { readonly do: 'linkAccount'; readonly invitationId: string; readonly officialId: string }
  | { readonly do: 'countGuess' }
  | { readonly do: 'setLocale'; readonly locale: Locale };
