import type { CampaignStore } from '../application/ports/campaign-store.ts';
import type { Instant } from '../domain/scaled.ts';
import { demoAccount } from './demo-account.ts';
import { DEMO_CAMPAIGN_ID, demoCampaign } from './demo-campaign.ts';
import { demoOfficials } from './officials.ts';

/** Whether the demo campaign is among those that are stored. */
export function hasDemo(campaigns: readonly { readonly id: string }[]): boolean {
  return campaigns.some(({ id }) => id === DEMO_CAMPAIGN_ID);
}

/** Stores the demo campaign, open at `now`, and links the browser accounts of its officials. */
export async function seedDemo(store: CampaignStore, now: Instant): Promise<void> {
  const { criteriaSets, ...imported } = demoCampaign(now);
  for (const set of criteriaSets) await store.storeCriteriaSet(set, now);
  await store.storeCampaign(imported, now);
  for (const { id, linked } of demoOfficials) if (linked) await store.linkAccount(demoAccount(id), id, now);
}
