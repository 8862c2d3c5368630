import { z } from 'zod';
import type { Percent, Points, Quantity } from '../scaled.ts';

/** Scaled integers as stored: 1/10,000 of a point, a percentage point, or a counted thing. */
export const pointsSchema = z.number().int() as unknown as z.ZodType<Points, number>;
export const percentSchema = z.number().int() as unknown as z.ZodType<Percent, number>;
export const quantitySchema = z.number().int() as unknown as z.ZodType<Quantity, number>;

/** One of several described results, with the points it earns (mức điểm). */
const scoreLevel = z.object({ label: z.string().min(1), points: pointsSchema });
export type ScoreLevel = z.infer<typeof scoreLevel>;

/** Choose one level (chọn một mức). Levels need not be 0, half and full. */
const levelRule = z.object({ kind: z.literal('level'), levels: z.array(scoreLevel).min(2).max(20) });

/** Yes or no (đạt / không đạt): no half credit. */
const yesNoRule = z.object({ kind: z.literal('yesNo'), yes: scoreLevel, no: scoreLevel });

/** A percentage interval. A missing bound is open; `fromIncluded` and `toIncluded` say whether the bound belongs. */
const percentRange = z.object({
  from: percentSchema.nullable(),
  fromIncluded: z.boolean(),
  to: percentSchema.nullable(),
  toIncluded: z.boolean(),
});
export type PercentRange = z.infer<typeof percentRange>;

/** What a percentage is made of, when the table says so: "23 hồ sơ đúng hạn trên 25 hồ sơ". */
const measure = z.object({ part: z.string().min(1), whole: z.string().min(1) });
export type Measure = z.infer<typeof measure>;

const percentBand = z.object({ label: z.string().min(1), range: percentRange, points: pointsSchema });
export type PercentBand = z.infer<typeof percentBand>;

/** Bands of a percentage (theo tỷ lệ), typed as a percentage or as a ratio; read top-down, first match wins. */
const percentRule = z.object({
  kind: z.literal('percent'),
  measure: measure.nullable(),
  bands: z.array(percentBand).min(1).max(20),
});

/** A share of a required number (¾ số lượng), written as whole numbers so that ⅔ stays exact. */
const share = z.object({ numerator: z.number().int().min(0), denominator: z.number().int().min(1) });
export type Share = z.infer<typeof share>;

const fractionBand = z.object({
  label: z.string().min(1),
  /** The smallest share that earns this band; null for "anything less". */
  atLeast: share.nullable(),
  /** False where the text says "trên", so that the share itself does not belong. */
  included: z.boolean(),
  points: pointsSchema,
});
export type FractionBand = z.infer<typeof fractionBand>;

/** Fractions of the number required that year (đạt ¾ số lượng trở lên). */
const fractionRule = z.object({
  kind: z.literal('fraction'),
  measure: measure.nullable(),
  bands: z.array(fractionBand).min(1).max(20),
});

const countBand = z.object({
  label: z.string().min(1),
  min: z.number().int().min(0),
  /** Null: no upper bound. */
  max: z.number().int().min(0).nullable(),
  points: pointsSchema,
});
export type CountBand = z.infer<typeof countBand>;

/** Bands of a count (theo số lượng): "từ 3 hình thức: 3; 1-2: 1,5". One thing may still earn 0. */
const countRule = z.object({
  kind: z.literal('count'),
  noun: z.string().nullable(),
  bands: z.array(countBand).min(1).max(20),
});

/** Straight line with floor and cap: below `floor` nothing, from `target` on everything, between them in proportion. */
const linearRule = z.object({
  kind: z.literal('linear'),
  measure: measure.nullable(),
  floor: percentSchema,
  target: percentSchema,
  full: pointsSchema,
  /** Decimal digits that the rule itself prescribes for its result (làm tròn 02 chữ số). */
  digits: z.number().int().min(0).max(4),
});

const part = z.object({ key: z.string().min(1), label: z.string().min(1), points: pointsSchema });
export type Part = z.infer<typeof part>;

