import { z } from 'zod';
import { extensionTargetSchema, tappedEndSchema } from '../more-time.ts';
import { officeListSchema } from './office-list.ts';
import { sendingSchema } from './sending.ts';

const request = { requestId: z.string() };
const page = z.number().int().min(0);

/** What options do at an office alone: its units, what they ask for, more time, and what they are told. */
export const officeActionSchema = z.discriminatedUnion('do', [
  /** Units in a list, or one of them. */
  z.object({ do: z.literal('officeUnits'), only: z.enum(['all', 'notSubmitted', 'asking']), page }),
  /** The next page of what was asked in words. */
  z.object({
    do: z.literal('officeAnswer'),
    ...officeListSchema.shape,
    page,
    /** As if it were asked for in words: with the picture. */
    pictured: z.literal(true).exactOptional(),
  }),
  z.object({ do: z.literal('officeUnit'), scorecardId: z.string() }),
  /** Who cannot be told anything. */
  z.object({ do: z.literal('unreached'), page }),
  /** Of the unit that is opened. */
  z.object({ do: z.literal('unitRequests') }),
  z.object({ do: z.literal('showRequest'), ...request }),
  z.object({ do: z.literal('grantReopening'), ...request, end: tappedEndSchema }),
  z.object({ do: z.literal('askReopeningEnd'), ...request }),
  z.object({ do: z.literal('askRefusalReason'), ...request }),
  z.object({ do: z.literal('unitExtensions') }),
  /** Kỳ thử. */
  z.object({ do: z.literal('confirmDeletion') }),
  z.object({ do: z.literal('deleteRehearsal'), campaignId: z.string() }),
  /** Gia hạn. */
  z.object({ do: z.literal('extendWaiting') }),
  z.object({ do: z.literal('extendUnit'), whole: z.boolean() }),
  z.object({ do: z.literal('askExtensionEnd'), target: extensionTargetSchema }),
  z.object({ do: z.literal('extensionUntil'), target: extensionTargetSchema, end: tappedEndSchema }),
  z.object({
    do: z.literal('extend'),
    target: extensionTargetSchema,
    closesAt: z.number().int(),
    reason: z.string(),
  }),
  /** What goes to whom, before anything is sent, and then the sending itself. */
  z.object({ do: z.literal('previewSending'), sending: sendingSchema }),
  z.object({ do: z.literal('askSendingText'), sending: sendingSchema }),
  z.object({ do: z.literal('send'), sending: sendingSchema }),
  z.object({ do: z.literal('sendingResult') }),
]);
export type OfficeAction = z.infer<typeof officeActionSchema>;
