import type { Action } from '../../../src/conversation/action.ts';
import type { Command } from '../../../src/conversation/command.ts';
import type { Facts, Workplace } from '../../../src/conversation/facts.ts';
import { nothingLookedUp } from '../../../src/conversation/looked-up.ts';
import { initialState, type State } from '../../../src/conversation/state.ts';
import { step, type Turn } from '../../../src/conversation/step.ts';
import { emptyCourse } from '../../../src/domain/course/course.ts';
import { afterEvent } from '../../../src/domain/course/fold-course.ts';
import type { RecordedEvidence } from '../../../src/domain/evidence/evidence.ts';
import { noReminderWishes } from '../../../src/domain/reminders/reminder-settings.ts';
import type { Instant } from '../../../src/domain/scaled.ts';
import { grantsOf, peopleOf } from '../../transcripts/people-of-campaign.ts';
import { TRANSCRIPT_START } from '../../transcripts/run-transcript.ts';
import { smallSeed } from '../../transcripts/seeds/small-seed.ts';

const { campaign: seed, criteriaSets } = smallSeed();
const UNIT = 'so-mau';

/** One act of a person at the scorecard, and how it stood before and after. */
export interface Act {
  readonly before: Workplace;
  readonly turn: Turn;
  readonly after: Workplace;
}

/** The scorecard of Sở Mẫu alone: people do what an option would do, or type; a minute passes with everything. */
export function smallDesk() {
  let work = blankWorkplace();
  let now: Instant = TRANSCRIPT_START;
  const states = new Map<string, State>();

  function happen(who: string, state: State, text: string | null): Act {
    now += 60_000;
    const before = work;
    const event =
      text === null
        ? ({ kind: 'choice', card: state.card, choice: '1' } as const)
        : ({ kind: 'text', text } as const);
    const turn = step(factsOf(who, before, now), state, event);
    states.set(who, turn.state);
    work = turn.commands.reduce((at, command) => applied(at, command, who, now), before);
    return { before, turn, after: work };
  }

  return {
    work: () => work,
    at: (instant: Instant) => {
      now = instant;
    },
    perform(who: string, action: Action): Act {
      const state = states.get(who) ?? initialState;
      return happen(who, { ...state, options: [{ choice: '1', action }] }, null);
    },
    type: (who: string, text: string): Act => happen(who, states.get(who) ?? initialState, text),
  };
}

function blankWorkplace(): Workplace {
  const unit = seed.units.find(({ id }) => id === UNIT);
  const [set] = criteriaSets;
  if (unit === undefined || set === undefined) throw new Error('no such unit');
  return {
    scorecardId: UNIT,
    campaign: seed.campaign,
    unitId: UNIT,
    unitName: unit.name,
    unitCode: unit.code,
    profile: unit.profile,
    set,
    entries: new Map(),
    evidence: [document],
    changes: [],
    officialNames: new Map(seed.officials.map(({ id, name }) => [id, name])),
    course: emptyCourse,
    publication: null,
    past: null,
    ...peopleOf(seed, UNIT),
  };
}

/** A document that can be put to items, taken out and taken back. */
const document: RecordedEvidence = {
  id: 'e1',
  name: 'bao-cao.pdf',
  body: {
    kind: 'file',
    file: { sha256: 'a'.repeat(64), size: 10, kind: 'pdf', flags: [], signatures: [] },
  },
  fields: null,
  itemKeys: ['1.1'],
  removed: true,
  version: 1,
  addedBy: 'an',
  addedAt: TRANSCRIPT_START,
};

function factsOf(who: string, workplace: Workplace, sentAt: Instant): Facts {
  const official = seed.officials.find(({ id }) => id === who);
  if (official === undefined) throw new Error(`nobody is called ${who}`);
  const roles = official.roles.map(({ role }) => role);
  return {
    sentAt,
    official: { id: who, name: official.name, locale: 'vi' },
    memberships: [
      {
        scorecardId: UNIT,
        campaignId: seed.campaign.id,
        campaignName: seed.campaign.name,
        unitId: UNIT,
        unitName: workplace.unitName,
        roles,
      },
    ],
    grants: grantsOf(seed, who),
    offices: [],
    workplace,
    office: null,
    lookedUp: nothingLookedUp,
    notice: null,
    invitation: { kind: 'none' },
    contact: { kind: 'none' },
    linkedChannels: ['web'],
    colleagues: [],
    reminderWishes: noReminderWishes,
    recentGuesses: 0,
    turnId: 't1',
  };
}

function applied(work: Workplace, command: Command, who: string, at: Instant): Workplace {
  switch (command.do) {
    case 'recordEntry': {
      const version = (work.entries.get(command.itemKey)?.version ?? 0) + 1;
      const entry = { ...command.after, version, changedBy: who, changedAt: at };
      return { ...work, entries: new Map(work.entries).set(command.itemKey, entry) };
    }
    case 'saveEvidence': {
      const saved = { ...document, ...command.evidence, version: 1 };
      return { ...work, evidence: work.evidence.map((each) => (each.id === saved.id ? saved : each)) };
    }
    case 'recordCourse': {
      const { course } = work;
      const recorded = { sequence: course.sequence + 1, at, officialId: who, event: command.event };
      return { ...work, course: afterEvent(course, recorded) };
    }
    default:
      return work;
  }
}
