import type { WorldSeed } from '../pure-world.ts';
import { demoSeed } from './demo-seed.ts';

/** The demo campaign as a rehearsal. */
export function rehearsalSeed(): WorldSeed {
  const seed = demoSeed();
  const { campaign } = seed.campaign;
  return {
    ...seed,
    campaign: {
      ...seed.campaign,
      campaign: { ...campaign, name: `THỬ · ${campaign.name}`, rehearsal: true },
    },
  };
}
