import type { Classification } from '../campaign/campaign.ts';
import { indexBounds } from '../campaign/classify.ts';
import type { GroupBoard } from '../ranking/board.ts';
import type { DomainBoard } from '../ranking/rank-by-domain.ts';
import { formatIndex, type ScoreIndex } from '../scorecard/score-index.ts';
import { cutMiddle, type Gap } from './cut-middle.ts';
import { shortName } from './short-name.ts';

export interface RankingBar {
  readonly rank: number;
  readonly tied: boolean;
  readonly label: string;
  /** "87,25 %" */
  readonly index: string;
  /** Part of the maximum, between 0 and 1. */
  readonly share: number;
  /** Which of `classes` (from 0, the best); null where no class is told. */
  readonly classAt: number | null;
  readonly highlighted: boolean;
}

/** A ranking from top to bottom; `classes` are the names of all classes, best first, and none for a single domain. */
export interface RankingBars {
  readonly rows: readonly (RankingBar | Gap)[];
  readonly classes: readonly string[];
}

/** The ranking of a group. `highlighted`: ids of units that stand out. */
export function barsOfBoard(
  { ranked }: GroupBoard,
  classification: Classification,
  highlighted: ReadonlySet<string> = new Set(),
): RankingBars {
  const classes = classification.bands.map(({ name }) => name);
  const bounds = indexBounds(classification);
  const rows = ranked.map(({ unit, rank, tied, result, className }): RankingBar => {
    const classAt = className === null ? null : classes.indexOf(className);
    return { ...drawn(unit, result, bounds, highlighted), rank, tied, classAt };
  });
  return { rows: cutMiddle(rows), classes };
}

/** The ranking of a group by one domain, which has no classes. */
export function barsOfDomain(
  { ranked }: DomainBoard,
  highlighted: ReadonlySet<string> = new Set(),
): RankingBars {
  const rows = ranked.map(
    ({ unit, rank, tied, index }): RankingBar => ({
      ...drawn(unit, index, [], highlighted),
      rank,
      tied,
      classAt: null,
    }),
  );
  return { rows: cutMiddle(rows), classes: [] };
}

function drawn(
  { unitId, name }: { readonly unitId: string; readonly name: string },
  index: ScoreIndex,
  bounds: readonly number[],
  highlighted: ReadonlySet<string>,
) {
  return {
    label: shortName(name),
    index: formatIndex(index, bounds) ?? '',
    share: Math.min(1, index.points / index.maximum),
    highlighted: highlighted.has(unitId),
  };
}
