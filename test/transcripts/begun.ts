import { beginScorecards } from '../../src/application/begin-scorecards.ts';
import type { Begun } from '../../src/application/begun.ts';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { Store } from '../../src/store/open-store.ts';
import { boardsOf } from '../contract/boards-of.ts';

export { afterBegun, type Begun, type BegunEvent } from '../../src/application/begun.ts';

/** Writes what had happened to one unit's scorecard into a store, before a story begins. */
export function begin(store: Written, campaignId: string, unitCode: string, begun: Begun): Promise<void> {
  return beginScorecards(store, campaignId, [{ unitCode, tell: () => begun }]);
}

/** That results had been published before a story begins. */
export interface BegunPublication {
  readonly by: string;
  readonly at: Instant;
  readonly decision: string | null;
}

type Written = Pick<Store, 'turns' | 'scorecards'>;

/** Publishes the results as they stand. */
export async function publishBefore(
  store: Written & Pick<Store, 'mornings'>,
  campaignId: string,
  { by, at, decision }: BegunPublication,
): Promise<void> {
  const boards = await boardsOf(store, campaignId, at);
  const write = { kind: 'publishResults', campaignId, publicationId: 'begun', decision, boards } as const;
  await commitBefore(store, 'publication', { by, at }, [{ ...write, officialId: by, at }]);
}

async function commitBefore(
  { turns }: Written,
  name: string,
  { by, at }: { readonly by: string; readonly at: Instant },
  writes: readonly Write[],
): Promise<void> {
  const account = { channel: 'web', botId: 'begun', externalId: name } as const;
  const content = { kind: 'text', text: '' } as const;
  await turns.receive([{ from: account, externalId: `begun-${name}`, sentAt: at, receivedAt: at, content }]);
  const item = (await turns.waitingMessages(1000)).find(({ from }) => from.externalId === name);
  if (item === undefined) throw new Error('nothing waits');
  const [outcome] = await turns.commitTurns([
    {
      inboxId: item.id,
      account,
      officialId: by,
      at,
      conversation: {
        key: `account:begun:${name}`,
        expectedVersion: 0,
        stateJson: '{}',
        scorecardId: null,
      },
      scorecard: null,
      writes,
      replies: [],
    },
  ]);
  if (outcome?.kind !== 'committed') throw new Error(`not begun: ${JSON.stringify(outcome)}`);
}
