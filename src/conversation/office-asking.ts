import { z } from 'zod';
import { appraisalAskings } from './appraisal/appraisal-asking.ts';
import { extensionTargetSchema } from './more-time.ts';

/** What a card of an office asks a free line for. Read by `office/take-office-text.ts`. */
export const officeAskingSchema = z.discriminatedUnion('for', [
  z.object({ for: z.literal('refusalReason'), requestId: z.string() }),
  z.object({ for: z.literal('reopeningEnd'), requestId: z.string() }),
  z.object({ for: z.literal('extensionItems') }),
  z.object({ for: z.literal('extensionEnd'), target: extensionTargetSchema }),
  z.object({ for: z.literal('extensionReason'), target: extensionTargetSchema, closesAt: z.number().int() }),
  ...appraisalAskings,
  z.object({ for: z.literal('resultReturn'), scorecardId: z.string() }),
  z.object({ for: z.literal('publicationDecision'), boards: z.string() }),
  z.object({ for: z.literal('publicationWithdrawal'), publicationId: z.string() }),
]);
export type OfficeAsking = z.infer<typeof officeAskingSchema>;
