import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

/** The demo campaign at the time transcripts begin; every official's account bears the official's id. */
export function demoSeed(): WorldSeed {
  const { criteriaSets, officials, ...rest } = demoCampaign(TRANSCRIPT_START);
  return {
    campaign: { ...rest, officials },
    criteriaSets,
    linked: new Map(officials.filter(({ linked }) => linked).map(({ id }) => [id, id])),
  };
}
