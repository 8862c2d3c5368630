import { DateTime } from 'luxon';
import type { Facts, Workplace } from '../../src/conversation/facts.ts';
import { nothingLookedUp } from '../../src/conversation/looked-up.ts';
import { pts } from '../../src/demo/authoring.ts';
import { appraise, resultHash } from '../../src/domain/appraisal/result-standing.ts';
import { emptyCourse } from '../../src/domain/course/course.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { placedItems } from '../../src/domain/criteria/criteria-set.ts';
import type { Role } from '../../src/domain/people/role.ts';
import { noReminderWishes } from '../../src/domain/reminders/reminder-settings.ts';
import { afterBegun } from '../transcripts/begun.ts';
import { peopleOf } from '../transcripts/people-of-campaign.ts';
import { fiveUnitsSeed } from '../transcripts/seeds/five-units-seed.ts';

const { campaign: seed, criteriaSets } = fiveUnitsSeed();
const [set] = criteriaSets;
const [unit] = seed.units;
if (set === undefined || unit === undefined) throw new Error('no unit');

/** Noon of a day in Viet Nam. */
export const noon = (day: string) =>
  DateTime.fromISO(`${day}T12:00`, { zone: 'Asia/Ho_Chi_Minh' }).toMillis();

const blank: Workplace = {
  scorecardId: unit.id,
  campaign: seed.campaign,
  unitId: unit.id,
  unitName: unit.name,
  unitCode: unit.code,
  profile: unit.profile,
  set,
  entries: new Map(),
  evidence: [],
  changes: [],
  officialNames: new Map(),
  course: emptyCourse,
  publication: null,
  past: null,
  ...peopleOf(seed, unit.id),
};

const sent: CourseEvent = {
  kind: 'submitted',
  receiptId: 'r',
  contentHash: 'a'.repeat(64),
  latePenalty: pts('0'),
};
const verdicts = placedItems(set).map(
  ({ item }): CourseEvent => ({
    kind: 'itemAppraised',
    itemKey: item.key,
    round: 1,
    verdict: {
      kind: 'changed',
      entryVersion: 0,
      award: { kind: 'points' },
      points: pts('1'),
      reason: { code: 'belowLevel', text: 'Chưa đủ' },
    },
  }),
);

function after(...events: readonly CourseEvent[]): Workplace {
  const at = noon('2026-11-10');
  return afterBegun(blank, {
    unitId: unit?.id ?? '',
    by: 'cham-so-mot',
    at,
    entries: new Map(),
    events: events.map((event) => ({ by: 'cham-so-mot', at, event })),
  });
}

const judged = after(sent, ...verdicts);
const confirmed = after(sent, ...verdicts, {
  kind: 'resultConfirmed',
  resultHash: resultHash(appraise(judged)),
});
/** After it was judged in full, an item is the unit's again. */
export const reopened = after(sent, ...verdicts, {
  kind: 'deadlineExtended',
  id: 'x',
  itemKeys: ['1.1'],
  closesAt: noon('2026-12-30'),
  reason: 'Sửa một mục',
});
const published: Workplace = {
  ...confirmed,
  publication: { id: 'p', by: 'dau-moi', at: noon('2026-12-25'), decision: null },
};

/** A campaign from its opening to publication, by the clock and by what happened. */
export const moments: Readonly<Record<string, readonly [string, Workplace]>> = {
  'before opening': ['2026-11-01', blank],
  'self-scoring': ['2026-11-05', blank],
  'sent, open': ['2026-11-11', after(sent)],
  'locked, unsent': ['2026-11-16', blank],
  'locked, sent': ['2026-11-16', after(sent)],
  'round 1': ['2026-11-30', judged],
  'before explaining': ['2026-12-06', judged],
  explanation: ['2026-12-09', judged],
  'round 2': ['2026-12-16', judged],
  'after round 2': ['2026-12-22', judged],
  confirmed: ['2026-12-22', confirmed],
  published: ['2026-12-26', published],
};

/** Where somebody holds the role: in this unit, in another, for the whole campaign, or for it and a member of this unit. */
export const places: Readonly<Record<string, (role: Role) => Facts['grants']>> = {
  'this unit': (role) => [grant(role, unit.id)],
  'other unit': (role) => [grant(role, 'so-hai')],
  everywhere: (role) => [grant(role, null)],
  'both at once': (role) => [grant(role, null), grant('scorer', unit.id)],
};

function grant(role: Role, unitId: string | null): Facts['grants'][number] {
  return {
    role,
    campaignId: seed.campaign.id,
    unitId,
    scope: null,
    validFrom: null,
    validUntil: null,
    status: 'active',
  };
}

export function factsOf(grants: Facts['grants'], sentAt: number): Facts {
  return {
    turnId: 't1',
    sentAt,
    official: { id: 'ai-do', name: 'Ai đó', locale: 'vi' },
    memberships: [],
    grants,
    offices: [],
    workplace: null,
    office: null,
    lookedUp: nothingLookedUp,
    notice: null,
    reminderWishes: noReminderWishes,
    invitation: { kind: 'none' },
    contact: { kind: 'none' },
    linkedChannels: [],
    colleagues: [],
    recentGuesses: 0,
  };
}
