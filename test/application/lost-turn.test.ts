import { expect, test } from 'vitest';
import type { TurnStore } from '../../src/application/ports/turn-store.ts';
import { accountOf } from '../contract/agency.ts';
import { message } from '../contract/turn-driver.ts';
import { assistantRig, START } from './assistant-rig.ts';
import { fakeChannel } from './fake-channel.ts';

const rig = assistantRig();
const an = accountOf('an');
const binh = accountOf('binh');

/** Turns of this person always find that somebody else was first. */
function losing(turns: TurnStore, externalId: string): TurnStore {
  return {
    ...turns,
    commitTurns: (all) =>
      Promise.all(
        all.map(async (turn) => {
          if (turn.account.externalId === externalId) return { kind: 'stale' } as const;
          const [outcome] = await turns.commitTurns([turn]);
          return outcome ?? ({ kind: 'gone' } as const);
        }),
      ),
  };
}

test('a message whose turn loses every race is set aside with a word to its sender, and holds up nobody', async () => {
  const assistant = rig.start(
    [fakeChannel('telegram', rig.time.now)],
    losing(rig.store.turns, an.externalId),
  );
  for (const from of [an, binh]) {
    await assistant.receive({
      ...message(from, `m-${from.externalId}`, 'menu'),
      sentAt: START,
      receivedAt: START,
    });
  }
  await assistant.catchUp();
  expect(rig.faults.map((error) => (error instanceof Error ? error.name : error))).toEqual(
    Array.from({ length: 5 }, () => 'LostTurn'),
  );
  const answers = async (from: typeof an) =>
    (await rig.store.turns.transcript(from, null, 10)).filter((line) => line.from === 'assistant').length;
  expect([await answers(an), await answers(binh)]).toEqual([1, 1]);
  expect(await rig.store.turns.waitingMessages(10)).toEqual([]);
});
