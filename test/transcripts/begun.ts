import { beginScorecards } from '../../src/application/begin-scorecards.ts';
import type { Begun } from '../../src/application/begun.ts';
import type { Store } from '../../src/store/open-store.ts';

export { afterBegun, type Begun, type BegunEvent } from '../../src/application/begun.ts';

/** Writes what had happened to one unit's scorecard into a store, before a story begins. */
export function begin(
  store: Pick<Store, 'turns' | 'scorecards'>,
  campaignId: string,
  unitCode: string,
  begun: Begun,
): Promise<void> {
  return beginScorecards(store, campaignId, [{ unitCode, tell: () => begun }]);
}
