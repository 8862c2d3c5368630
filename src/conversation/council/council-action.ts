import { z } from 'zod';

const scorecard = { scorecardId: z.string() };
const page = z.number().int().min(0);
/** By code. */
const groups = z.array(z.string());
/** The rankings that were shown, by their hash. */
const boards = { boards: z.string() };

/** Appraisers by id, and until when they are asked to be done (ms UTC); null: until the round closes. */
const reminded = {
  officials: z.array(z.string()).default([]),
  before: z.number().int().nullable().default(null),
};

/** Which units of a list of results: all, or those that keep results from being published, or lack one. */
export const resultSelectionSchema = z.enum(['all', 'notConfirmed', 'notSent']);
export type ResultSelection = z.infer<typeof resultSelectionSchema>;

/** What options do where the council confirms results and organisers publish them (chốt, công bố). */
export const councilActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('council') }),
  z.object({ do: z.literal('resultUnits'), only: resultSelectionSchema, page }),
  z.object({ do: z.literal('unitResult'), ...scorecard }),
  /** Confirms exactly the result that was shown. */
  z.object({ do: z.literal('confirmResult'), ...scorecard, resultHash: z.string() }),
  /** Everything that can be confirmed, in these groups or with none in all, before it is. */
  z.object({ do: z.literal('previewConfirmation'), groups, page }),
  /** Confirms exactly the results that were shown, by the hash of all of them. */
  z.object({ do: z.literal('confirmResults'), groups, results: z.string() }),
  z.object({ do: z.literal('askReturnReason'), ...scorecard }),
  z.object({ do: z.literal('publication') }),
  /** The ranking of one group, by its place in the list of groups. */
  z.object({ do: z.literal('previewPublication'), group: z.number().int().min(0) }),
  z.object({ do: z.literal('askDecision'), ...boards }),
  z.object({ do: z.literal('confirmPublication'), ...boards, decision: z.string().nullable() }),
  z.object({ do: z.literal('publish'), ...boards, decision: z.string().nullable() }),
  z.object({ do: z.literal('askWithdrawalReason') }),
  z.object({ do: z.literal('withdrawPublication'), publicationId: z.string(), reason: z.string() }),
  /** The reminder to some appraisers, with none named to all who are behind, before it is sent. */
  z.object({ do: z.literal('remindAppraisers'), ...reminded }),
  /** `batch`: unique for all time, so that a second tap tells nobody again. */
  z.object({ do: z.literal('sendAppraiserReminder'), ...reminded, batch: z.string() }),
  z.object({ do: z.literal('unitAppraisers'), ...scorecard }),
  z.object({ do: z.literal('appraisers'), only: z.enum(['all', 'behind']), page }),
]);
export type CouncilAction = z.infer<typeof councilActionSchema>;
