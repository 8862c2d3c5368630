import { expect, test } from 'vitest';
import { decodeState, initialState } from '../../src/conversation/state.ts';

/** As earlier versions were saved with an explanation that waited for its item. */
const saved = {
  ...initialState,
  unplaced: undefined,
  version: 2,
  card: 7,
  scorecardId: 'k:u',
  asking: { for: 'explanationItem' },
  options: [
    { choice: '1', action: { do: 'askExplanationItem' }, word: 'chon muc khac' },
    { choice: '2', action: { do: 'placeExplanation', itemKey: 'a' } },
    { choice: '3', action: { do: 'dropExplanation' } },
  ],
  unplacedExplanation: 'Báo cáo thất lạc một bản',
};

test.each([1, 2])(
  'an explanation that waited in version %i still waits, and its options do what they did',
  (version) => {
    expect(decodeState(JSON.stringify({ ...saved, version }))).toEqual({
      ...initialState,
      card: 7,
      scorecardId: 'k:u',
      asking: { for: 'unplacedItem' },
      options: [
        { choice: '1', action: { do: 'askUnplacedItem' }, word: 'chon muc khac' },
        { choice: '2', action: { do: 'placeExplanation', itemKey: 'a' } },
        { choice: '3', action: { do: 'dropUnplaced' } },
      ],
      unplaced: { kind: 'explanation', text: 'Báo cáo thất lạc một bản' },
    });
  },
);

test('a state from before explanations could wait keeps its place', () => {
  const { asking: _asking, unplacedExplanation: _text, ...earlier } = saved;
  const state = decodeState(JSON.stringify({ ...earlier, options: [], itemKey: 'a' }));
  expect(state).toEqual({ ...initialState, card: 7, scorecardId: 'k:u', itemKey: 'a' });
});
