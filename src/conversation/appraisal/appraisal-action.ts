import { z } from 'zod';
import { roundSchema } from '../../domain/appraisal/verdict.ts';
import { answerSchema } from '../../domain/scorecard/answer.ts';
import {
  findingSchema,
  reasonCodeSchema,
  seenSchema,
  targetSchema,
  valueSchema,
} from './appraisal-target.ts';

const page = z.number().int().min(0);
const target = { target: targetSchema };
const judging = { target: targetSchema, seen: seenSchema };
/** What was typed as the reason before its kind was chosen; null: nothing yet. */
const text = z.string().nullable().default(null);

/** What options do at the desk of an appraiser (bàn thẩm định). */
export const appraisalActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('appraisalDesk') }),
  /** The next item that waits for the person. */
  z.object({ do: z.literal('appraisalStart') }),
  z.object({ do: z.literal('appraisalUnits'), page }),
  z.object({ do: z.literal('appraisalItems'), page }),
  /** What units were asked to explain. */
  z.object({ do: z.literal('appraisalAnswers'), page }),
  /** One unit; `near`: the page that holds this item. */
  z.object({ do: z.literal('appraisalUnit'), scorecardId: z.string(), page, near: z.string().nullable() }),
  /** One item side by side; `near`: the page that holds this scorecard. */
  z.object({
    do: z.literal('appraisalAcross'),
    groupCode: z.string(),
    itemKey: z.string(),
    page,
    near: z.string().nullable(),
  }),
  z.object({ do: z.literal('appraiseItem'), ...target }),
  z.object({ do: z.literal('appraiseNext'), ...target, postpone: z.boolean() }),
  /** Nhất trí. */
  z.object({ do: z.literal('agreeItem'), ...judging }),
  /** Chấm khác: asks for the value, takes it step by step, asks for the reason. */
  z.object({ do: z.literal('changeItem'), ...judging }),
  z.object({ do: z.literal('judgeAnswer'), ...judging, answer: answerSchema }),
  z.object({ do: z.literal('judgePart'), ...judging, part: z.string() }),
  z.object({ do: z.literal('judgeKnockOut'), ...judging, happened: z.boolean() }),
  z.object({ do: z.literal('chooseReason'), ...judging, value: valueSchema, text }),
  z.object({ do: z.literal('giveReason'), ...judging, value: valueSchema, code: reasonCodeSchema, text }),
  /** Yêu cầu giải trình, bổ sung. */
  z.object({ do: z.literal('askUnit'), ...judging }),
  /** Records although something changed meanwhile, which the person has seen by now. */
  z.object({ do: z.literal('judgeAnyway'), ...judging, finding: findingSchema }),
  z.object({ do: z.literal('takeBackVerdict'), ...judging, round: roundSchema }),
  z.object({ do: z.literal('appraisalEvidence'), ...target, page }),
  z.object({ do: z.literal('appraisalDocument'), ...target, evidenceId: z.string() }),
  z.object({ do: z.literal('appraisalHistory'), ...target }),
]);
export type AppraisalAction = z.infer<typeof appraisalActionSchema>;
