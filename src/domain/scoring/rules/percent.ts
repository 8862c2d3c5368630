import { bestOf, earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';
import { isInRange, readShare } from '../share.ts';

/** Takes a percentage or a ratio; the first band from the top that holds it counts. */
export const percent: RuleScoring<'percent'> = {
  evaluate({ kind, bands }, answer) {
    const read = readShare(answer);
    if (!read) return wrongKind(kind, answer);
    if (!read.ok) return read;
    const index = bands.findIndex(({ range }) => isInRange(read.share, range));
    const band = bands[index];
    return band ? earned(band.points, index) : refused({ name: 'gapInBands' });
  },
  best: ({ bands }, ceiling) => bestOf(bands, ceiling),
};