/** Additive parts (cộng từng phần): each box has its own points; a missing part earns 0 for that part only. */
const partsRule = z.object({ kind: z.literal('parts'), parts: z.array(part).min(1).max(20) });

const deduction = z.object({
  key: z.string().min(1),
  label: z.string().min(1),
  /** Points taken away for one case; positive. */
  each: pointsSchema,
  /** The most that this line takes away; null for no limit of its own. */
  cap: pointsSchema.nullable(),
});
export type Deduction = z.infer<typeof deduction>;

/** Deductions (trừ điểm): start at `start`, subtract per case, never below 0; any knock-out makes it 0. */
const deductionRule = z.object({
  kind: z.literal('deduction'),
  start: pointsSchema,
  deductions: z.array(deduction).min(1).max(9),
  /** The most that all lines together take away; null for no limit. */
  totalCap: pointsSchema.nullable(),
  knockOuts: z.array(z.object({ key: z.string().min(1), label: z.string().min(1) })).max(9),
});

const pairBand = z.object({
  label: z.string().min(1),
  first: percentRange,
  second: percentRange,
  points: pointsSchema,
});
export type PairBand = z.infer<typeof pairBand>;

/** Two percentages in one band ("100 % ấp có Nhà văn hóa, trong đó từ 40 % đạt chuẩn"). */
const percentPairRule = z.object({
  kind: z.literal('percentPair'),
  first: measure,
  second: measure,
  bands: z.array(pairBand).min(1).max(20),
});

const timelinessBand = z.object({
  label: z.string().min(1),
  /** The latest day that still earns this band, counted from the reference day; null for "later than that". */
  withinDays: z.number().int().min(0).nullable(),
  points: pointsSchema,
});

/** How soon after another document (kịp thời): the reference day is a parameter of the campaign. */
const timelinessRule = z.object({
  kind: z.literal('timeliness'),
  reference: z.string().min(1),
  referenceLabel: z.string().min(1),
  bands: z.array(timelinessBand).min(1).max(9),
  /** What not doing it at all earns. */
  never: scoreLevel,
});

/** A number of points typed directly, between `min` and `max` in steps of `step`. */
const pointsRule = z.object({
  kind: z.literal('points'),
  min: pointsSchema,
  max: pointsSchema,
  step: pointsSchema,
});

/** Not scored by the unit (hội đồng hoặc điều tra xã hội học chấm). */
const notSelfScoredRule = z.object({
  kind: z.literal('notSelfScored'),
  by: z.enum(['council', 'survey']),
});

const plainRules = [
  levelRule,
  yesNoRule,
  percentRule,
  fractionRule,
  countRule,
  linearRule,
  partsRule,
  deductionRule,
  percentPairRule,
  timelinessRule,
  pointsRule,
  notSelfScoredRule,
] as const;

const plainRule = z.discriminatedUnion('kind', plainRules);
/** A scoring rule that stands on its own. */
export type PlainRule = z.infer<typeof plainRule>;

/** Which way of scoring applies, by what another item earned. Cases are read top-down, first match wins. */
const conditionalRule = z.object({
  kind: z.literal('conditional'),
  /** Key of the other scored item. */
  on: z.string().min(1),
  cases: z
    .array(z.object({ label: z.string().min(1), atLeast: pointsSchema, rule: plainRule }))
    .min(1)
    .max(9),
  /** Where no case matches. */
  otherwise: z.object({ label: z.string().min(1), rule: plainRule }),
});
export type ConditionalRule = z.infer<typeof conditionalRule>;

/** How one item is scored (cách chấm). */
export const scoringRuleSchema = z.discriminatedUnion('kind', [...plainRules, conditionalRule]);
export type ScoringRule = z.infer<typeof scoringRuleSchema>;
export type RuleKind = ScoringRule['kind'];

/** Any plain rule of one kind, for code that handles a single kind. */
export type RuleOf<Kind extends PlainRule['kind']> = Extract<PlainRule, { kind: Kind }>;
