import { z } from 'zod';

/** What options do at the desk of an appraiser (bàn thẩm định). */
export const appraisalActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('appraisalDesk') }),
]);
export type AppraisalAction = z.infer<typeof appraisalActionSchema>;
