/**
 * A line cut into cells, numbered from 0: every bound is a cell of its own, and so is every stretch between two
 * neighbouring bounds. Whether bands leave a gap or overlap is then a question about whole numbers.
 */
export interface Span {
  readonly first: number;
  /** Included. Below `first` for a band that holds nothing. */
  readonly last: number;
}

export interface Coverage {
  readonly gaps: readonly Span[];
  /** Two bands that both hold these cells; `upper` stands above `lower` in the table. */
  readonly overlaps: readonly { readonly upper: number; readonly lower: number; readonly span: Span }[];
  /** Bands that never match, because those above take all that they hold. */
  readonly unreachable: readonly number[];
}

/** What bands, given by the cells that they hold, cover of a line of `size` cells. */
export function coverage(bands: readonly Span[], size: number): Coverage {
  const firstMatches = Array.from({ length: size }, (_, cell) =>
    bands.findIndex((band) => holds(band, cell)),
  );
  return {
    gaps: runs(firstMatches.map((match) => match === -1)),
    overlaps: bands.flatMap((below, lower) =>
      bands.slice(0, lower).flatMap((above, upper) => {
        const span = { first: Math.max(above.first, below.first), last: Math.min(above.last, below.last) };
        return span.first <= span.last ? [{ upper, lower, span }] : [];
      }),
    ),
    unreachable: bands.flatMap((_, index) => (firstMatches.includes(index) ? [] : [index])),
  };
}

export function holds({ first, last }: Span, cell: number): boolean {
  return cell >= first && cell <= last;
}

function runs(cells: readonly boolean[]): readonly Span[] {
  const starts = cells.flatMap((marked, cell) => (marked && !cells[cell - 1] ? [cell] : []));
  return starts.map((first) => {
    const end = cells.indexOf(false, first);
    return { first, last: end === -1 ? cells.length - 1 : end - 1 };
  });
}
