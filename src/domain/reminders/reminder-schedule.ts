import { z } from 'zod';
import { isInsideQuietHours, minuteOfDay } from './quiet-hours.ts';

/** A time of day in the campaign's zone, "22:00". */
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** Giai đoạn: self-scoring, appraisal, explanation to the appraisers, survey. */
export const phaseNameSchema = z.enum(['selfScoring', 'appraisal', 'explanation', 'survey']);
export type PhaseName = z.infer<typeof phaseNameSchema>;

/** What somebody works on: a phase, or the second round of appraisal, which is reminded of as the first one is. */
export type DutyPhase = PhaseName | 'secondAppraisal';

const LONGEST_QUIET_MINUTES = 12 * 60;
const daysBefore = z.number().int().min(1).max(60);

/** When one phase is reminded of. Days are counted back from the last day, hours from the closing instant. */
const phaseScheduleSchema = z.object({
  opening: z.boolean(),
  daysBefore: z.array(daysBefore).max(10),
  /** Reminders of the last hours: final, so nobody can mute them. */
  hoursBefore: z.array(z.number().int().min(1).max(24)).max(5),
  /** The head hears when nothing moved since the reminder before; null: never. */
  escalateToHeadDaysBefore: daysBefore.nullable(),
  escalateToOrganiserDaysBefore: daysBefore.nullable(),
});
export type PhaseSchedule = z.infer<typeof phaseScheduleSchema>;

/** Lịch nhắc hạn of a campaign: when whom, and how much is too much. */
export const reminderScheduleSchema = z
  .object({
    phases: z.object({
      selfScoring: phaseScheduleSchema,
      appraisal: phaseScheduleSchema,
      explanation: phaseScheduleSchema,
      survey: phaseScheduleSchema,
    }),
    /** The hour of the day for reminders that are not final, to whoever named no hour of their own. */
    hour: z.number().int().min(0).max(23),
    /** Nothing is sent from `from` (included) to `until` (excluded); equal: no quiet hours. */
    quietHours: z.object({ from: timeOfDay, until: timeOfDay }),
    /** Reminders to one person in one local day, all units together, those of the last hours not counted. */
    capPerDay: z.number().int().min(1).max(20),
    /** Keep reminders that are not final to working days. */
    workingDaysOnly: z.boolean(),
    /** How many hours before a channel's window closes the person is asked to touch it. */
    windowLeadHours: z.number().int().min(1).max(24),
    /** Notices of the campaign that may be sent for money, all channels together. */
    maxPerCampaignPaidMessages: z.number().int().min(0),
  })
  .refine(({ hour, quietHours }) => !isInsideQuietHours(hour * 60, quietHours), {
    path: ['hour'],
    message: 'hour lies in quietHours',
  })
  .refine(
    ({ quietHours: { from, until } }) =>
      (minuteOfDay(until) - minuteOfDay(from) + 1440) % 1440 <= LONGEST_QUIET_MINUTES,
    { path: ['quietHours'], message: 'quietHours are longer than 12 hours' },
  );
export type ReminderSchedule = z.infer<typeof reminderScheduleSchema>;

export function scheduleOf({ phases }: Pick<ReminderSchedule, 'phases'>, phase: DutyPhase): PhaseSchedule {
  return phases[phase === 'secondAppraisal' ? 'appraisal' : phase];
}

/** What a campaign reminds of when it says nothing else. */
export const defaultReminderSchedule: ReminderSchedule = {
  phases: {
    selfScoring: {
      opening: true,
      daysBefore: [14, 7, 3, 1],
      hoursBefore: [4, 1],
      escalateToHeadDaysBefore: 3,
      escalateToOrganiserDaysBefore: 1,
    },
    appraisal: {
      opening: true,
      daysBefore: [7, 3, 1],
      hoursBefore: [4],
      escalateToHeadDaysBefore: null,
      escalateToOrganiserDaysBefore: 1,
    },
    explanation: {
      opening: true,
      daysBefore: [3, 1],
      hoursBefore: [4, 1],
      escalateToHeadDaysBefore: 1,
      escalateToOrganiserDaysBefore: 1,
    },
    survey: {
      opening: true,
      daysBefore: [7, 3, 1],
      hoursBefore: [4],
      escalateToHeadDaysBefore: null,
      escalateToOrganiserDaysBefore: null,
    },
  },
  hour: 8,
  quietHours: { from: '22:00', until: '06:00' },
  capPerDay: 2,
  workingDaysOnly: true,
  windowLeadHours: 4,
  maxPerCampaignPaidMessages: 0,
};

/** How many paid messages (tin phải trả tiền) the notices of a campaign may cost. */
export function mostPaidMessages(campaign: { readonly reminders?: ReminderSchedule }): number {
  return (campaign.reminders ?? defaultReminderSchedule).maxPerCampaignPaidMessages;
}
