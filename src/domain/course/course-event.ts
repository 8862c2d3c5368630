import { z } from 'zod';
import { roundSchema, verdictSchema } from '../appraisal/verdict.ts';
import { pointsSchema } from '../criteria/scoring-rule.ts';
import type { Instant } from '../scaled.ts';

const id = z.string().min(1);
const itemKeys = z.array(z.string()).min(1);
const instant = z.number().int();
const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One fact in the course of a scorecard (diễn biến) beside its entries and documents. Facts are only ever added: what
 * holds now follows from all of them (`foldCourse`).
 */
export const courseEventSchema = z.discriminatedUnion('kind', [
  /** Difficulties and recommendations for the end of the report; null: nothing to say. */
  z.object({
    kind: z.literal('remarksWritten'),
    difficulties: text.nullable(),
    recommendations: text.nullable(),
  }),
  /** Họp tự chấm: `invited` are officials of the unit. */
  z.object({ kind: z.literal('meetingCalled'), id, heldOn: z.string(), invited: z.array(id) }),
  z.object({ kind: z.literal('attendanceConfirmed'), meetingId: id }),
  z.object({ kind: z.literal('minutesWritten'), meetingId: id, text }),
  /** Giao mục: nobody else scores these items until the instant `until`. */
  z.object({ kind: z.literal('itemsDelegated'), id, itemKeys, to: id, until: instant }),
  /** Whoever was asked gives the items back. */
  z.object({ kind: z.literal('delegationReturned'), id, reason: text }),
  /** Whoever asked takes them back. */
  z.object({ kind: z.literal('delegationEnded'), id }),
  z.object({ kind: z.literal('approvalRequested'), contentHash: sha256 }),
  /** Phê duyệt: exactly this content. `lines`: the SHA-256 (hex) of every line, to name what changes later. */
  z.object({
    kind: z.literal('approvalGiven'),
    contentHash: sha256,
    lines: z.record(z.string(), sha256),
  }),
  /** The head sends the scorecard back. */
  z.object({ kind: z.literal('approvalRefused'), reason: text }),
  /**
   * The signed report came in as a document. `agrees`: its totals are those of the content with this hash. `by`: read
   * in its text, or told by a person.
   */
  z.object({
    kind: z.literal('signedReportReceived'),
    evidenceId: id,
    sha256,
    contentHash: sha256,
    agrees: z.boolean(),
    by: z.enum(['text', 'person']),
  }),
  /** Gửi đi. `latePenalty`: points (1/10,000) that being late costs. */
  z.object({
    kind: z.literal('submitted'),
    receiptId: id,
    contentHash: sha256,
    latePenalty: pointsSchema,
  }),
  z.object({ kind: z.literal('submissionWithdrawn'), reason: text }),
  /** Xin mở lại: these items, or with null the whole scorecard. */
  z.object({ kind: z.literal('reopeningRequested'), id, itemKeys: itemKeys.nullable(), reason: text }),
  z.object({
    kind: z.literal('reopeningDecided'),
    requestId: id,
    /** Null: refused. */
    closesAt: instant.nullable(),
    reason: text.nullable(),
  }),
  /** The unit no longer asks for it. */
  z.object({ kind: z.literal('reopeningWithdrawn'), requestId: id }),
  /** Given without being asked. */
  z.object({
    kind: z.literal('deadlineExtended'),
    id,
    itemKeys: itemKeys.nullable(),
    closesAt: instant,
    reason: text,
  }),
  /** Thẩm định of one item in one round; a later verdict of the same round takes its place. */
  z.object({ kind: z.literal('itemAppraised'), itemKey: id, round: roundSchema, verdict: verdictSchema }),
  /** The last verdict of the round is taken back; the one before it counts again. */
  z.object({ kind: z.literal('verdictTakenBack'), itemKey: id, round: roundSchema }),
  /** Giải trình: the unit answers what was found of one item. */
  z.object({ kind: z.literal('itemExplained'), itemKey: id, text }),
  /** The unit's last explanation of the item is taken back; those before it still count. */
  z.object({ kind: z.literal('explanationTakenBack'), itemKey: id }),
  /** The council confirms exactly this result (hội đồng chốt). */
  z.object({ kind: z.literal('resultConfirmed'), resultHash: sha256 }),
  /** The council opens what it confirmed once more. */
  z.object({ kind: z.literal('resultReturned'), reason: text }),
]);
export type CourseEvent = z.infer<typeof courseEventSchema>;

/** A fact as recorded. `sequence` counts within the scorecard, from 1. */
export interface RecordedCourseEvent {
  readonly sequence: number;
  /** When it was said (ms UTC). */
  readonly at: Instant;
  readonly officialId: string;
  readonly event: CourseEvent;
}
