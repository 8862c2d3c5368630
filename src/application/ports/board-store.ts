import type { Board } from '../../conversation/looked-up.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';

/** Results of a campaign outside of a turn. */
export interface BoardStore {
  /** Null when there is no such campaign. Asks nobody's role: whoever calls has judged the right to read. */
  load(campaignId: string): Promise<{ readonly campaign: Campaign; readonly board: Board } | null>;
}
