import type { Desk } from '../desk.ts';
import { type Move, type OfficeContext, want } from '../turn.ts';
import { acrossNow } from './across-now.ts';
import { waitingAnswers } from './answers-list.ts';
import type { Target } from './appraisal-target.ts';
import { isWaiting, myWork } from './my-work.ts';
import { itemsWaiting } from './unit-progress.ts';

export type Next =
  | { readonly kind: 'card'; readonly target: Target }
  | { readonly kind: 'none' }
  | { readonly kind: 'wants'; readonly move: Move };

/** What comes after an item in the list that is walked. `desk`: the unit at hand, where the list needs it. */
export function nextOf(context: OfficeContext, desk: Desk | null, from: Target): Next {
  switch (from.walk) {
    case 'unit':
      return inUnit(context, desk, from) ?? { kind: 'none' };
    case 'queue':
      return inUnit(context, desk, from) ?? inOtherUnit(context, from);
    case 'item':
      return inRow(context, from);
    case 'answers':
      return inAnswers(context, from);
  }
}

/** The next that waits in the same unit: after the one that was left, going round; items put off come last. */
function inUnit(context: OfficeContext, desk: Desk | null, from: Target): Next | null {
  if (desk === null) return null;
  const order = desk.placed.map(({ item }) => item.key);
  const start = order.indexOf(from.itemKey) + 1;
  const waiting = new Set(itemsWaiting(context, desk).map(({ item }) => item.key));
  const round = [...order.slice(start), ...order.slice(0, start)].filter(
    (key) => waiting.has(key) && key !== from.itemKey,
  );
  const itemKey = round.find((key) => !isPutOff(context, { ...from, itemKey: key })) ?? round[0];
  return itemKey === undefined ? null : { kind: 'card', target: { ...from, itemKey } };
}

function inOtherUnit(context: OfficeContext, from: Target): Next {
  const work = myWork(context);
  if (work === null) return { kind: 'wants', move: want(context, { what: 'work' }) };
  const targets = work.units
    .filter(({ scorecardId }) => scorecardId !== from.scorecardId)
    .flatMap(({ scorecardId, items }) =>
      items
        .filter(({ state }) => isWaiting(context, state))
        .map(({ itemKey }): Target => ({ ...from, scorecardId, itemKey })),
    );
  const start = work.units.findIndex(({ scorecardId }) => scorecardId === from.scorecardId);
  const later = new Set(work.units.slice(start + 1).map(({ scorecardId }) => scorecardId));
  const round = [
    ...targets.filter(({ scorecardId }) => later.has(scorecardId)),
    ...targets.filter(({ scorecardId }) => !later.has(scorecardId)),
  ];
  return firstOf(context, round);
}

function inRow(context: OfficeContext, from: Target): Next {
  const rows = acrossNow(context, groupOf(context, from.scorecardId), from.itemKey);
  if (rows === 'unknown') return { kind: 'none' };
  if (!('rows' in rows)) return { kind: 'wants', move: rows.move };
  const start = rows.rows.findIndex(({ row }) => row.scorecardId === from.scorecardId) + 1;
  const round = [...rows.rows.slice(start), ...rows.rows.slice(0, start)]
    .filter(
      ({ row, own }) =>
        !own && row.scorecardId !== from.scorecardId && isWaiting(context, row.appraised.standing),
    )
    .map(({ row }): Target => ({ ...from, scorecardId: row.scorecardId }));
  return firstOf(context, round);
}

function inAnswers(context: OfficeContext, from: Target): Next {
  const work = myWork(context);
  if (work === null) return { kind: 'wants', move: want(context, { what: 'work' }) };
  const waiting = waitingAnswers(work).filter(
    ({ state, target }) =>
      isWaiting(context, state) &&
      (target.scorecardId !== from.scorecardId || target.itemKey !== from.itemKey),
  );
  return firstOf(
    context,
    waiting.map(({ target }) => target),
  );
}

function firstOf(context: OfficeContext, targets: readonly Target[]): Next {
  const target = targets.find((each) => !isPutOff(context, each)) ?? targets[0];
  return target === undefined ? { kind: 'none' } : { kind: 'card', target };
}

/** Items put off are remembered by unit and item. */
export function putOffName({ scorecardId, itemKey }: Target): string {
  return `${scorecardId} ${itemKey}`;
}

function isPutOff({ state }: OfficeContext, target: Target): boolean {
  return state.postponed.includes(putOffName(target));
}

function groupOf({ office }: OfficeContext, scorecardId: string): string {
  return office.units.find((unit) => unit.scorecardId === scorecardId)?.groupCode ?? '';
}
