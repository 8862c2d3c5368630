import { z } from 'zod';
import { reasonCodeSchema, seenSchema, targetSchema, valueSchema } from './appraisal-target.ts';

const judging = { target: targetSchema, seen: seenSchema };

/** What a card of the appraiser's desk asks a free line for. */
export const appraisalAskings = [
  /** The value in the place of the self-score. */
  z.object({ for: z.literal('appraisalValue'), ...judging }),
  z.object({ for: z.literal('appraisalReason'), ...judging, value: valueSchema, code: reasonCodeSchema }),
  /** What the unit is to explain. */
  z.object({ for: z.literal('appraisalQuestion'), ...judging }),
] as const;
