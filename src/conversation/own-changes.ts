import type { ScoreChange } from '../domain/scorecard/score-entry.ts';
import type { DeskContext } from './turn.ts';

/**
 * The newest change of this person that is neither an undo nor already taken back, on an item that the criteria set
 * still has.
 */
export function lastOwnChange(context: DeskContext): ScoreChange | null {
  const { changes } = context.desk.work;
  const undone = new Set(changes.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  return newest(
    changes.filter(
      (each) =>
        each.officialId === context.official.id &&
        each.undoes === null &&
        !undone.has(each.id) &&
        context.desk.byKey.has(each.itemKey),
    ),
  );
}

/** The newest change that somebody else made on the item after this one, undo or not. */
export function laterChangeOfOthers(context: DeskContext, { id, itemKey }: ScoreChange): ScoreChange | null {
  return newest(
    context.desk.work.changes.filter(
      (each) => each.itemKey === itemKey && each.id > id && each.officialId !== context.official.id,
    ),
  );
}

/** The item that this person changed last, undo or not; null when there is none. */
export function lastTouchedItem(context: DeskContext): string | null {
  const own = context.desk.work.changes.filter((each) => each.officialId === context.official.id);
  return newest(own)?.itemKey ?? null;
}

function newest(changes: readonly ScoreChange[]): ScoreChange | null {
  return changes.reduce<ScoreChange | null>(
    (latest, each) => (latest === null || each.id > latest.id ? each : latest),
    null,
  );
}
