import { z } from 'zod';
import { reasonCodes, roundSchema } from '../appraisal/verdict.ts';
import { campaignSchema } from '../campaign/campaign.ts';
import { criteriaSetSchema } from '../criteria/criteria-set.ts';
import { pointsSchema } from '../criteria/scoring-rule.ts';
import { itemStates } from '../scorecard/item-totals.ts';

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();
const count = z.number().int().min(0);
/** ms UTC. */
const instant = z.number().int();

const score = z.object({ points: pointsSchema, maximum: pointsSchema });

/** Bonus and penalty as capped; both are in `points` already. */
const totals = score.extend({ bonus: pointsSchema, penalty: pointsSchema });

const domainScores = z.object({
  key: z.string(),
  code: z.string(),
  name: z.string(),
  self: score,
  /** Null until everything of the unit is judged. */
  appraised: score.nullable(),
});

/** `question`: what the unit was asked instead of being given points. */
const itemVerdict = z.object({
  round: roundSchema,
  kind: z.enum(['agreed', 'changed', 'asked']),
  reason: z.object({ code: z.enum(reasonCodes), text: z.string() }).nullable(),
  question: z.string().nullable(),
});

const itemResult = z.object({
  key: z.string().min(1),
  code: z.string(),
  name: z.string().min(1),
  domainKey: z.string(),
  counts: z.enum(['regular', 'bonus', 'penalty']),
  /** As the table prints it; `maximum` is what it adds to that of this unit. */
  maxPoints: pointsSchema,
  self: z.object({
    state: z.enum(itemStates),
    points: pointsSchema.nullable(),
    maximum: pointsSchema,
  }),
  appraised: z.object({
    standing: z.enum(['waiting', 'settled', 'asked', 'explained', 'optional', 'notNeeded']),
    points: pointsSchema.nullable(),
    maximum: pointsSchema,
  }),
  /** That holds; null where none does. */
  verdict: itemVerdict.nullable(),
  /** Why the unit says that it does not apply. */
  notApplicable: z.string().nullable(),
  /** What the unit wrote with its self-score, and what it answered after the first round. */
  explanation: z.string().nullable(),
  answers: list(z.string()),
  /** Documents in use that prove it. */
  documents: count,
});
export type ItemResult = z.infer<typeof itemResult>;

const unitProgress = z.object({
  answered: count,
  toAnswer: count,
  submittedAt: instant.nullable(),
  judged: count,
  toJudge: count,
  flagged: count,
  explained: count,
  confirmedAt: instant.nullable(),
});

/** Gia hạn, mở lại. `itemCodes` null: the whole scorecard. */
const grantedExtension = z.object({
  itemCodes: list(z.string()).nullable(),
  givenAt: instant,
  closesAt: instant,
  reason: z.string(),
});

const unitResults = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  /** Null for a unit that is not ranked, or has no result yet. */
  rank: z.number().int().min(1).nullable(),
  tied: z.boolean(),
  self: totals,
  /** After what sending late costs; null until everything is judged. `className` null: no class reaches down to it. */
  appraised: totals.extend({ latePenalty: pointsSchema, className: z.string().min(1).nullable() }).nullable(),
  domains: list(domainScores),
  items: list(itemResult),
  progress: unitProgress,
  extensions: list(grantedExtension),
});
export type UnitResults = z.infer<typeof unitResults>;

/** Units as the ranking lists them: ranked ones best first, then those apart, then those without a result. */
const groupResults = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  ranked: z.boolean(),
  criteriaSet: criteriaSetSchema.pick({
    slug: true,
    version: true,
    name: true,
    decision: true,
    maxPoints: true,
  }),
  units: list(unitResults),
});
export type GroupResults = z.infer<typeof groupResults>;

/**
 * Everything that came of a campaign (kết quả của kỳ đánh giá), without the names of officials. Points are integers of
 * 1/10,000, instants ms UTC.
 */
export const campaignResultsSchema = z.object({
  campaign: campaignSchema.pick({
    id: true,
    name: true,
    year: true,
    timeZone: true,
    organiser: true,
    rehearsal: true,
    classification: true,
  }),
  status: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('provisional') }),
    /** `decision`: number and day as typed; null: not given. */
    z.object({ kind: z.literal('published'), at: instant, decision: z.string().nullable() }),
  ]),
  groups: list(groupResults),
});
export type CampaignResults = z.infer<typeof campaignResultsSchema>;
