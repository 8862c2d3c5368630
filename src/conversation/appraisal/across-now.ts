import { appraise } from '../../domain/appraisal/result-standing.ts';
import { reachInto } from '../../domain/appraisal/unit-work.ts';
import { type PlacedItem, placedItems } from '../../domain/criteria/criteria-set.ts';
import { evidenceOf } from '../evidence-desk.ts';
import type { AcrossRow } from '../looked-up.ts';
import { officeRefusal } from '../office/office-refusal.ts';
import { type Move, type OfficeContext, want } from '../turn.ts';
import { grantsHere } from './my-work.ts';

export interface JudgedRow {
  readonly row: AcrossRow;
  /** Of a unit that the person belongs to, and that is left to others. */
  readonly own: boolean;
  readonly mine: boolean;
}

export interface ItemRows {
  readonly placed: PlacedItem;
  readonly rows: readonly JudgedRow[];
}

/**
 * One item in every scorecard of a group that was sent, is assessed on it and may be looked into; what this turn
 * recorded counts.
 */
export function acrossNow(
  context: OfficeContext,
  groupCode: string,
  itemKey: string,
): ItemRows | { readonly move: Move } | 'unknown' {
  const set = context.office.sets.get(groupCode);
  const placed = set === undefined ? undefined : placedItems(set).find(({ item }) => item.key === itemKey);
  if (placed === undefined) return 'unknown';
  const { across } = context.facts.lookedUp;
  if (across === null || across.groupCode !== groupCode || across.itemKey !== itemKey)
    return { move: want(context, { what: 'across', groupCode, itemKey }) };
  const known = new Set(context.office.units.map(({ scorecardId }) => scorecardId));
  const rows = across.rows
    .map((row) => rowNow(context, row, itemKey))
    .filter(({ appraised, scorecardId }) => appraised.standing !== 'notNeeded' && known.has(scorecardId))
    .filter(({ unitId }) => officeRefusal(context, 'viewUnit', unitId) === null)
    .map((row): JudgedRow => {
      const reach = reachInto(grantsHere(context), row.unitId, context.facts.sentAt);
      const mine = !reach.own && reach.reaches({ itemKey, domainKey: placed.domain.key });
      return { row, own: reach.own, mine };
    });
  return { placed, rows };
}

function rowNow({ opened }: OfficeContext, row: AcrossRow, itemKey: string): AcrossRow {
  if (opened === null || opened.work.scorecardId !== row.scorecardId) return row;
  const appraised = appraise(opened.work).items.get(itemKey) ?? row.appraised;
  return { ...row, appraised, documents: evidenceOf(opened, itemKey).length };
}
