import { z } from 'zod';

/** What options do with rankings and results (xếp hạng), at an office, and at a unit once they are published. */
export const boardActionSchema = z.discriminatedUnion('do', [z.object({ do: z.literal('ranking') })]);
export type BoardAction = z.infer<typeof boardActionSchema>;
