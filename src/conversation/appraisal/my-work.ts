import type { AppraisalStanding } from '../../domain/appraisal/appraised-item.ts';
import { appraise } from '../../domain/appraisal/result-standing.ts';
import { councilRound } from '../../domain/appraisal/round-at.ts';
import { isPending, reachInto, type UnitWork, type WorkItem } from '../../domain/appraisal/unit-work.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Desk } from '../desk.ts';
import type { Facts } from '../facts.ts';
import type { OfficeContext } from '../turn.ts';

const APPRAISING: readonly Role[] = ['appraiser', 'appraisalLead'];

/** Whether the person appraises in the campaign of the office. */
export function isAppraiser({ office }: OfficeContext): boolean {
  return office.roles.some((role) => APPRAISING.includes(role));
}

/** Whether they do nothing else there. */
export function onlyAppraises(context: OfficeContext): boolean {
  return isAppraiser(context) && context.office.roles.every((role) => APPRAISING.includes(role));
}

/** What is the person's of all that was sent. */
export interface MyWork {
  readonly units: readonly UnitWork[];
  /** Units that are left to others, because the person belongs to them. */
  readonly own: readonly UnitWork[];
}

/** Null while it has to be looked up. What this turn recorded counts. */
export function myWork(context: OfficeContext): MyWork | null {
  const { facts, office, opened } = context;
  const { work } = facts.lookedUp;
  if (work === null) return null;
  const grants = grantsHere(context);
  const reached = work.map((unit) => ({
    unit: opened?.work.scorecardId === unit.scorecardId ? asOpened(unit, opened) : unit,
    reach: reachInto(grants, unit.unitId, facts.sentAt),
  }));
  const known = new Set(office.units.map(({ scorecardId }) => scorecardId));
  return {
    units: reached
      .filter(({ unit, reach }) => !reach.own && known.has(unit.scorecardId))
      .map(({ unit, reach }) => ({ ...unit, items: unit.items.filter(reach.reaches) }))
      .filter(({ items }) => items.length > 0),
    own: reached.filter(({ reach }) => reach.own).map(({ unit }) => unit),
  };
}

export function grantsHere({ facts, office }: OfficeContext): Facts['grants'] {
  return facts.grants.filter(({ campaignId }) => campaignId === office.campaign.id);
}

/** Whether an item of a unit is among the person's. */
export function isMine(context: OfficeContext, { work, byKey }: Desk, itemKey: string): boolean {
  const domainKey = byKey.get(itemKey)?.domain.key;
  const reach = reachInto(grantsHere(context), work.unitId, context.facts.sentAt);
  return domainKey !== undefined && !reach.own && reach.reaches({ itemKey, domainKey });
}

/** Whether an item waits for the person in the round that runs, or in the one that comes next. */
export function isWaiting({ office, facts }: OfficeContext, standing: AppraisalStanding): boolean {
  if (standing === 'notNeeded' || standing === 'optional') return false;
  return isPending(standing, councilRound(office.campaign, facts.sentAt));
}

export function settledOf(items: readonly WorkItem[]): number {
  return items.filter(({ state }) => state === 'settled').length;
}

function asOpened(unit: UnitWork, { work }: Desk): UnitWork {
  const { items } = appraise(work);
  return {
    ...unit,
    items: unit.items.map((item) => ({ ...item, state: stateOf(items.get(item.itemKey)?.standing) })),
  };
}

/** What nobody has to judge is among nobody's items; should it be asked for all the same, nothing was found of it. */
function stateOf(standing: AppraisalStanding | undefined): WorkItem['state'] {
  return standing === undefined || standing === 'notNeeded' || standing === 'optional' ? 'waiting' : standing;
}
