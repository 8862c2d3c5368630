import type { GroupBoard } from '../ranking/board.ts';
import { type RankChange, rankChanges } from '../ranking/rank-changes.ts';
import type { Day } from '../scaled.ts';

/** How rankings changed since the card before. */
export interface RankMoves {
  /** Of which day that was. */
  readonly since: Day;
  readonly up: number;
  readonly down: number;
  /** Ranked now and not then. */
  readonly fresh: number;
  readonly gone: number;
  /** Those that moved furthest, at most three. */
  readonly furthest: readonly Moved[];
}

export type Moved = Extract<RankChange, { kind: 'up' | 'down' }>;

/** Rankings as they were told on a day. */
export interface EarlierBoards {
  readonly day: Day;
  readonly boards: readonly GroupBoard[];
}

const MOST_NAMED = 3;

/** Null where there is nothing to compare: no card before, or nobody ranked then or now. */
export function rankMoves(earlier: EarlierBoards | null, boards: readonly GroupBoard[]): RankMoves | null {
  if (earlier === null) return null;
  const isEmpty = [...earlier.boards, ...boards].every(({ ranked }) => ranked.length === 0);
  if (isEmpty) return null;
  const changes = boards.flatMap((board) => {
    const before = earlier.boards.find(({ code }) => code === board.code);
    return rankChanges(before ?? { ...board, ranked: [] }, board);
  });
  const count = (wanted: RankChange['kind']) => changes.filter(({ kind }) => kind === wanted).length;
  const moved = changes.filter((each): each is Moved => each.kind === 'up' || each.kind === 'down');
  return {
    since: earlier.day,
    up: count('up'),
    down: count('down'),
    fresh: count('new'),
    gone: count('gone'),
    furthest: moved.toSorted((one, other) => other.places - one.places).slice(0, MOST_NAMED),
  };
}

/** What is kept of rankings to compare with: the ranks, without what each domain added. */
export function snapshotOf(boards: readonly GroupBoard[]): readonly GroupBoard[] {
  return boards.map(({ code, name, ranked }) => ({
    code,
    name,
    ranked: ranked.map(({ unit, result, ...one }) => ({
      ...one,
      unit: { ...unit, result: null },
      result: { ...result, domains: [] },
    })),
    apart: [],
    unfinished: [],
  }));
}
