import type { Event, Facts, Workplace } from '../../../src/conversation/facts.ts';
import { nothingLookedUp } from '../../../src/conversation/looked-up.ts';
import { initialState, type State } from '../../../src/conversation/state.ts';
import { step, type Turn } from '../../../src/conversation/step.ts';
import { emptyCourse } from '../../../src/domain/course/course.ts';
import { afterEvent } from '../../../src/domain/course/fold-course.ts';
import type { Publication } from '../../../src/domain/publication/publication.ts';
import { noReminderWishes } from '../../../src/domain/reminders/reminder-settings.ts';
import type { Instant } from '../../../src/domain/scaled.ts';
import { afterBegun } from '../../transcripts/begun.ts';
import { grantsOf, peopleOf } from '../../transcripts/people-of-campaign.ts';
import { publishedSeed } from '../../transcripts/seeds/judged-seed.ts';
import { withDocuments } from '../played-world.ts';

const { campaign: seed, criteriaSets, begun } = publishedSeed();
const UNIT = 'so-noi-vu';

const { phases } = seed.campaign;
if (phases.appraisal === null || phases.explanation === null || phases.secondAppraisal === null)
  throw new Error('the campaign has no rounds');
/** The windows of the judged unit's campaign (ms UTC). */
export const windows = {
  appraisal: phases.appraisal,
  explanation: phases.explanation,
  secondAppraisal: phases.secondAppraisal,
};

/** The unit with what both rounds found; nothing is published. */
export function judgedWorkplace(publication: Publication | null = null): Workplace {
  const unit = seed.units.find(({ id }) => id === UNIT);
  const [set] = criteriaSets;
  const [happened] = begun ?? [];
  if (unit === undefined || set === undefined || happened === undefined) throw new Error('no such unit');
  const blank: Workplace = {
    scorecardId: UNIT,
    campaign: seed.campaign,
    unitId: UNIT,
    unitName: unit.name,
    unitCode: unit.code,
    profile: unit.profile,
    set,
    entries: new Map(),
    evidence: [],
    changes: [],
    officialNames: new Map(seed.officials.map(({ id, name }) => [id, name])),
    course: emptyCourse,
    publication,
    past: null,
    ...peopleOf(seed, UNIT),
  };
  return afterBegun(blank, happened);
}

export interface Visit {
  readonly before: Workplace;
  readonly at: Instant;
  readonly turn: Turn;
  readonly after: Workplace;
}

/** Somebody says one thing after the other to the unit's desk, at instants that only grow. */
export function playAtDesk(
  work: Workplace,
  who: string,
  said: readonly { readonly at: Instant; readonly event: (state: State) => Event }[],
  visit: (at: Visit) => void,
): void {
  let before = work;
  let state = initialState;
  for (const { at, event } of said) {
    const turn = step(factsOf(before, who, at), state, event(state));
    const course = turn.commands.reduce(
      (all, command) =>
        command.do === 'recordCourse'
          ? afterEvent(all, { sequence: all.sequence + 1, at, officialId: who, event: command.event })
          : all,
      before.course,
    );
    const evidence = withDocuments(before.evidence, turn.commands, who, at);
    const after = { ...before, course, evidence };
    visit({ before, at, turn, after });
    before = after;
    state = turn.state;
  }
}

function factsOf(workplace: Workplace, who: string, sentAt: Instant): Facts {
  const official = seed.officials.find(({ id }) => id === who);
  if (official === undefined) throw new Error(`nobody is called ${who}`);
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
        roles: official.roles.map(({ role }) => role),
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
