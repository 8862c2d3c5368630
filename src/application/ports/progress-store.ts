import type { Office } from '../../conversation/office.ts';

/** Every unit of a campaign as it stands now, in a line. */
type CampaignProgress = Pick<Office, 'campaign' | 'groups' | 'units'>;

/** Progress outside of a turn. */
export interface ProgressStore {
  /** Null when there is no such campaign. Asks nobody's role: whoever calls has judged the right to read. */
  load(campaignId: string): Promise<CampaignProgress | null>;
}
