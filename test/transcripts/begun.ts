import { beginScorecards } from '../../src/application/begin-scorecards.ts';
import type { Begun } from '../../src/application/begun.ts';
import type { TurnCommit, Write } from '../../src/application/ports/turn-commit.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { Store } from '../../src/store/open-store.ts';
import { boardUnit } from './looked-up-of.ts';

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

/** Publishes the results of these units as one group that is not ranked. */
export async function publishBefore(
  store: Written,
  campaignId: string,
  unitCodes: readonly string[],
  { by, at, decision }: BegunPublication,
): Promise<void> {
  const works = await Promise.all(unitCodes.map((code) => scorecardOf(store, campaignId, code)));
  const units = works.map(boardUnit);
  const apart = units.flatMap((unit) =>
    unit.result === null ? [] : [{ unit, result: unit.result, className: null }],
  );
  const unfinished = units.filter(({ result }) => result === null);
  const boards = [{ code: 'so', name: 'Sở, ban, ngành', ranked: [], apart, unfinished }];
  const write = { kind: 'publishResults', campaignId, publicationId: 'begun', decision, boards } as const;
  await commitBefore(store, 'publication', { by, at }, [{ ...write, officialId: by, at }], null);
}

async function scorecardOf({ scorecards }: Written, campaignId: string, unitCode: string) {
  const scorecardId = await scorecards.find(campaignId, unitCode);
  const work = scorecardId === null ? null : await scorecards.load(scorecardId);
  if (work === null) throw new Error(`no scorecard of ${unitCode}`);
  return work;
}

async function commitBefore(
  { turns }: Written,
  name: string,
  { by, at }: { readonly by: string; readonly at: Instant },
  writes: readonly Write[],
  scorecard: TurnCommit['scorecard'],
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
      scorecard,
      writes,
      replies: [],
    },
  ]);
  if (outcome?.kind !== 'committed') throw new Error(`not begun: ${JSON.stringify(outcome)}`);
}
