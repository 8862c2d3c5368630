import type { Meeting } from '../../../domain/course/course.ts';
import type { CourseEvent } from '../../../domain/course/course-event.ts';
import { refusalOf } from '../../authority.ts';
import { gap, type Line, type Sentence, say } from '../../reply.ts';
import { afterCourse, card, type DeskContext, type Move, option, show, withLead } from '../../turn.ts';
import { personName } from '../../unit-people.ts';
import { stay } from '../plain-answers.ts';

/** The longest minutes, in characters: what one message holds. */
const LONGEST_MINUTES = 4500;

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** The last meeting that was called: who comes, and its minutes. */
export function showMeeting(context: DeskContext, lead: readonly Line[] = []): Move {
  const meeting = context.desk.work.course.meetings.at(-1);
  if (meeting === undefined) {
    return show(
      context,
      card({
        lines: [...lead, say('meeting.none'), gap],
        options: [option(1, say('meeting.call'), { do: 'askMeetingDay' }), menu],
      }),
    );
  }
  const minutes = option(
    1,
    say(meeting.minutes === null ? 'meeting.writeMinutes' : 'meeting.replaceMinutes'),
    { do: 'askMinutes', meetingId: meeting.id },
  );
  const ways = [
    minutes,
    ...(mayConfirm(context, meeting)
      ? [option(2, say('meeting.attend'), { do: 'attendMeeting', meetingId: meeting.id })]
      : []),
  ];
  return show(
    context,
    card({
      lines: [...lead, ...meetingLines(context, meeting), gap],
      options: [...ways, option(ways.length + 1, say('meeting.callAnother'), { do: 'askMeetingDay' }), menu],
    }),
  );
}

function meetingLines({ desk: { work } }: DeskContext, meeting: Meeting): readonly Line[] {
  const { heldOn, attended, invited, minutes } = meeting;
  const came = attended.map(({ by }) => personName(work, by));
  const waiting = invited
    .filter((id) => attended.every(({ by }) => by !== id))
    .map((id) => personName(work, id));
  return [
    say('meeting.heading', { unit: work.unitName, day: { calendarDay: heldOn } }),
    came.length === 0
      ? say('meeting.nobodyYet')
      : say('meeting.attended', { count: came.length, list: came.join(', ') }),
    ...(waiting.length === 0
      ? []
      : [say('meeting.waiting', { count: waiting.length, list: waiting.join(', ') })]),
    minutes === null
      ? say('meeting.noMinutes')
      : say('meeting.minutes', {
          who: personName(work, minutes.by),
          at: { moment: minutes.at },
          text: minutes.text,
        }),
  ];
}

/** "Tôi có dự": only by whoever was invited, and once. */
export function attendMeeting(context: DeskContext, meetingId: string): Move {
  const meeting = findMeeting(context, meetingId);
  if (meeting === undefined) return stay(context, [say('meeting.gone')]);
  const refusal = refusalOf(context, 'confirmAttendance') ?? refusalToAttend(context, meeting);
  if (refusal !== null) return showMeeting(context, [refusal, gap]);
  const event: CourseEvent = { kind: 'attendanceConfirmed', meetingId };
  const after = afterCourse(context, event);
  return {
    context: after,
    card: withLead([say('meeting.confirmed')], showMeeting(after).card),
    commands: [{ do: 'recordCourse', event }],
  };
}

function refusalToAttend(context: DeskContext, { invited, attended }: Meeting): Sentence | null {
  const me = context.official.id;
  if (!invited.includes(me)) return say('meeting.notForYou');
  const before = attended.find(({ by }) => by === me);
  return before === undefined ? null : say('meeting.already', { at: { moment: before.at } });
}

function mayConfirm(context: DeskContext, meeting: Meeting): boolean {
  return refusalToAttend(context, meeting) === null;
}

export function askMinutes(context: DeskContext, meetingId: string, lead: readonly Line[] = []): Move {
  const meeting = findMeeting(context, meetingId);
  if (meeting === undefined) return stay(context, [say('meeting.gone')]);
  const refusal = refusalOf(context, 'writeMinutes');
  if (refusal !== null) return stay(context, [refusal]);
  return show(
    context,
    card({
      lines: [...lead, say('meeting.askMinutes', { day: { calendarDay: meeting.heldOn } })],
      options: [option(0, say('way.back'), { do: 'meeting' }, chip), menu],
      listening: { kind: 'text' },
      asking: { for: 'minutes', meetingId },
    }),
  );
}

/** Minutes written again take the place of the earlier ones. */
export function saveMinutes(context: DeskContext, meetingId: string, text: string): Move {
  if (findMeeting(context, meetingId) === undefined) return stay(context, [say('meeting.gone')]);
  const refusal = refusalOf(context, 'writeMinutes');
  if (refusal !== null) return stay(context, [refusal]);
  if (text.length > LONGEST_MINUTES)
    return askMinutes(context, meetingId, [say('meeting.minutesTooLong', { most: LONGEST_MINUTES })]);
  const event: CourseEvent = { kind: 'minutesWritten', meetingId, text };
  const after = afterCourse(context, event);
  return {
    context: after,
    card: withLead([say('meeting.minutesSaved')], showMeeting(after).card),
    commands: [{ do: 'recordCourse', event }],
  };
}

function findMeeting({ desk }: DeskContext, meetingId: string): Meeting | undefined {
  return desk.work.course.meetings.find(({ id }) => id === meetingId);
}
