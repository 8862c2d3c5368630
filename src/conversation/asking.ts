import { z } from 'zod';
import { appraisalAskings } from './appraisal/appraisal-asking.ts';
import { extensionTargetSchema } from './more-time.ts';
import { sendingSchema } from './office/sending.ts';

/** Asked at a unit's desk and at an office alike. */
const anywhere = [
  z.object({ for: z.literal('remindTime'), scorecardId: z.string().nullable() }),
  z.object({ for: z.literal('reminderHour') }),
] as const;

const atDesk = [
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
  /** Nothing typed: which item the text is for that waits in the state. */
  z.object({ for: z.literal('unplacedItem') }),
  /** Giải trình of an item, to whoever appraises it. */
  z.object({ for: z.literal('itemExplanation'), itemKey: z.string() }),
  /** Nothing typed: a difference of the appraisal is in view, and pictures or files belong to its explanation. */
  z.object({ for: z.literal('difference'), itemKey: z.string() }),
] as const;

const atOffice = [
  z.object({ for: z.literal('sendingText'), sending: sendingSchema }),
  z.object({ for: z.literal('refusalReason'), requestId: z.string() }),
  z.object({ for: z.literal('reopeningEnd'), requestId: z.string() }),
  z.object({ for: z.literal('extensionItems') }),
  z.object({ for: z.literal('extensionEnd'), target: extensionTargetSchema }),
  z.object({ for: z.literal('extensionReason'), target: extensionTargetSchema, closesAt: z.number().int() }),
  ...appraisalAskings,
  z.object({ for: z.literal('resultReturn'), scorecardId: z.string() }),
  z.object({ for: z.literal('publicationDecision'), boards: z.string() }),
  z.object({ for: z.literal('publicationWithdrawal'), publicationId: z.string() }),
] as const;

/**
 * What a card asks a free line for (điều đang hỏi), where that is about no item of a self-score. The line is taken by
 * `take-asked-text.ts` at a desk, and by `office/take-office-text.ts` at an office.
 */
export const askingSchema = z.discriminatedUnion('for', [...anywhere, ...atDesk, ...atOffice]);
export type Asking = z.infer<typeof askingSchema>;

const deskAskings = [...anywhere, ...atDesk] as const;
export type DeskAsking = z.infer<(typeof deskAskings)[number]>;

const officeAskings = [...anywhere, ...atOffice] as const;
export type OfficeAsking = z.infer<(typeof officeAskings)[number]>;

/** What is asked, where a desk takes the answer; else null. */
export function askedAtDesk(asking: Asking | null): DeskAsking | null {
  const isIt = (asked: Asking): asked is DeskAsking =>
    deskAskings.some(({ shape }) => shape.for.value === asked.for);
  return asking !== null && isIt(asking) ? asking : null;
}

/** What is asked, where an office takes the answer; else null. */
export function askedAtOffice(asking: Asking | null): OfficeAsking | null {
  const isIt = (asked: Asking): asked is OfficeAsking =>
    officeAskings.some(({ shape }) => shape.for.value === asked.for);
  return asking !== null && isIt(asking) ? asking : null;
}
