import type { Points } from '../scaled.ts';
import type { ScoreIndex } from '../scorecard/score-index.ts';
import type { ClassBand, Classification } from './campaign.ts';

/** 100 % in 1/10,000 of one percent. */
const WHOLE = 1_000_000n;

/** The class of a result by exact comparison: 89,995 % is not 90 %. Null where no band reaches down to it, or without a maximum. */
export function classify(classification: Classification, { points, maximum }: ScoreIndex): ClassBand | null {
  if (maximum <= 0) return null;
  return classification.bands.find((band) => points >= pointsFrom(classification, band, maximum)) ?? null;
}

/** The fewest points, in 1/10,000, that are in the band or above it, for a unit with this maximum. */
export function pointsFrom(classification: Classification, band: ClassBand, maximum: Points): number {
  if (band.from === null) return Number.NEGATIVE_INFINITY;
  if (classification.basis === 'points') return band.from;
  const exact = BigInt(band.from) * BigInt(maximum);
  return Number((exact + WHOLE - 1n) / WHOLE);
}

/** The percentages (scaled) at which a class begins; none where classes go by points. */
export function indexBounds({ basis, bands }: Classification): readonly number[] {
  return basis === 'points' ? [] : bands.flatMap(({ from }) => (from === null ? [] : [from]));
}

export type ClassificationFault =
  /** A band is not below the one before it. */
  | { readonly name: 'notDescending'; readonly detail: { readonly index: number } }
  /** A band without a lower bound stands above others, which nothing can reach. */
  | { readonly name: 'openBandNotLast'; readonly detail: { readonly index: number } }
  /** The lowest band leaves results below it without a class. `from` scaled by 10,000. */
  | { readonly name: 'lowestBandBounded'; readonly detail: { readonly from: number } }
  | { readonly name: 'nameNotUnique'; readonly detail: { readonly bandName: string } };

/** What keeps a classification from giving every result exactly one class. */
export function checkClassification({ bands }: Classification): readonly ClassificationFault[] {
  const faults = bands.flatMap((band, at): ClassificationFault[] => {
    const above = bands[at - 1];
    const found: ClassificationFault[] = [];
    if (band.from === null && at < bands.length - 1)
      found.push({ name: 'openBandNotLast', detail: { index: at } });
    if (above && above.from !== null && band.from !== null && band.from >= above.from)
      found.push({ name: 'notDescending', detail: { index: at } });
    if (bands.findIndex(({ name }) => name === band.name) < at)
      found.push({ name: 'nameNotUnique', detail: { bandName: band.name } });
    return found;
  });
  const lowest = bands.at(-1)?.from ?? null;
  if (lowest !== null && lowest > 0) faults.push({ name: 'lowestBandBounded', detail: { from: lowest } });
  return faults;
}
