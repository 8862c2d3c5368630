import { z } from 'zod';
import { sendingSchema } from './office/sending.ts';

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
  z.object({ for: z.literal('reopeningItems') }),
  z.object({ for: z.literal('reopeningReason'), itemKeys: z.array(z.string()).min(1).nullable() }),
  z.object({ for: z.literal('remindTime'), scorecardId: z.string().nullable() }),
  z.object({ for: z.literal('reminderHour') }),
  /** Nothing typed: which item the explanation is for that waits in the state. */
  z.object({ for: z.literal('explanationItem') }),
  /** Giải trình of an item, to whoever appraises it. */
  z.object({ for: z.literal('itemExplanation'), itemKey: z.string() }),
  /** Nothing typed: a difference of the appraisal is in view, and pictures or files belong to its explanation. */
  z.object({ for: z.literal('difference'), itemKey: z.string() }),
  /** At an office only. */
  z.object({ for: z.literal('sendingText'), sending: sendingSchema }),
]);
export type Asking = z.infer<typeof askingSchema>;
