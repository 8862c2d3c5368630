import { z } from 'zod';

/** What options do where a unit looks at its own appraisal and answers it (kết quả, giải trình). */
export const resultActionSchema = z.discriminatedUnion('do', [z.object({ do: z.literal('ownResult') })]);
export type ResultAction = z.infer<typeof resultActionSchema>;
