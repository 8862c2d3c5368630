import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/conversation/facts.ts';
import { initialState } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import { attendMeeting } from '../../src/conversation/topics/meeting/hold-meeting.ts';
import { decideMember, inviteMember } from '../../src/conversation/topics/members/decide-member.ts';
import { proposeMember } from '../../src/conversation/topics/members/propose-member.ts';
import { createContext } from '../../src/conversation/turn.ts';
import { emptyCourse } from '../../src/domain/course/course.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { foldCourse } from '../../src/domain/course/fold-course.ts';
import { openCampaign } from './open-campaign.ts';

const met = openCampaign();
const { workplace, official, sentAt } = met;
if (workplace === null || official === null) throw new Error('no scorecard at hand');

/** The scorer's first message after these facts, each told by the head. */
function having(events: readonly CourseEvent[]): Facts {
  const recorded = events.map((event, index) => ({
    sequence: index + 1,
    at: sentAt - 1000,
    officialId: 'le-mau-chi',
    event,
  }));
  return { ...met, workplace: { ...(workplace ?? never()), course: foldCourse(recorded) } };
}

function never(): never {
  throw new Error('no scorecard at hand');
}

const toMe = (until: number): CourseEvent => ({
  kind: 'itemsDelegated',
  id: 'd1',
  itemKeys: [itemKeyOf('1.3.1')],
  to: official?.id ?? '',
  until,
});

function itemKeyOf(code: string): string {
  const items = (workplace?.set.domains ?? []).flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => (criterion.kind === 'group' ? criterion.items : [])),
  );
  return items.find((item) => item.code === code)?.key ?? never();
}

const recorded = (facts: Facts) =>
  step(facts, initialState, { kind: 'text', text: 'tc 1.3.1 1 điểm' }).commands.flatMap((command) =>
    command.do === 'recordEntry' ? [command.onBehalfOf ?? null] : [],
  );

describe('an entry for a delegated item', () => {
  test('names who gave the item', () => {
    expect(recorded(having([toMe(sentAt + 1)]))).toEqual(['le-mau-chi']);
  });

  test('names nobody where the item was not given, was taken back, or the time is over', () => {
    expect(recorded(having([]))).toEqual([null]);
    expect(recorded(having([toMe(sentAt + 1), { kind: 'delegationEnded', id: 'd1' }]))).toEqual([null]);
    expect(recorded(having([toMe(sentAt)]))).toEqual([null]);
  });
});

describe('attendance', () => {
  const called: CourseEvent = {
    kind: 'meetingCalled',
    id: 'm1',
    heldOn: '2026-11-03',
    invited: ['tran-thu-binh'],
  };
  const attend = (facts: Facts) => {
    const context = createContext(facts, initialState);
    const { desk } = context;
    if (desk === null || official === null) return never();
    return attendMeeting({ ...context, desk, official }, 'm1');
  };

  test('is not confirmed by somebody who was not invited', () => {
    const move = attend(having([called]));
    expect(move.commands).toEqual([]);
    expect(move.card.lines).toContainEqual({ say: 'meeting.notForYou', with: {} });
  });

  test('is not confirmed for a meeting that nobody called', () => {
    const move = attend({ ...met, workplace: { ...(workplace ?? never()), course: emptyCourse } });
    expect(move.commands).toEqual([]);
    expect(move.card.lines).toContainEqual({ say: 'meeting.gone', with: {} });
  });

  test('is confirmed by whoever was invited', () => {
    const mine: CourseEvent = { ...called, invited: [official?.id ?? ''] } as CourseEvent;
    expect(attend(having([mine])).commands).toEqual([
      { do: 'recordCourse', event: { kind: 'attendanceConfirmed', meetingId: 'm1' } },
    ]);
  });
});

describe('a proposal of a colleague', () => {
  const waiting = (count: number): Facts => {
    const people = Array.from({ length: count }, (_each, index) => ({
      officialId: `t${index}`,
      name: `Người Thử ${index}`,
      roles: [],
      pending: ['scorer' as const],
    }));
    const work = workplace ?? never();
    return { ...met, workplace: { ...work, people: [...work.people, ...people] } };
  };
  const propose = (facts: Facts) => {
    const { desk, ...context } = createContext(facts, initialState);
    if (desk === null || official === null) return never();
    return proposeMember({ ...context, desk, official }, 'Võ Thử Sáu', 'scorer').commands;
  };

  test('goes to every head, under the id of the turn', () => {
    const [add, notify, more] = propose(waiting(19));
    expect(add).toMatchObject({ do: 'addMember', member: { officialId: met.turnId, status: 'pending' } });
    expect(notify).toMatchObject({ do: 'notify', notice: { officialId: 'le-mau-chi' } });
    expect(more).toBeUndefined();
  });

  test('is refused while twenty wait', () => {
    expect(propose(waiting(20))).toEqual([]);
  });

  test('is decided by nobody but a head', () => {
    const { desk, ...context } = createContext(waiting(1), initialState);
    if (desk === null || official === null) return never();
    const move = decideMember({ ...context, desk, official }, 't0', true, null);
    expect(move.commands).toEqual([]);
    expect(move.card.lines).toContainEqual({ say: 'member.headOnly', with: {} });
  });

  test('gives no code for somebody who has linked an account, nor before the head agreed', () => {
    const linked = [{ officialId: 'tran-thu-binh', name: 'Trần Thử Bình', accounts: 1 }];
    const commandsFor = (officialId: string, facts: Facts) => {
      const { desk, ...context } = createContext(facts, initialState);
      if (desk === null || official === null) return never();
      return inviteMember({ ...context, desk, official }, officialId).commands;
    };
    expect(commandsFor('tran-thu-binh', { ...met, colleagues: linked })).toEqual([]);
    expect(commandsFor('t0', waiting(1))).toEqual([]);
    expect(commandsFor('le-mau-chi', { ...met, colleagues: [] })).toEqual([]);
    expect(commandsFor('tran-thu-binh', { ...met, colleagues: [] })).toEqual([
      { do: 'issueCode', officialId: 'tran-thu-binh' },
    ]);
  });
});
