import { z } from 'zod';
import { pointsSchema } from '../criteria/scoring-rule.ts';
import type { Instant } from '../scaled.ts';
import { answerSchema } from './answer.ts';

/**
 * What is recorded for one item (điểm từng mục). An item without an entry is unanswered, which is not 0.
 * Exactly one of `answer` and `notApplicable` is set once the item is answered; both are null when only an
 * explanation was written.
 */
export const scoreEntrySchema = z.object({
  answer: answerSchema.nullable(),
  /** Label of the case of a conditional rule that the answer was given under; absent for plain rules. */
  underCase: z.string().optional(),
  /** The reason why the item does not apply to the unit (không áp dụng). */
  notApplicable: z.object({ reason: z.string() }).nullable(),
  /** Giải trình. */
  explanation: z.string().nullable(),
  /** Points when recorded, 1/10,000; null when unanswered or not applicable. Conditional items are evaluated anew on reading. */
  points: pointsSchema.nullable(),
});
export type ScoreEntry = z.infer<typeof scoreEntrySchema>;

/** An entry with who wrote it and when. `version` counts the changes of this item, from 1. */
export interface RecordedEntry extends ScoreEntry {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** One past change of one item (lịch sử). Null stands for "no entry". */
export interface ScoreChange {
  /** Grows with time within a scorecard. */
  readonly id: number;
  readonly itemKey: string;
  readonly officialId: string;
  readonly officialName: string;
  readonly at: Instant;
  readonly before: ScoreEntry | null;
  readonly after: ScoreEntry | null;
  /** The change that this one took back, if it is an undo. */
  readonly undoes: number | null;
}
