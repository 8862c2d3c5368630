import { lastVerdict, NOT_APPRAISED } from '../../domain/appraisal/item-appraisal.ts';
import { reachInto, type WorkItem, workState } from '../../domain/appraisal/unit-work.ts';
import { fitsItem } from '../../domain/appraisal/verdict.ts';
import { type PlacedItem, placedItems, type ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { evidenceOf } from '../evidence-desk.ts';
import type { AcrossRow } from '../looked-up.ts';
import { officeRefusal } from '../office/office-refusal.ts';
import { type Move, type OfficeContext, want } from '../turn.ts';
import { grantsHere, stateIn } from './my-work.ts';

export interface JudgedRow {
  readonly row: AcrossRow;
  readonly state: WorkItem['state'];
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
    .filter(({ assessed, scorecardId }) => assessed && known.has(scorecardId))
    .filter(({ unitId }) => officeRefusal(context, 'viewUnit', unitId) === null)
    .map((row): JudgedRow => {
      const reach = reachInto(grantsHere(context), row.unitId, context.facts.sentAt);
      const mine = !reach.own && reach.reaches({ itemKey, domainKey: placed.domain.key });
      return { ...rowNow(context, row, placed.item), own: reach.own, mine };
    });
  return { placed, rows };
}

function rowNow(
  { opened }: OfficeContext,
  row: AcrossRow,
  { key, maxPoints }: ScoredItem,
): Pick<JudgedRow, 'row' | 'state'> {
  if (opened === null || opened.work.scorecardId !== row.scorecardId) {
    const { verdict: given, entry, explained } = row;
    const holds = given !== null && fitsItem(given.verdict, maxPoints);
    const verdict = holds ? { ...given.verdict, round: given.round } : null;
    return { row, state: workState({ entryVersion: entry?.version ?? 0, verdict, explained }) };
  }
  const appraisal = opened.work.course.appraisals.get(key) ?? NOT_APPRAISED;
  return {
    row: {
      ...row,
      verdict: lastVerdict(appraisal),
      explained: appraisal.explanations.length > 0,
      documents: evidenceOf(opened, key).length,
    },
    state: stateIn(opened.work, key),
  };
}
