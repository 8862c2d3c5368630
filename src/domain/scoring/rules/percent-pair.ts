import { bestOf, earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';
import { isInRange, readShare } from '../share.ts';

/** Takes two shares; the first band from the top that holds both counts. */
export const percentPair: RuleScoring<'percentPair'> = {
  evaluate({ kind, bands }, answer) {
    if (answer.kind !== 'pair') return wrongKind(kind, answer);
    const first = readShare(answer.first);
    const second = readShare(answer.second);
    if (!first || !second) return wrongKind(kind, answer);
    if (!first.ok) return first;
    if (!second.ok) return second;
    const index = bands.findIndex(
      (band) => isInRange(first.share, band.first) && isInRange(second.share, band.second),
    );
    const band = bands[index];
    return band ? earned(band.points, index) : refused({ name: 'gapInBands' });
  },
  best: ({ bands }, ceiling) => bestOf(bands, ceiling),
};
