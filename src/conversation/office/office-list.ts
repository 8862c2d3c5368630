import { z } from 'zod';

/** A list that was asked for in words; without groups it is of every unit. */
export const officeListSchema = z.object({
  ask: z.enum(['progress', 'waiting', 'slowest', 'earliest', 'late', 'byDay']),
  /** Codes of groups. */
  groups: z.array(z.string()),
});
export type OfficeList = z.infer<typeof officeListSchema>;
