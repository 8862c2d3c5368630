import { z } from 'zod';
import { boardQuestionSchema } from './board-question.ts';

/** What options do with rankings and results (xếp hạng), at an office, and at a unit once they are published. */
export const boardActionSchema = z.discriminatedUnion('do', [
  /** The whole ranking. */
  z.object({ do: z.literal('ranking') }),
  /** A page of what was asked in words, or of what an option asks. */
  z.object({ do: z.literal('board'), question: boardQuestionSchema, page: z.number().int().min(0) }),
]);
export type BoardAction = z.infer<typeof boardActionSchema>;
