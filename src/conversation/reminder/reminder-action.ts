import { z } from 'zod';

const ofScorecard = { scorecardId: z.string() };

/** What is missing at one item of a scorecard. */
export const missingKindSchema = z.enum(['unanswered', 'lacksEvidence', 'lacksExplanation', 'delegated']);
export type MissingKind = z.infer<typeof missingKindSchema>;

/** What an option of a reminder does when chosen. Kept with the reminder, which outlives any card of the chat. */
export const reminderActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('openMissing'), ...ofScorecard, itemKey: z.string(), what: missingKindSchema }),
  /** The queue of an appraiser. */
  z.object({ do: z.literal('appraise') }),
  /** What the first round found at a unit, to be explained. */
  z.object({ do: z.literal('seeResult'), ...ofScorecard }),
  /** Goes on where the person was. */
  z.object({ do: z.literal('resumeWork'), scorecardId: z.string().nullable() }),
  /** "Nhắc lại lúc …": at `until` (ms UTC), or asks when where it is null. */
  z.object({
    do: z.literal('remindAgain'),
    scorecardId: z.string().nullable(),
    until: z.number().int().nullable(),
  }),
  z.object({ do: z.literal('handOver'), ...ofScorecard }),
  z.object({ do: z.literal('notMine'), ...ofScorecard }),
  /** No more reminders but those of the last hours. */
  z.object({ do: z.literal('mute') }),
]);
export type ReminderAction = z.infer<typeof reminderActionSchema>;
