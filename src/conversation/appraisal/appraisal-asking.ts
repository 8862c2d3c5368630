import { z } from 'zod';
import type { State } from '../state.ts';
import { reasonCodeSchema, seenSchema, targetSchema, valueSchema } from './appraisal-target.ts';

const judging = { target: targetSchema, seen: seenSchema };

/** The value in the place of the self-score. */
const appraisalValueSchema = z.object({ for: z.literal('appraisalValue'), ...judging });

/** What a card of the appraiser's desk asks a free line for. */
export const appraisalAskings = [
  appraisalValueSchema,
  z.object({ for: z.literal('appraisalReason'), ...judging, value: valueSchema, code: reasonCodeSchema }),
  /** What the unit is to explain. */
  z.object({ for: z.literal('appraisalQuestion'), ...judging }),
] as const;

/** The item whose value is asked for; null where something else is asked, or nothing. */
export function valueAsked({ asking }: State): z.infer<typeof appraisalValueSchema> | null {
  return asking?.for === 'appraisalValue' ? asking : null;
}
