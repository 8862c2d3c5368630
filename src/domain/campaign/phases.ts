import { z } from 'zod';

/** A stretch of time (ms UTC): open from `opensAt`; `closesAt` is the first instant at which nothing is accepted. */
const windowSchema = z.object({ opensAt: z.number().int(), closesAt: z.number().int() });
export type Window = z.infer<typeof windowSchema>;

/** The phases around self-scoring (các giai đoạn); null for one that the campaign does not have or has not set yet. */
export const phasesSchema = z.object({
  /** Điều tra xã hội học, which may run beside any other phase. */
  survey: windowSchema.nullable(),
  /** Thẩm định. */
  appraisal: windowSchema.nullable(),
  /** Giải trình. */
  explanation: windowSchema.nullable(),
  /** Thẩm định lần hai. */
  secondAppraisal: windowSchema.nullable(),
  /** Công bố kết quả (ms UTC). */
  publication: z.number().int().nullable(),
});
export type Phases = z.infer<typeof phasesSchema>;

export type WindowName = Exclude<keyof Phases, 'publication'>;

/** The windows in the order in which they follow self-scoring; the survey has no place in it. */
export const windowsInOrder = ['appraisal', 'explanation', 'secondAppraisal'] as const;

export const NO_PHASES: Phases = {
  survey: null,
  appraisal: null,
  explanation: null,
  secondAppraisal: null,
  publication: null,
};
