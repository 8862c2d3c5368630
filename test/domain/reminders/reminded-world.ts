import type {
  DueReminder,
  Duty,
  RecordedReminder,
  ReminderInput,
} from '../../../src/domain/reminders/reminder.ts';
import { planReminders } from '../../../src/domain/reminders/reminder-plan.ts';
import { defaultReminderSchedule } from '../../../src/domain/reminders/reminder-schedule.ts';
import { defaultReminderSettings } from '../../../src/domain/reminders/reminder-settings.ts';
import { points } from '../../../src/domain/scaled.ts';

export const ZONE = 'Asia/Ho_Chi_Minh';

/** An instant by the clock of Viet Nam: `at('2026-11-07 17:00')`. */
export function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
}

/** A scorer of unit A with everything still to do. */
export function duty(more: Partial<Duty> = {}): Duty {
  return {
    officialId: 'an',
    purposes: ['scorer'],
    scorecardId: 'A',
    phase: 'selfScoring',
    opensAt: at('2026-10-19 08:00'),
    closesAt: at('2026-11-08 00:00'),
    work: { openCount: 3, lacksProofCount: 0, pointsAtStake: points(40_000), done: false, movedAt: null },
    settings: defaultReminderSettings,
    reachable: true,
    window: null,
    ...more,
  };
}

export function inputOf(more: Partial<ReminderInput> & Pick<ReminderInput, 'now'>): ReminderInput {
  return {
    campaignId: 'k2026',
    calendar: { zone: ZONE, holidays: [], extraWorkingDays: [] },
    schedule: defaultReminderSchedule,
    duties: [duty()],
    history: [],
    ...more,
  };
}

export interface Sent {
  readonly at: number;
  readonly reminders: readonly DueReminder[];
}

/** Wakes the plan at these instants, each time with everything recorded before. */
export function wake(
  instants: readonly number[],
  inputAt: (now: number) => ReminderInput,
): { readonly out: readonly Sent[]; readonly history: readonly RecordedReminder[] } {
  const out: Sent[] = [];
  const history: RecordedReminder[] = [];
  for (const now of instants) {
    const reminders = planReminders({ ...inputAt(now), history });
    history.push(...reminders.map((each) => ({ ...each, at: now })));
    if (reminders.length > 0) out.push({ at: now, reminders });
  }
  return { out, history };
}
