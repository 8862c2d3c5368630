import { z } from 'zod';

const item = { itemKey: z.string() };

/** What options do where a unit looks at its own appraisal and answers it (kết quả, giải trình). */
export const resultActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ownResult') }),
  /** The result by domain, with what was added and taken off. */
  z.object({ do: z.literal('resultParts') }),
  /** A further page of the differences, counted from 0. */
  z.object({ do: z.literal('differences'), page: z.number().int().min(0) }),
  z.object({ do: z.literal('difference'), ...item }),
  z.object({ do: z.literal('askItemExplanation'), ...item }),
  /** Exactly the explanation that was shown; `confirmed`: also where somebody else wrote it. */
  z.object({
    do: z.literal('takeBackExplanation'),
    ...item,
    given: z.object({ by: z.string(), at: z.number().int() }),
    confirmed: z.boolean(),
  }),
  /** How documents are added to an explanation, and those of the item that there are. */
  z.object({ do: z.literal('askSupplement'), ...item }),
  z.object({ do: z.literal('differenceDocuments'), ...item }),
]);
export type ResultAction = z.infer<typeof resultActionSchema>;
