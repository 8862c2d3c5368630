import { expect, test } from 'vitest';
import type { AppraisalStanding, AppraisedItem } from '../../../src/domain/appraisal/appraised-item.ts';
import { summariseResult } from '../../../src/domain/appraisal/result-summary.ts';
import type { ItemState } from '../../../src/domain/scorecard/item-totals.ts';
import { pts } from '../build.ts';

function item(
  itemKey: string,
  standing: AppraisalStanding,
  { self = 1, points = 1, state = 'answered' as ItemState, explained = false } = {},
): readonly [string, AppraisedItem] {
  const own = state === 'answered' ? pts(self) : null;
  return [
    itemKey,
    {
      itemKey,
      standing,
      self: { itemKey, counts: 'regular', state, points: own, maximum: pts(1), refusal: null },
      found: { itemKey, counts: 'regular', state, points: pts(points), maximum: pts(1), refusal: null },
      points: standing === 'settled' ? pts(points) : null,
      verdict: null,
      flagged: explained,
      explained,
    },
  ];
}

test('counts what was changed, explained and awarded, and names what is open', () => {
  const items = new Map([
    item('agreed', 'settled'),
    item('cut', 'settled', { points: 0 }),
    item('given back', 'settled', { points: 0.5, explained: true }),
    item('council', 'settled', { state: 'notSelfScored' }),
    item('claimed late', 'settled', { state: 'unanswered' }),
    item('waiting', 'waiting'),
    item('asked', 'asked'),
    item('answers', 'explained', { explained: true }),
    item('bonus', 'optional', { state: 'unanswered' }),
    item('exempt', 'notNeeded', { state: 'exempt' }),
  ]);
  expect(summariseResult({ items })).toEqual({
    changed: 3,
    explained: 2,
    answered: 1,
    awarded: 1,
    open: ['waiting', 'asked', 'answers'],
  });
});
