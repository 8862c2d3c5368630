import { bestOf, earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';

/** Takes a whole number of things; first band from the top. */
export const count: RuleScoring<'count'> = {
  evaluate({ kind, bands }, answer) {
    if (answer.kind !== 'count') return wrongKind(kind, answer);
    if (answer.count < 0) return refused({ name: 'negative' });
    if (!Number.isSafeInteger(answer.count)) return refused({ name: 'notWhole' });
    const index = bands.findIndex(
      ({ min, max }) => answer.count >= min && (max === null || answer.count <= max),
    );
    const band = bands[index];
    return band ? earned(band.points, index) : refused({ name: 'gapInBands' });
  },
  best: ({ bands }, ceiling) => bestOf(bands, ceiling),
};
