import { DateTime } from 'luxon';
import type { DueReminder, Duty, Purpose } from '../../../src/domain/reminders/reminder.ts';
import {
  type DutyPhase,
  defaultReminderSchedule,
  type ReminderSchedule,
} from '../../../src/domain/reminders/reminder-schedule.ts';
import { at, duty, inputOf, wake, ZONE } from './reminded-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const purposes: Readonly<Record<string, Purpose>> = {
  chấm: 'scorer',
  'đứng đầu': 'head',
  'tổ chức': 'organiser',
  'thẩm định': 'appraiser',
};
const phases: Readonly<Record<string, DutyPhase>> = {
  'tự chấm': 'selfScoring',
  'thẩm định': 'appraisal',
  'thẩm định vòng 2': 'secondAppraisal',
  'giải trình': 'explanation',
};

/** What a story says before its table: the world it starts with, and what happens in it. */
interface Story {
  schedule: ReminderSchedule;
  holidays: string[];
  extraWorkingDays: string[];
  duties: Duty[];
  readonly events: { readonly at: number; readonly happen: (story: Story) => void }[];
  running: boolean;
}

/** Plays a story (see `stories/`) with a process that wakes every twenty minutes; gives the rows of its table. */
export function playStory(text: string): readonly string[] {
  const story: Story = {
    schedule: defaultReminderSchedule,
    holidays: [],
    extraWorkingDays: [],
    duties: [],
    events: [],
    running: true,
  };
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#')))
    readLine(line.trim(), story);
  const from = Math.min(...story.duties.map(({ opensAt }) => opensAt)) - 6 * HOUR;
  const instants: number[] = [];
  const closings = story.duties.map(({ closesAt }) => closesAt);
  const last = Math.max(...closings, ...story.events.map((each) => each.at)) + 8 * 24 * HOUR;
  for (let now = from; now <= last; now += 20 * MINUTE) instants.push(now);
  const waiting = story.events.toSorted((one, other) => one.at - other.at);
  const { out } = wake(instants, (now) => {
    for (let next = waiting[0]; next !== undefined && next.at <= now; next = waiting[0]) {
      next.happen(story);
      waiting.shift();
    }
    const { schedule, holidays, extraWorkingDays } = story;
    const duties = story.running ? story.duties : [];
    return inputOf({ now, schedule, duties, calendar: { zone: ZONE, holidays, extraWorkingDays } });
  });
  return out.flatMap(({ at: when, reminders }) => rowsOf(when, reminders));
}

function rowsOf(when: number, reminders: readonly DueReminder[]): readonly string[] {
  const clock = DateTime.fromMillis(when, { zone: ZONE, locale: 'vi' });
  const moment = `${clock.toFormat('cccc').replace('Thứ', 'thứ')} ${clock.toFormat('dd/MM/yyyy HH:mm')}`;
  const sent = reminders.filter(({ fate }) => fate === 'send');
  return sent.map((each) => {
    const missed = reminders.filter(
      (other) =>
        other.fate === 'superseded' &&
        other.officialId === each.officialId &&
        other.scorecardId === each.scorecardId,
    );
    const notes = [
      ...each.about.map(({ scorecardId, why }) => `${scorecardId} ${whys[why]}`),
      ...(each.changedFrom === null ? [] : ['hạn mới']),
      ...(missed.length === 0 ? [] : [`bỏ qua ${missed.map(({ moment: name }) => named(name)).join(', ')}`]),
    ];
    const told = `${moment} | ${each.officialId} | ${each.scorecardId ?? '-'} | ${named(each.moment)}`;
    return notes.length === 0 ? told : `${told} (${notes.join('; ')})`;
  });
}

const whys = {
  noContact: 'chưa có ai',
  nobodyReachable: 'không liên lạc được',
  nothingMoved: 'chưa chuyển động',
} as const;

function named(moment: string): string {
  const named: Readonly<Record<string, string>> = {
    opening: 'mở',
    window: 'bấm để tiếp tục',
    snoozed: 'nhắc lại theo hẹn',
  };
  return (
    named[moment] ??
    moment
      .replace(/^head-(\d+)d$/u, 'báo thủ trưởng T-$1')
      .replace(/^late-(\d+)d$/u, 'báo chậm T-$1')
      .replace(/^unreachable-(\d+)d$/u, 'báo thiếu liên lạc T-$1')
      .replace(/^(\d+)d$/u, 'T-$1')
      .replace(/^(\d+)h$/u, 'còn $1 giờ')
  );
}

/** "07/11/2026 17:00" and "07/11/2026" as they are written in stories. */
function instant(said: string): number {
  return at(said.replace(/^(\d\d)\/(\d\d)\/(\d{4})/u, '$3-$2-$1'));
}
function day(said: string): string {
  return said.trim().replace(/^(\d\d)\/(\d\d)\/(\d{4})$/u, '$3-$2-$1');
}

