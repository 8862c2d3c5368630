import type { Workplace } from '../../src/conversation/facts.ts';
import {
  type AcrossRow,
  type AppraiserProgress,
  type Board,
  type ItemAcross,
  type LookedUp,
  nothingLookedUp,
  type UnitAppraiser,
  type Wanted,
} from '../../src/conversation/looked-up.ts';
import type { ItemStanding } from '../../src/domain/appraisal/appraised-item.ts';
import { type JudgedItem, workOfAppraiser } from '../../src/domain/appraisal/appraiser-progress.ts';
import { lastVerdict } from '../../src/domain/appraisal/item-appraisal.ts';
import { openWork } from '../../src/domain/appraisal/open-work.ts';
import { appraise } from '../../src/domain/appraisal/result-standing.ts';
import type { UnitWork, WorkItem } from '../../src/domain/appraisal/unit-work.ts';
import { type Grant, grantFault } from '../../src/domain/authority/grant.ts';
import { placedItems } from '../../src/domain/criteria/criteria-set.ts';
import { evidenceFor } from '../../src/domain/evidence/proof.ts';
import type { PublishedBoards } from '../../src/domain/publication/publication.ts';
import { boardUnitOf } from '../../src/domain/results/unit-results.ts';
import type { Instant } from '../../src/domain/scaled.ts';

/** A campaign as far as a step may want to look things up in it. */
export interface LookedInto {
  readonly groups: readonly { readonly code: string; readonly name: string; readonly ranked: boolean }[];
  readonly works: readonly (Workplace & { readonly groupCode: string })[];
  readonly published: PublishedBoards | null;
  readonly officials: readonly {
    readonly id: string;
    readonly name: string;
    readonly grants: readonly Grant[];
    readonly reachable: boolean;
    /** When somebody reminded them by hand. */
    readonly remindedAt: readonly Instant[];
  }[];
}

/** What a store would look up, computed from the scorecards themselves. */
export function lookedUpOf(into: LookedInto, wanted: readonly Wanted[], at: Instant): LookedUp {
  const found = wanted.map((each) => lookUp(into, each, at));
  return Object.assign({ ...nothingLookedUp }, ...found);
}

function lookUp(into: LookedInto, wanted: Wanted, at: Instant): Partial<LookedUp> {
  switch (wanted.what) {
    case 'opened':
      return { opened: wanted.scorecardId };
    case 'board':
      return { board: boardOf(into) };
    case 'across':
      return { across: acrossOf(into, wanted) };
    case 'appraisers':
      return { appraisers: appraisersOf(into, at) };
    case 'appraisersOf': {
      const { scorecardId } = wanted;
      return { appraisersOf: { scorecardId, appraisers: appraisersInOne(into, scorecardId, at) } };
    }
    case 'overseers':
      return { overseers: overseersOf(into, at) };
    case 'work':
      return { work: workOf(into) };
    case 'beside':
      return { beside: besideOf(into, wanted.scorecardId) };
  }
}

function boardOf({ groups, works, published }: LookedInto): Board {
  return {
    groups: groups.toSorted(byCode),
    units: works
      .map((work) =>
        boardUnitOf(work.campaign, work.set, { ...work, code: work.unitCode, name: work.unitName }),
      )
      .sort((a, b) => (a.groupCode === b.groupCode ? byCode(a, b) : a.groupCode < b.groupCode ? -1 : 1)),
    published,
    past: new Map(works.flatMap(({ unitId, past }) => (past === null ? [] : [[unitId, past] as const]))),
    earlier: null,
  };
}

function acrossOf(
  { works }: LookedInto,
  { groupCode, itemKey }: { readonly groupCode: string; readonly itemKey: string },
): ItemAcross | null {
  const group = works.filter((work) => work.groupCode === groupCode);
  const set = group[0]?.set;
  if (set === undefined || !placedItems(set).some(({ item }) => item.key === itemKey)) return null;
  const rows = group
    .filter(({ course }) => course.submission !== null)
    .map((work): AcrossRow => {
      const { standing, self, points, verdict } = standingOf(work, itemKey);
      return {
        scorecardId: work.scorecardId,
        unitId: work.unitId,
        code: work.unitCode,
        name: work.unitName,
        documents: evidenceFor(work.evidence, itemKey).length,
        appraised: { standing, self, points, verdict },
      };
    });
  return { groupCode, itemKey, set, rows: rows.sort(byCode) };
}

function standingOf(work: Workplace, itemKey: string): ItemStanding {
  const standing = appraise(work).items.get(itemKey);
  if (standing === undefined) throw new Error(`no item ${itemKey}`);
  return standing;
}

