import { z } from 'zod';

/** What a card asks a free line for (điều đang hỏi), where that is about no item. Read by `take-asked-text.ts`. */
export const askingSchema = z.discriminatedUnion('for', [
  z.object({ for: z.literal('difficulties') }),
  z.object({ for: z.literal('recommendations'), difficulties: z.string().nullable() }),
  z.object({ for: z.literal('itemsToDelegate') }),
  z.object({ for: z.literal('delegationEnd'), itemKeys: z.array(z.string()), to: z.string() }),
  z.object({ for: z.literal('returnReason'), id: z.string() }),
  z.object({ for: z.literal('meetingDay') }),
  z.object({ for: z.literal('minutes'), meetingId: z.string() }),
  z.object({ for: z.literal('memberName') }),
  z.object({ for: z.literal('sendBack') }),
  /** The next pictures or files are the signed report. */
  z.object({ for: z.literal('signedReport') }),
  /** The overall total printed on the signed report that came in. */
  z.object({ for: z.literal('signedTotal'), evidenceId: z.string() }),
  z.object({ for: z.literal('withdrawalReason'), receiptId: z.string() }),
]);
export type Asking = z.infer<typeof askingSchema>;
