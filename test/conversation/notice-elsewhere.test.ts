import { expect, test } from 'vitest';
import type { Action } from '../../src/conversation/action.ts';
import { cardOfNotice } from '../../src/conversation/notice.ts';
import { say } from '../../src/conversation/reply.ts';
import { initialState } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import { openCampaign } from './open-campaign.ts';

const facts = openCampaign();
const here = facts.workplace?.scorecardId ?? '';
const itemKey = facts.workplace?.set.domains[0]?.criteria.flatMap((criterion) =>
  criterion.kind === 'group' ? criterion.items : [criterion],
)[0]?.key;

/** The person is at their own unit and taps the option of a notice about this scorecard. */
function tap(scorecardId: string | null, campaignId: string | null = null) {
  const action: Action = { do: 'open', itemKey: itemKey ?? '' };
  const notice = { id: 1, campaignId, scorecardId, options: [{ choice: 'N1', action }] };
  return step({ ...facts, notice }, initialState, { kind: 'choice', card: cardOfNotice(1), choice: 'N1' });
}

test('an option of a notice about a unit that is no longer theirs is never done at another unit', () => {
  const { state, reply, commands } = tap('another-scorecard');
  expect(state.itemKey).toBeNull();
  expect(reply?.lines[0]).toEqual(say('units.gone'));
  expect(commands).toEqual([]);
});

test('nor is one of a notice about another campaign as a whole done in this one', () => {
  const { state, reply, commands } = tap(null, 'another-campaign');
  expect(state.itemKey).toBeNull();
  expect(reply?.lines[0]).toEqual(say('impartial.otherCampaign'));
  expect(commands).toEqual([]);
  expect(tap(null, facts.workplace?.campaign.id ?? null).state.itemKey).toBe(itemKey);
});

test.each([here, null])('an option of a notice about the unit at hand, or about none, is done', (about) => {
  expect(tap(about).state.itemKey).toBe(itemKey);
});