function readLine(line: string, story: Story): void {
  const happening = /^(\d\d\/\d\d\/\d{4} \d\d:\d\d) (.+)$/u.exec(line);
  if (happening?.[1] !== undefined && happening[2] !== undefined) {
    story.events.push({ at: instant(happening[1]), happen: eventOf(happening[2], instant(happening[1])) });
    return;
  }
  const [, name = '', said = ''] = /^([^:]+): (.+)$/u.exec(line) ?? [];
  const person = /^(\S+) (chấm|đứng đầu|tổ chức|thẩm định) (\S+), (.+) từ (.+) đến (.+)$/u.exec(said);
  if (name === 'người' && person !== null) {
    const [, officialId = '', purpose = '', unit = '', phase = '', from = '', until = ''] = person;
    story.duties.push(
      duty({
        officialId,
        purposes: [purposes[purpose] ?? fail(line)],
        scorecardId: unit === '-' ? null : unit,
        phase: phases[phase] ?? fail(line),
        opensAt: instant(from),
        closesAt: instant(until),
      }),
    );
  } else if (name === 'nghỉ') story.holidays = said.split(',').map(day);
  else if (name === 'làm bù') story.extraWorkingDays = said.split(',').map(day);
  else if (name === 'mỗi ngày nhiều nhất') story.schedule = { ...story.schedule, capPerDay: Number(said) };
  else fail(line);
}

const sentences: readonly [RegExp, (story: Story, said: readonly string[], now: number) => void][] = [
  [/^máy dừng$/u, (story) => run(story, false)],
  [/^máy chạy$/u, (story) => run(story, true)],
  [/^(\S+) xong$/u, (story, [, unit]) => change(story, ofUnit(unit), (each) => work(each, { done: true }))],
  [
    /^(\S+) có thay đổi$/u,
    (story, [, unit], now) => change(story, ofUnit(unit), (each) => work(each, { movedAt: now })),
  ],
  [
    /^(\S+) gia hạn đến (.+)$/u,
    (story, [, unit, until = '']) =>
      change(story, ofUnit(unit), (each) => ({ ...each, closesAt: instant(until) })),
  ],
  [
    /^(\S+) tắt nhắc$/u,
    (story, [, who]) => change(story, ofPerson(who), (each) => wish(each, { mutedNonFinal: true })),
  ],
  [
    /^(\S+) muốn nhận lúc (\d+) giờ$/u,
    (story, [, who, hour]) =>
      change(story, ofPerson(who), (each) => wish(each, { preferredHour: Number(hour) })),
  ],
  [
    /^(\S+) hẹn (.+)$/u,
    (story, [, who, until = '']) =>
      change(story, ofPerson(who), (each) => wish(each, { snoozedUntil: instant(until) })),
  ],
  [
    /^(\S+) từ chối (\S+)$/u,
    (story, [, who, unit = '']) =>
      change(story, ofPerson(who), (each) => wish(each, { refusedScorecards: [unit] })),
  ],
  [
    /^(\S+) mất liên lạc$/u,
    (story, [, who]) => change(story, ofPerson(who), (each) => ({ ...each, reachable: false })),
  ],
  [
    /^(\S+) nhắn trên Zalo$/u,
    (story, [, who], now) =>
      change(story, ofPerson(who), (each) => ({
        ...each,
        window: { lastSeenAt: now, closesAt: now + 48 * HOUR },
      })),
  ],
];

function eventOf(said: string, now: number): (story: Story) => void {
  for (const [pattern, happen] of sentences) {
    const match = pattern.exec(said);
    if (match !== null) return (story) => happen(story, match, now);
  }
  return fail(said);
}

const ofUnit = (unit: string | undefined) => (each: Duty) =>
  each.scorecardId === (unit === '-' ? null : unit);
const ofPerson = (who: string | undefined) => (each: Duty) => each.officialId === who;
const work = (each: Duty, more: Partial<Duty['work']>): Duty => ({
  ...each,
  work: { ...each.work, ...more },
});
const wish = (each: Duty, more: Partial<Duty['settings']>): Duty => ({
  ...each,
  settings: { ...each.settings, ...more },
});

function run(story: Story, running: boolean): void {
  story.running = running;
}

function change(story: Story, which: (each: Duty) => boolean, how: (each: Duty) => Duty): void {
  if (!story.duties.some(which)) fail('nobody of that name');
  story.duties = story.duties.map((each) => (which(each) ? how(each) : each));
}

function fail(line: string): never {
  throw new Error(`not understood: ${line}`);
}
