import type { Picture } from '../domain/charts/picture.ts';
import type { ReportFormat } from '../domain/report/report-format.ts';
import type { Instant, Percent, Points, Quantity } from '../domain/scaled.ts';
import type { ScoreIndex } from '../domain/scorecard/score-index.ts';
import type { SentenceKey } from './sentence-key.ts';

/** A value inside a sentence; wording prints each in the style of the language. */
export type Param =
  | string
  | number
  | { readonly points: Points; readonly digits?: number }
  | { readonly percent: Percent }
  | { readonly quantity: Quantity }
  /** The end of a window: "hết ngày 07/11/2026 (23 giờ 59)" at a local midnight, else its time and day. */
  | { readonly lockOf: Instant }
  /** When a window closed: "23 giờ 59 ngày 07/11/2026". */
  | { readonly closedAt: Instant }
  /** A time of day with its date, in the campaign's zone. */
  | { readonly moment: Instant }
  /** A day given as `YYYY-MM-DD`. */
  | { readonly calendarDay: string }
  /** How long until an instant, from another. */
  | { readonly from: Instant; readonly until: Instant }
  /** The unit's index, rounded once for display, but never across a bound (a percentage, scaled). */
  | { readonly index: ScoreIndex; readonly bounds: readonly number[] }
  /** The one-time code that this turn issues; only the shell knows it. */
  | { readonly issued: 'code' }
  /** A receipt by the address of its page, or by its id where it has none; `ISSUED_RECEIPT`: the one of this turn. */
  | { readonly receipt: string }
  /** A time of day to the second with its date, as receipts print it. */
  | { readonly exactMoment: Instant }
  | Sentence
  | readonly Sentence[];

/** One sentence the assistant can say: a key of `locales/`, and what to put into it. */
export interface Sentence {
  readonly say: SentenceKey;
  readonly with: Readonly<Record<string, Param>>;
}

/** A progress bar of `done` out of `all`. */
export interface ProgressLine {
  readonly progress: { readonly done: number; readonly all: number };
  readonly words: Sentence;
}

/** A paragraph break. */
export interface Gap {
  readonly gap: true;
}

export type Line = Sentence | ProgressLine | Gap;

/**
 * One thing that can be chosen: by its button, or by typing `choice`.
 * Choices are numbers, "0" (back), "#" (menu), or, on cards that ask for a figure, a word such as "để sau".
 */
export interface ReplyOption {
  readonly choice: string;
  readonly label: Sentence;
  /** Printed at the end of the line, for example the points of a level. */
  readonly trailing: Sentence | null;
  /** `line`: a line of its own; `chip`: joined with its neighbours in one row. */
  readonly shape: 'line' | 'chip';
}

/** One message of the assistant (lời đáp), before any language or channel. */
export interface Reply {
  readonly lines: readonly Line[];
  readonly options: readonly ReplyOption[];
  /** Lines between the options and the short ways on: what evidence is expected, what is recorded, what to type. */
  readonly notes: readonly Line[];
  /** Lines at the very end, such as the deadline. */
  readonly footer: readonly Line[];
  readonly files: readonly ReplyFile[];
}

/** A file that goes with the message, composed when it is sent. `name`: as the person sees it, with its extension. */
export type ReplyFile = { readonly name: string } & (
  | /** A document of the scorecard as it stands. */ {
      readonly kind: 'evidence';
      readonly evidenceId: string;
    }
  | /** The self-scoring report as the scorecard stands (báo cáo tự chấm điểm). */ {
      readonly kind: 'report';
      readonly scorecardId: string;
      readonly format: ReportFormat;
    }
  | { readonly kind: 'receipt'; readonly receiptId: string }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'export'; readonly what: ExportedFile; readonly scope: string }
);

/** What is exported: data or dates. */
type ExportedFile = 'audit' | 'calendar' | 'results';

/** Stands for the receipt that the turn issues, whose id only the shell knows. */
export const ISSUED_RECEIPT = 'issued';

export function say(key: SentenceKey, params: Readonly<Record<string, Param>> = {}): Sentence {
  return { say: key, with: params };
}

export const gap: Gap = { gap: true };
