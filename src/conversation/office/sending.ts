import { z } from 'zod';

/** What an organiser is about to tell many people (đợt gửi). */
export const sendingSchema = z.object({
  /** Unique for all time, so that a second tap sends nothing. */
  batch: z.string(),
  /** `remind`: to units that have not sent their scorecard; `broadcast`: to every unit. */
  what: z.enum(['remind', 'broadcast']),
  /** The scorecard of the one unit that is reminded; null: of all that are meant. */
  unit: z.string().nullable().default(null),
  /** Until when the units are asked to send (ms UTC); null: until the lock. */
  before: z.number().int().nullable(),
  /** In the organiser's words; null: in ours. */
  text: z.string().nullable(),
});
export type Sending = z.infer<typeof sendingSchema>;
