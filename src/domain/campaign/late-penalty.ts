import { z } from 'zod';
import { pointsSchema } from '../criteria/scoring-rule.ts';
import { daysBetween } from '../days.ts';
import { type Instant, type Points, points } from '../scaled.ts';
import { localDay } from './working-days.ts';

/** Trừ điểm gửi chậm: what sending after the due date, but before the lock, costs. */
export const lateSubmissionSchema = z.object({
  /** The first instant that costs points (ms UTC). */
  dueAt: z.number().int(),
  /** The first so many days late together cost `flatPoints`. */
  flatDays: z.number().int().min(0).max(366),
  flatPoints: pointsSchema,
  /** Each day after them costs this much more. */
  pointsPerFurtherDay: pointsSchema,
});
export type LateSubmission = z.infer<typeof lateSubmissionSchema>;

/**
 * Points taken off, as a number from 0, for sending at an instant. Days late are calendar days in the zone after the
 * last day in time; whoever is late on that very day is one day late.
 */
export function latePenalty(rule: LateSubmission | null, submittedAt: Instant, zone: string): Points {
  if (rule === null || submittedAt < rule.dueAt) return points(0);
  const lastDay = localDay(rule.dueAt - 1, zone);
  const late = Math.max(1, daysBetween(lastDay, localDay(submittedAt, zone)));
  const further = Math.max(0, late - rule.flatDays);
  return points((rule.flatDays > 0 ? rule.flatPoints : 0) + further * rule.pointsPerFurtherDay);
}
