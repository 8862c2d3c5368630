import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { TurnRecord } from '../../src/application/ports/turn-record.ts';
import type { Workplace } from '../../src/conversation/facts.ts';
import type { LookedUp, Wanted } from '../../src/conversation/looked-up.ts';
import { appraise, resultHash } from '../../src/domain/appraisal/result-standing.ts';
import type { Verdict } from '../../src/domain/appraisal/verdict.ts';
import type { ImportedOfficial } from '../../src/domain/campaign/campaign-import.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { scorecardStandingOf } from '../../src/domain/course/scorecard-standing.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import type { PublishedBoards } from '../../src/domain/publication/publication.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { ScoreEntry } from '../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../src/domain/scorecard/scorecard-totals.ts';
import type { Store } from '../../src/store/open-store.ts';
import { council, domain, item, pts, setOf, unit, yesNo } from '../domain/build.ts';
import { afterBegun } from '../transcripts/begun.ts';
import { lookedUpOf } from '../transcripts/looked-up-of.ts';
import { grantsOf } from '../transcripts/people-of-campaign.ts';
import { accountOf, agency } from './agency.ts';
import { look, noLookup, play } from './turn-driver.ts';

export const CAMPAIGN = 'k2026';
export const UNITS = ['u1', 'u2', 'u3', 'u4'];
/** Of every kind that appraisal treats in its own way: `c` depends on `a`, `d` is the council's, `t` is a bonus. */
export const ITEMS = ['a', 'b', 'c', 'd', 't', 'p'];

/** With this share of the points that every item is worth at first. */
export function setWorth(share: number): CriteriaSet {
  const worth = (full: number) => full * share;
  return setOf(worth(7), [
    domain('1', worth(4), [
      item('a', worth(1), yesNo(worth(1))),
      item('b', worth(3), yesNo(worth(3)), { notApplicable: 'removedFromMaximum' }),
      item('t', worth(1), yesNo(worth(1)), { counts: 'bonus' }),
    ]),
    domain('2', worth(3), [
      item('c', worth(2), {
        kind: 'conditional',
        on: 'a',
        cases: [{ label: 'Đạt mục a', atLeast: pts(worth(1)), rule: yesNo(worth(2)) }],
        otherwise: { label: 'Không đạt mục a', rule: yesNo(worth(1)) },
      }),
      item('d', worth(1), council),
      item('p', worth(1), yesNo(worth(1)), { counts: 'penalty' }),
    ]),
  ]);
}

const set = setWorth(1);

const officials: readonly ImportedOfficial[] = [
  { id: 'an', name: 'Nguyễn An', roles: [{ role: 'scorer', unitId: 'u1' }] },
  { id: 'binh', name: 'Trần Bình', roles: [{ role: 'organiser', unitId: null }] },
  { id: 'chi', name: 'Lê Chi', roles: [{ role: 'leader', unitId: null }] },
  { id: 'dung', name: 'Phạm Dũng', roles: [{ role: 'appraisalLead', unitId: null }] },
  {
    id: 'giang',
    name: 'Hoàng Giang',
    roles: [
      { role: 'appraiser', unitId: null, scope: ['1'] },
      { role: 'appraiser', unitId: null, scope: ['c'] },
    ],
  },
  {
    id: 'ha',
    name: 'Vũ Hà',
    roles: [
      { role: 'appraiser', unitId: null },
      { role: 'head', unitId: 'u2' },
    ],
  },
  { id: 'khanh', name: 'Đỗ Khánh', roles: [{ role: 'appraiser', unitId: 'u3' }] },
  { id: 'linh', name: 'Ngô Linh', roles: [{ role: 'appraiser', unitId: null, validUntil: 5 }] },
];

/** Four units, the third not assessed on domain 2 and the fourth not ranked, with appraisers of every sort. */
export const appraisedAgency = {
  ...agency({
    units: UNITS.map((id) => ({
      id,
      code: id.toUpperCase(),
      name: `Đơn vị ${id}`,
      groupCode: 'so',
      profile: { ...unit, exemptions: id === 'u3' ? ['2'] : [], ranked: id !== 'u4' },
    })),
    officials,
  }),
};

export async function openAppraisedAgency({ campaigns }: Store): Promise<void> {
  await campaigns.storeCriteriaSet(set, 1);
  await campaigns.storeCampaign(appraisedAgency, 1);
  for (const { id } of officials) await campaigns.linkAccount(accountOf(id), id, 1);
}

export const scorecardOf = (unitId: string) => `${CAMPAIGN}:${unitId}`;

/** What happens to one scorecard in one turn. */
export interface Change {
  readonly by?: string;
  readonly entries?: Readonly<Record<string, ScoreEntry>>;
  readonly events?: readonly CourseEvent[];
}

let turns = 0;

