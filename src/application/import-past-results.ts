import type { CampaignResults } from '../domain/results/campaign-results.ts';
import { type PastRefusal, pastRefusal, pastSourceOf } from '../domain/results/past-source.ts';
import type { Instant } from '../domain/scaled.ts';
import type { CampaignStore } from './ports/campaign-store.ts';
import type { PastImportOutcome, ResultsStore } from './ports/results-store.ts';

export type PastImport =
  | ({ readonly kind: 'imported' } & PastImportOutcome)
  | { readonly kind: 'refused'; readonly refusal: PastRefusal }
  /** No such campaign. */
  | { readonly kind: 'unknown' };

/** Keeps the results of an earlier campaign with the units of a later one, as those of the year before. */
export async function importPastResults(
  stores: { readonly campaigns: Pick<CampaignStore, 'campaign'>; readonly results: ResultsStore },
  campaignId: string,
  earlier: CampaignResults,
  at: Instant,
): Promise<PastImport> {
  const stored = await stores.campaigns.campaign(campaignId);
  if (stored === null) return { kind: 'unknown' };
  const refusal = pastRefusal(earlier, stored.campaign);
  if (refusal !== null) return { kind: 'refused', refusal };
  const outcome = await stores.results.importPast(campaignId, pastSourceOf(earlier), at);
  return outcome === null ? { kind: 'unknown' } : { kind: 'imported', ...outcome };
}
