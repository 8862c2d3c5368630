import { DateTime } from 'luxon';
import { lockOf } from '../../../domain/campaign/effective-window.ts';
import type { CourseEvent } from '../../../domain/course/course-event.ts';
import type { Day } from '../../../domain/scaled.ts';
import { refusalOf } from '../../authority.ts';
import { dayOf, readComingDay } from '../../local-days.ts';
import type { NoticeDraft } from '../../notice.ts';
import { gap, type Line, say } from '../../reply.ts';
import { afterCourse, card, type DeskContext, type Move, option, show, withLead } from '../../turn.ts';
import { holdersOf, personName } from '../../unit-people.ts';
import { stay } from '../plain-answers.ts';
import { showMeeting } from './hold-meeting.ts';

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** The day of the meeting, which may have been held already. */
export function askMeetingDay(context: DeskContext, lead: readonly Line[] = []): Move {
  const refusal = refusalOf(context, 'callMeeting');
  if (refusal !== null) return stay(context, [refusal]);
  const today = DateTime.fromISO(dayOf(context.facts.sentAt, context.desk.work.campaign.timeZone));
  const days = [today, today.plus({ days: 1 })]
    .map((day) => day.toFormat('yyyy-MM-dd'))
    .filter((day) => isInTime(context, day));
  return show(
    context,
    card({
      lines: [...lead, say('meeting.askDay'), gap],
      options: [
        ...days.map((heldOn, index) =>
          option(
            index + 1,
            say(index === 0 ? 'meeting.today' : 'meeting.tomorrow', { day: { calendarDay: heldOn } }),
            { do: 'chooseInvited', heldOn, invited: [...everybody(context)] },
          ),
        ),
        menu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'meetingDay' },
    }),
  );
}

export function takeMeetingDay(context: DeskContext, text: string): Move {
  const { timeZone } = context.desk.work.campaign;
  const day = readComingDay(text, context.facts.sentAt, timeZone);
  if (day === null || day.kind === 'noSuchDay') return askMeetingDay(context, [say('meeting.notADay')]);
  return isInTime(context, day.day)
    ? chooseInvited(context, day.day, everybody(context))
    : askMeetingDay(context, [say('meeting.outside', { day: { calendarDay: day.day } })]);
}

/** Everybody who scores or heads is invited unless they are taken out by a tap. */
export function chooseInvited(
  context: DeskContext,
  heldOn: Day,
  invited: readonly string[],
  lead: readonly Line[] = [],
): Move {
  const refusal = refusalOf(context, 'callMeeting');
  if (refusal !== null) return stay(context, [refusal]);
  const all = everybody(context);
  return show(
    context,
    card({
      lines: [...lead, say('meeting.whom', { day: { calendarDay: heldOn } }), gap],
      options: [
        ...all.map((id, index) => {
          const isInvited = invited.includes(id);
          const name = personName(context.desk.work, id);
          const label = isInvited ? say('meeting.invited', { name }) : say('text.verbatim', { text: name });
          return option(index + 1, label, {
            do: 'chooseInvited',
            heldOn,
            invited: all.filter((each) => (each === id ? !isInvited : invited.includes(each))),
          });
        }),
        option(
          all.length + 1,
          say('meeting.send', { count: all.filter((id) => invited.includes(id)).length }),
          { do: 'callMeeting', heldOn, invited: [...invited] },
        ),
        option(0, say('way.back'), { do: 'askMeetingDay' }, chip),
        menu,
      ],
    }),
  );
}

/** Only those who still work for the unit are invited. */
export function callMeeting(context: DeskContext, heldOn: Day, wanted: readonly string[]): Move {
  const refusal = refusalOf(context, 'callMeeting');
  if (refusal !== null) return stay(context, [refusal]);
  const invited = everybody(context).filter((id) => wanted.includes(id));
  if (invited.length === 0) return chooseInvited(context, heldOn, [], [say('meeting.nobodyInvited')]);
  const { scorecardId, course } = context.desk.work;
  const id = `${scorecardId}:${course.sequence + 1}`;
  const event: CourseEvent = { kind: 'meetingCalled', id, heldOn, invited };
  const after = afterCourse(context, event);
  const said = say('meeting.called', { day: { calendarDay: heldOn }, count: invited.length });
  const others = invited.filter((each) => each !== context.official.id);
  return {
    context: after,
    card: withLead([said], showMeeting(after).card),
    commands: [
      { do: 'recordCourse', event },
      ...others.map((to) => ({ do: 'notify' as const, notice: invitation(context, id, heldOn, to) })),
    ],
  };
}

function invitation(context: DeskContext, id: string, heldOn: Day, to: string): NoticeDraft {
  const { campaign, scorecardId, unitName, course } = context.desk.work;
  const line = { shape: 'line', trailing: null } as const;
  return {
    key: `meeting:${id}:${to}`,
    officialId: to,
    purpose: 'notice',
    campaignId: campaign.id,
    scorecardId,
    lines: [
      say('meeting.told', { who: context.official.name, unit: unitName, day: { calendarDay: heldOn } }),
      gap,
    ],
    options: [
      { choice: 'N1', label: say('meeting.attend'), ...line, action: { do: 'attendMeeting', meetingId: id } },
      { choice: 'N2', label: say('meeting.show'), ...line, action: { do: 'meeting' } },
    ],
    dueAt: context.facts.sentAt,
    expiresAt: lockOf(campaign, course.extensions, null),
  };
}

function everybody({ desk }: DeskContext): readonly string[] {
  return holdersOf(desk.work, 'head', 'scorer');
}

/** From the day on which self-scoring opens to the day on which it locks. */
function isInTime({ desk }: DeskContext, day: Day): boolean {
  const { campaign, course } = desk.work;
  const last = lockOf(campaign, course.extensions, null) - 1;
  return day >= dayOf(campaign.opensAt, campaign.timeZone) && day <= dayOf(last, campaign.timeZone);
}
