import type { Facts } from '../../src/conversation/facts.ts';
import { play } from './played-world.ts';

/** What the first message of a scorer of Sở Nội vụ meets in the demo campaign while it is open. */
export function openCampaign(): Facts {
  const met: Facts[] = [];
  play([{ who: 'nguyen-mau-an', doing: { do: 'type', text: 'menu' } }], ({ facts }) => met.push(facts));
  const [facts] = met;
  if (facts === undefined) throw new Error('nothing was played');
  return facts;
}
