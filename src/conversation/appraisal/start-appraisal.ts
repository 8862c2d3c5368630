import { type Move, type OfficeContext, want } from '../turn.ts';
import { showAppraisalDesk } from './appraisal-desk.ts';
import type { Target } from './appraisal-target.ts';
import { cardOf } from './go-on.ts';
import { isWaiting, myWork } from './my-work.ts';

/** The first item that waits for the person, in the unit at hand before others. */
export function startAppraisal(context: OfficeContext): Move {
  const work = myWork(context);
  if (work === null) return want(context, { what: 'work' });
  const at = context.state.scorecardId;
  const units = [
    ...work.units.filter(({ scorecardId }) => scorecardId === at),
    ...work.units.filter(({ scorecardId }) => scorecardId !== at),
  ];
  const [first] = units.flatMap(({ scorecardId, items }) =>
    items
      .filter(({ state }) => isWaiting(context, state))
      .map(({ itemKey }): Target => ({ scorecardId, itemKey, walk: 'queue' })),
  );
  return first === undefined ? showAppraisalDesk(context) : cardOf(context, first, null);
}