/** Writes it as the program would: with the totals and the standing that follow. */
export async function change(
  store: Store,
  unitId: string,
  { by = 'dung', entries = {}, events = [] }: Change,
) {
  turns += 1;
  const at = 100 + turns;
  const work = await loaded(store, unitId);
  const begun = {
    unitId,
    by,
    at,
    entries: new Map(Object.entries(entries)),
    events: events.map((event) => ({ by, at, event })),
  };
  const after = versioned(work, afterBegun(work, begun));
  const { points, maximum, answered, toAnswer } = totalScorecard(
    after.set,
    after.profile,
    after.campaign,
    after.entries,
  ).overall;
  const { outcome } = await play(store.turns, accountOf('dung'), `change${turns}`, () => ({
    scorecard: {
      id: work.scorecardId,
      expectedVersion: work.scorecardVersion,
      totals: { points, maximum, answered, toAnswer },
      standing: scorecardStandingOf(after),
    },
    writes: [
      ...Object.entries(entries).map(
        ([itemKey, entry]): Write => ({
          kind: 'saveEntry',
          itemKey,
          officialId: by,
          at,
          before: work.entries.get(itemKey) ?? null,
          after: entry,
          undoes: null,
        }),
      ),
      ...events.map((event): Write => ({ kind: 'appendCourse', event, officialId: by, at })),
    ],
  }));
  return outcome;
}

function versioned(before: Workplace, after: Workplace): Workplace {
  const entries = [...after.entries].map(([key, entry]) => {
    const known = before.entries.get(key);
    const isNew = known?.changedAt !== entry.changedAt;
    return [key, isNew ? { ...entry, version: (known?.version ?? 0) + 1 } : entry] as const;
  });
  return { ...after, entries: new Map(entries) };
}

export async function loaded(store: Store, unitId: string) {
  const work = await store.scorecards.load(scorecardOf(unitId));
  if (work === null) throw new Error(`no scorecard of ${unitId}`);
  return work;
}

export const sent: CourseEvent = {
  kind: 'submitted',
  receiptId: 'r1',
  contentHash: 'a'.repeat(64),
  latePenalty: pts(0),
};

export function answered(yes: boolean): ScoreEntry {
  return {
    answer: { kind: 'yesNo', yes },
    notApplicable: null,
    explanation: null,
    points: pts(yes ? 1 : 0),
  };
}

export function judged(itemKey: string, verdict: Verdict, round: 1 | 2 = 1): CourseEvent {
  return { kind: 'itemAppraised', itemKey, round, verdict };
}

export function given(points: number, entryVersion: number): Verdict {
  return {
    kind: 'changed',
    entryVersion,
    award: { kind: 'points' },
    points: pts(points),
    reason: { code: 'other', text: 'Theo kết quả kiểm tra' },
  };
}

/** The unit sends everything answered, and every item is judged. */
export async function judgedUnit(store: Store, unitId: string, points: number): Promise<void> {
  const keys = unitId === 'u3' ? ['a', 'b'] : ['a', 'b', 'c'];
  await change(store, unitId, {
    by: 'an',
    entries: Object.fromEntries(keys.map((key) => [key, answered(true)])),
    events: [sent],
  });
  const given0 = unitId === 'u3' ? [] : [judged('d', given(1, 0))];
  await change(store, unitId, {
    events: [...keys.map((key) => judged(key, given(points, 1))), ...given0],
  });
}

/** The same, and the council confirms. */
export async function confirmed(store: Store, unitId: string, points: number): Promise<void> {
  await judgedUnit(store, unitId, points);
  await change(store, unitId, { events: [await confirmation(store, unitId)] });
}

export async function confirmation(store: Store, unitId: string): Promise<CourseEvent> {
  return { kind: 'resultConfirmed', resultHash: resultHash(appraise(await loaded(store, unitId))) };
}

let looks = 0;

/** What somebody's step would get with this looked up. */
export async function lookUp(
  store: Store,
  who: string,
  at: Instant,
  wanted: readonly Wanted[],
): Promise<TurnRecord> {
  looks += 1;
  return look(store.turns, accountOf(who), { ...noLookup, at, wanted, guessesSince: -looks });
}

/** The same out of the scorecards themselves, each folded from everything that happened to it. */
export async function recomputed(
  store: Store,
  at: Instant,
  wanted: readonly Wanted[],
  published: PublishedBoards | null = null,
): Promise<LookedUp> {
  const works = await Promise.all(UNITS.map((unitId) => loaded(store, unitId)));
  return lookedUpOf(
    {
      groups: [{ code: 'so', name: 'Các sở', ranked: true }],
      works: works.map((work) => ({ ...work, groupCode: 'so' })),
      published,
      officials: officials.map(({ id, name }) => ({
        id,
        name,
        grants: grantsOf(appraisedAgency, id, [set]),
        reachable: true,
        remindedAt: [],
      })),
    },
    wanted,
    at,
  );
}