function appraisersOf(into: LookedInto, at: Instant): readonly AppraiserProgress[] {
  const works = workOf(into);
  return appraising(into.officials, at)
    .map(({ reachable, remindedAt, ...appraiser }) => ({
      ...progressOf(appraiser, into.works, at),
      open: openWork(appraiser.grants, works, at),
      reachable,
      remindedToday: remindedAt.filter((each) => each > at - 86_400_000).length,
    }))
    .sort(byName);
}

function appraisersInOne(
  { works, officials }: LookedInto,
  scorecardId: string,
  at: Instant,
): readonly UnitAppraiser[] {
  const own = works.filter((work) => work.scorecardId === scorecardId && work.course.submission !== null);
  const here = officials.map(({ grants, ...official }) => ({
    ...official,
    grants: grants.filter(
      ({ unitId, role }) =>
        role !== 'appraiser' || unitId === null || own.some((work) => work.unitId === unitId),
    ),
  }));
  return appraising(here, at)
    .map((appraiser) => progressOf(appraiser, own, at))
    .filter(({ toJudge }) => toJudge > 0)
    .sort(byName);
}

/** Those who hold the role at a time, with the roles that hold then. */
function appraising(officials: LookedInto['officials'], at: Instant): LookedInto['officials'] {
  return officials
    .map(({ grants, ...official }) => ({
      ...official,
      grants: grants.filter((grant) => grantFault(grant, at) === null),
    }))
    .filter(({ grants }) => grants.some(({ role }) => role === 'appraiser'));
}

function progressOf(
  { id: officialId, name, grants }: Pick<LookedInto['officials'][number], 'id' | 'name' | 'grants'>,
  works: LookedInto['works'],
  at: Instant,
): UnitAppraiser {
  const scopes = grants.filter(({ role }) => role === 'appraiser').map(({ scope }) => scope);
  const scope = scopes.includes(null)
    ? null
    : {
        domainKeys: scopes.flatMap((each) => each?.domainKeys ?? []),
        itemKeys: scopes.flatMap((each) => each?.itemKeys ?? []),
      };
  const items = works.filter(({ course }) => course.submission !== null).flatMap(judgedItems);
  const given = works.flatMap(({ course }) =>
    [...course.appraisals.values()].flatMap((appraisal) => lastVerdict(appraisal) ?? []),
  );
  const times = given.filter(({ by }) => by === officialId).map((each) => each.at);
  return {
    officialId,
    name,
    scope,
    ...workOfAppraiser(grants, items, at),
    lastAt: times.length === 0 ? null : Math.max(...times),
  };
}

function byName(a: UnitAppraiser, b: UnitAppraiser): number {
  return a.name.localeCompare(b.name, 'vi') || (a.officialId < b.officialId ? -1 : 1);
}

function overseersOf({ officials }: LookedInto, at: Instant): readonly string[] {
  return officials
    .filter(({ grants }) =>
      grants.some(
        (grant) =>
          (grant.role === 'leader' || grant.role === 'organiser') &&
          grant.unitId === null &&
          grantFault(grant, at) === null,
      ),
    )
    .map(({ id }) => id)
    .sort();
}

function judgedItems(work: LookedInto['works'][number]): readonly JudgedItem[] {
  return workItems(work).map(({ itemKey, domainKey, state }) => ({
    unitId: work.unitId,
    domainKey,
    itemKey,
    settled: state === 'settled',
  }));
}

function besideOf({ works }: LookedInto, scorecardId: string): LookedUp['beside'] {
  return { scorecardId, scorecard: works.find((work) => work.scorecardId === scorecardId) ?? null };
}

function workOf({ works }: LookedInto): readonly UnitWork[] {
  const order = ({ groupCode, unitCode }: LookedInto['works'][number]) => `${groupCode} ${unitCode}`;
  return works
    .filter(({ course }) => course.submission !== null)
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((work): UnitWork => {
      const { scorecardId, unitId, unitCode: code, unitName: name, groupCode } = work;
      return { scorecardId, unitId, code, name, groupCode, items: workItems(work) };
    });
}

function workItems(work: LookedInto['works'][number]): readonly WorkItem[] {
  const appraised = appraise(work);
  return placedItems(work.set).flatMap(({ item, domain }): WorkItem[] => {
    const state = appraised.items.get(item.key)?.standing;
    return state === undefined || state === 'notNeeded' || state === 'optional'
      ? []
      : [{ itemKey: item.key, domainKey: domain.key, state }];
  });
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}
