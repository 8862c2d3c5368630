import type { GroupBoard } from '../../src/domain/ranking/board.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { Store } from '../../src/store/open-store.ts';

/** The rankings of a campaign as they are published, else as they stand. */
export async function boardsOf(
  { mornings }: Pick<Store, 'mornings'>,
  campaignId: string,
  at: Instant,
): Promise<readonly GroupBoard[]> {
  const opened = (await mornings.campaigns(at)).find(({ campaign }) => campaign.id === campaignId);
  if (opened === undefined) throw new Error(`no campaign ${campaignId} has opened`);
  return (await mornings.scene(opened, '2000-01-01', at)).boards;
}
