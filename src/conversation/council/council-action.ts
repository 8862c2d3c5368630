import { z } from 'zod';

/** What options do where the council confirms results and organisers publish them (chốt, công bố). */
export const councilActionSchema = z.discriminatedUnion('do', [z.object({ do: z.literal('council') })]);
export type CouncilAction = z.infer<typeof councilActionSchema>;
