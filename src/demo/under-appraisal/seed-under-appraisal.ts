import { type BeginParts, beginScorecards } from '../../application/begin-scorecards.ts';
import type { CampaignStore } from '../../application/ports/campaign-store.ts';
import type { ProgressStore } from '../../application/ports/progress-store.ts';
import { demoAccount } from '../demo-account.ts';
import { campaignUnderAppraisal, UNDER_APPRAISAL_ID } from './campaign.ts';
import { stories } from './stories.ts';
import { type Telling, tellUnit } from './tell-unit.ts';

export interface SeedParts extends BeginParts {
  readonly campaigns: CampaignStore;
  readonly progress: ProgressStore;
}

/** Whether the campaign under appraisal is stored with all that had happened in it. */
export async function hasUnderAppraisal({ progress }: Pick<SeedParts, 'progress'>): Promise<boolean> {
  const stored = await progress.load(UNDER_APPRAISAL_ID);
  return stored?.units.some(({ submittedAt }) => submittedAt !== null) ?? false;
}

/**
 * Stores the campaign under appraisal as it stands at `now`, with what its units and appraisers had done, and links
 * the browser accounts of its officials. What was stored in part by a start that was cut off is stored in full.
 */
export async function seedUnderAppraisal(parts: SeedParts, telling: Telling): Promise<void> {
  const { campaigns } = parts;
  const { now } = telling;
  const { criteriaSets, ...imported } = campaignUnderAppraisal(now);
  for (const set of criteriaSets) await campaigns.storeCriteriaSet(set, now);
  await campaigns.storeCampaign(imported, now);
  for (const { id, linked } of imported.officials)
    if (linked) await campaigns.linkAccount(demoAccount(id), id, now);
  await beginScorecards(
    parts,
    UNDER_APPRAISAL_ID,
    imported.units.flatMap(({ id, code }) => {
      const story = stories.find(({ unitId }) => unitId === id);
      return story === undefined ? [] : [{ unitCode: code, tell: (work) => tellUnit(work, story, telling) }];
    }),
  );
}
