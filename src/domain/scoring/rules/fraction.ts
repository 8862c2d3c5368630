import type { FractionBand } from '../../criteria/scoring-rule.ts';
import { bestOf, earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';
import { compareShares, type ExactShare, readShare, shareOfFraction } from '../share.ts';

/** Takes a ratio or a percentage of the number required; first band from the top. */
export const fraction: RuleScoring<'fraction'> = {
  evaluate({ kind, bands }, answer) {
    const read = readShare(answer);
    if (!read) return wrongKind(kind, answer);
    if (!read.ok) return read;
    const index = bands.findIndex((band) => reaches(read.share, band));
    const band = bands[index];
    return band ? earned(band.points, index) : refused({ name: 'gapInBands' });
  },
  best: ({ bands }, ceiling) => bestOf(bands, ceiling),
};

function reaches(share: ExactShare, { atLeast, included }: FractionBand): boolean {
  if (atLeast === null) return true;
  const above = compareShares(share, shareOfFraction(atLeast));
  return above > 0 || (above === 0 && included);
}
