import type { CampaignStore } from '../application/ports/campaign-store.ts';
import type { AccountAddress } from '../application/ports/messages.ts';
import type { Instant } from '../domain/scaled.ts';
import { demoCampaign } from './demo-campaign.ts';
import { demoOfficials } from './officials.ts';

/** Stores the demo campaign once and links the browser accounts of its officials; later starts change nothing. */
export async function seedDemo(store: CampaignStore, now: Instant): Promise<'seeded' | 'present'> {
  const { criteriaSets, ...imported } = demoCampaign(now);
  const stored = await store.campaigns();
  if (stored.some(({ id }) => id === imported.campaign.id)) return 'present';
  for (const set of criteriaSets) await store.storeCriteriaSet(set, now);
  await store.storeCampaign(imported, now);
  for (const { id, linked } of demoOfficials) if (linked) await store.linkAccount(demoAccount(id), id, now);
  return 'seeded';
}

/** The browser account that plays an official of the demo. */
export function demoAccount(officialId: string): AccountAddress {
  return { channel: 'web', botId: 'local', externalId: `demo-${officialId}` };
}
