/** So many rows are left out between two that are drawn. */
export interface Gap {
  readonly hidden: number;
}

/** More rows than this are too small to read on a telephone. */
const MOST_ROWS = 30;
const BEST = 20;
const WORST = 10;
/** Named rows between the best and the worst that are drawn as well. */
const MOST_NAMED = 5;

/** All rows where they are few; else the best 20, the worst 10, and what is highlighted between them. Rows come best first. */
export function cutMiddle<Row extends { readonly highlighted: boolean }>(
  rows: readonly Row[],
): readonly (Row | Gap)[] {
  if (rows.length <= MOST_ROWS) return rows;
  const worstFrom = rows.length - WORST;
  const named = rows.flatMap(({ highlighted }, at) =>
    highlighted && at >= BEST && at < worstFrom ? [at] : [],
  );
  const kept = [
    ...[...rows.keys()].filter((at) => at < BEST || at >= worstFrom),
    ...named.slice(0, MOST_NAMED),
  ].sort((left, right) => left - right);
  return kept.flatMap((at, place): (Row | Gap)[] => {
    const row = rows[at];
    const hidden = at - (kept[place - 1] ?? -1) - 1;
    return row === undefined ? [] : hidden > 0 ? [{ hidden }, row] : [row];
  });
}

export function isGap(row: object): row is Gap {
  return 'hidden' in row;
}
