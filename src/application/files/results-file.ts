import { buildResults } from '../../domain/results/build-results.ts';
import type { CampaignResults } from '../../domain/results/campaign-results.ts';
import { type ResultsFormat, resultsFormats } from '../../domain/results/results-format.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { ResultsStore } from '../ports/results-store.ts';

/** Writes results in one format. `at` is written into it as when it was made (ms UTC). */
export type WriteResults = (results: CampaignResults, at: Instant) => Promise<Uint8Array>;

export interface ResultsFileParts {
  readonly load: ResultsStore['load'];
  readonly writeResults: Readonly<Record<ResultsFormat, WriteResults>>;
  readonly now: () => Instant;
}

const WHAT = 'results:';

/**
 * What follows "export:" in a file id when it names the results of a campaign, "results:<campaign>:<format>". They are
 * as they stand when the file is made. Null for any other export, and for a campaign that there is not.
 */
export async function loadResultsFile(
  { load, writeResults, now }: ResultsFileParts,
  rest: string,
): Promise<Uint8Array | null> {
  const colon = rest.lastIndexOf(':');
  const format = resultsFormats.find((each) => each === rest.slice(colon + 1));
  if (!rest.startsWith(WHAT) || colon <= WHAT.length || format === undefined) return null;
  const input = await load(rest.slice(WHAT.length, colon));
  return input === null ? null : writeResults[format](buildResults(input), now());
}
