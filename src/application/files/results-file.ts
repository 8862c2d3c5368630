import { buildResults } from '../../domain/results/build-results.ts';
import type { CampaignResults } from '../../domain/results/campaign-results.ts';
import {
  parseResultsScope,
  type ResultsFormat,
  type ResultsScope,
  resultsScope,
} from '../../domain/results/results-format.ts';
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

/** What follows "export:" in the id of a file of results. */
export function resultsFileRest(scope: ResultsScope): string {
  return `${WHAT}${resultsScope(scope)}`;
}

/** Whether an export is a file of results, whatever became of its campaign. */
export function isResultsFile(rest: string): boolean {
  return rest.startsWith(WHAT);
}

/**
 * The results as they stand when the file is made. Null for any other export, for a campaign that there is not, and for
 * what was asked for as published and is not published any more.
 */
export async function loadResultsFile(
  { load, writeResults, now }: ResultsFileParts,
  rest: string,
): Promise<Uint8Array | null> {
  const scope = isResultsFile(rest) ? parseResultsScope(rest.slice(WHAT.length)) : null;
  const input = scope === null ? null : await load(scope.campaignId);
  if (scope === null || input === null) return null;
  if (scope.status === 'published' && input.published === null) return null;
  return writeResults[scope.format](buildResults(input), now());
}
