import { z } from 'zod';
import { pointsSchema } from '../criteria/scoring-rule.ts';
import { isDay } from '../days.ts';
import { reminderScheduleSchema } from '../reminders/reminder-schedule.ts';
import { lateSubmissionSchema } from './late-penalty.ts';
import { NO_PHASES, phasesSchema } from './phases.ts';

/** One class (mức xếp loại): from `from` (included) up to the next higher class (excluded). */
const classBand = z.object({
  name: z.string().min(1),
  /** The lower bound: a percentage of the unit's maximum, or points, by `basis`. Scaled by 10,000. Null: no lower bound. */
  from: z.number().int().nullable(),
});
export type ClassBand = z.infer<typeof classBand>;

/** Xếp loại: names, bounds and basis differ from decision to decision, so they are data. Best class first. */
const classificationSchema = z.object({
  basis: z.enum(['index', 'points']),
  bands: z.array(classBand).min(1).max(20),
});
export type Classification = z.infer<typeof classificationSchema>;

/** Đề nghị khen thưởng: how many ranked units of one group may be proposed, and from which index. */
const awardRuleSchema = z.object({
  groupCode: z.string().min(1),
  atMost: z.number().int().min(1),
  /** The lowest index that may be proposed, included: a percentage scaled by 10,000. Null: any. */
  from: z.number().int().min(0).max(1_000_000).nullable(),
});
export type AwardRule = z.infer<typeof awardRuleSchema>;

const daySchema = z.string().refine(isDay);

/** Kỳ đánh giá. What has a default was added later: documents stored before lack it. */
export const campaignSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** The year that is scored, which may lie before the year of the calendar. */
  year: z.number().int(),
  timeZone: z.string().min(1),
  /** Self-scoring opens (ms UTC). */
  opensAt: z.number().int(),
  /** Self-scoring locks (ms UTC): the first instant at which nothing is accepted any more. */
  locksAt: z.number().int(),
  classification: classificationSchema,
  /** The most that bonus points add, and penalty points take; null for no limit. */
  bonusCap: pointsSchema.nullable(),
  penaltyCap: pointsSchema.nullable(),
  /** What is asked of an item without evidence. */
  missingEvidence: z.enum(['explanationRequired', 'leftToAppraisers']),
  /** Named days that rules refer to, for example when the superior plan was issued. `YYYY-MM-DD` by name. */
  referenceDays: z.record(z.string(), z.string()),
  /** Who answers questions about the campaign; printed in help. */
  organiser: z.string().min(1),
  /** The made-up province of the program itself. */
  demo: z.boolean(),
  phases: phasesSchema.default(NO_PHASES),
  holidays: z.array(daySchema).default([]),
  extraWorkingDays: z.array(daySchema).default([]),
  /** What sending late, but before `locksAt`, costs; null for nothing. */
  lateSubmission: lateSubmissionSchema.nullable().default(null),
  /** Whether a scorecard that was sent can be taken back (rút lại). */
  withdrawal: z.enum(['untilAppraisal', 'notAllowed']).default('notAllowed'),
  /** Whether sending asks for the report signed by the head (báo cáo có chữ ký). */
  signedReport: z.enum(['required', 'optional']).default('optional'),
  /** How many minutes after the lock something may arrive that was sent before it. */
  lateArrivalMinutes: z.number().int().min(0).max(30).default(5),
  /** Kỳ chạy thử nghiệp vụ: a real agency practises, and everything is marked THỬ. */
  rehearsal: z.boolean().default(false),
  /** Xếp hạng: what follows two units that share rank 1, rank 3 (`standard`) or rank 2 (`dense`). */
  ranking: z.object({ ties: z.enum(['standard', 'dense']) }).default({ ties: 'standard' }),
  /** At most one rule for each group; nobody of a group without one is proposed. */
  awards: z.array(awardRuleSchema).default([]),
  /** Whether leaders see results only once they are published, or provisional ones before that too. */
  leadersSee: z.enum(['published', 'provisional']).default('published'),
  /** Whether leaders and organisers get a card with the state of things at 7:00 on working days. */
  morningCard: z.boolean().default(true),
  reminders: reminderScheduleSchema.exactOptional(),
});
export type Campaign = z.infer<typeof campaignSchema>;

/** What sets one unit apart when its scorecard is added up. */
export const unitProfileSchema = z.object({
  /** For example `so`, `xa`, `phuong`; null when no item asks for it. */
  kind: z.string().nullable(),
  /** Keys of domains, criteria and items that this unit is not assessed on; they leave its maximum. */
  exemptions: z.array(z.string()),
  /** False for units that score but are not ranked. */
  ranked: z.boolean(),
});
export type UnitProfile = z.infer<typeof unitProfileSchema>;
