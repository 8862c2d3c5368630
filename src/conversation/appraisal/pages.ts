import type { Action } from '../action.ts';
import { type Line, say } from '../reply.ts';
import { type CardOption, option } from '../turn.ts';

const PER_PAGE = 8;
export const chip = { shape: 'chip' } as const;

export interface Page<Row> {
  readonly shown: readonly Row[];
  readonly at: number;
  readonly pages: number;
}

/** One page of a list; a page behind the end is the last one. */
export function pageOf<Row>(rows: readonly Row[], page: number): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  return { shown: rows.slice(at * PER_PAGE, (at + 1) * PER_PAGE), at, pages };
}

/** The page that holds a row; the first one where none does. */
export function pageHolding<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return Math.floor(Math.max(0, rows.findIndex(holds)) / PER_PAGE);
}

export function pageLine({ at, pages }: Page<unknown>): readonly Line[] {
  return pages > 1 ? [say('page.of', { page: at + 1, pages })] : [];
}

/** "9" turns on, "0" turns back and leads out on the first page. */
export function turning(
  { at, pages }: Page<unknown>,
  turnTo: (page: number) => Action,
  out: Action,
): readonly CardOption[] {
  return [
    ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(at + 1), chip)] : []),
    option(0, say('way.back'), at > 0 ? turnTo(at - 1) : out, chip),
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
}
