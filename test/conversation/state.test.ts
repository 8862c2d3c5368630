import { expect, test } from 'vitest';
import type { Asking } from '../../src/conversation/asking.ts';
import { decodeState, encodeState, initialState, type State } from '../../src/conversation/state.ts';

const atOffice: Asking = {
  for: 'extensionReason',
  target: { scorecardIds: ['a', 'b'], itemKeys: null },
  closesAt: 1_762_448_400_000,
};
const atDesk: Asking = { for: 'withdrawalReason', receiptId: 'BN-1' };

/** The same state as the version before wrote it. */
function ofVersionOne({ asking, unplaced, ...state }: State): string {
  const isOffice = asking?.for === atOffice.for;
  return JSON.stringify({
    ...state,
    version: 1,
    asking: isOffice ? null : asking,
    officeAsking: isOffice ? asking : null,
    unplacedExplanation: unplaced?.text ?? null,
  });
}

test.each([atOffice, atDesk, null])('what version 1 asked is asked on: %o', (asking) => {
  const state: State = {
    ...initialState,
    card: 7,
    officeCampaignId: 'c',
    unplaced: { kind: 'explanation', text: 'vì' },
    asking,
  };
  expect(decodeState(ofVersionOne(state))).toStrictEqual(state);
  expect(decodeState(encodeState(state))).toStrictEqual(state);
});

test('a state from before questions were kept asks nothing', () => {
  const { asking: _asking, ...state } = { ...initialState, card: 7 };
  expect(decodeState(JSON.stringify({ ...state, version: 1 }))).toStrictEqual({ ...initialState, card: 7 });
});

test('what cannot be read starts anew', () => {
  for (const saved of ['{}', '{"version":1}', '{"version":4}', 'not JSON', 'null'])
    expect(decodeState(saved)).toStrictEqual(initialState);
});
