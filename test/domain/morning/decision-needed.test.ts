import { expect, test } from 'vitest';
import { type DecisionScene, decisionNeeded } from '../../../src/domain/morning/decision-needed.ts';
import { at } from '../reminders/reminded-world.ts';
import { morningScene, morningUnit, sentUnit } from './morning-world.ts';

const confirmedAt = at('2026-12-03 10:00');
const asking = morningUnit({ openRequests: 2 });
const done = sentUnit(10, { flagged: 2, explained: 1 });
const settled = sentUnit(10, { confirmedAt });

test.each<[string, string, Partial<DecisionScene>, object | null]>([
  ['nothing', '2026-10-20 07:00', {}, null],
  [
    'requests before everything else',
    '2026-12-02 07:00',
    { units: [asking, done, settled], oldestRequestAt: at('2026-11-04 09:00') },
    { kind: 'requests', count: 2, since: at('2026-11-04 09:00') },
  ],
  ['results while units may explain: not yet', '2026-11-25 07:00', { units: [done] }, null],
  ['results after that', '2026-11-30 07:00', { units: [done, settled] }, { kind: 'confirm', count: 1 }],
  ['nothing to confirm where items are open', '2026-12-01 07:00', { units: [sentUnit(9), settled] }, null],
  [
    'publication, once all that was sent is confirmed',
    '2026-12-04 07:00',
    { units: [settled, settled, morningUnit()] },
    { kind: 'publish', count: 2 },
  ],
  ['nothing is published of nothing', '2026-12-04 07:00', { units: [morningUnit()] }, null],
  [
    'a round that ends in two working days',
    '2026-11-18 07:00',
    { units: [sentUnit(4), sentUnit(10)], asked: 2 },
    { kind: 'behind', round: 1, left: 4, closesAt: at('2026-11-21 00:00') },
  ],
  ['a round that ends in three: not yet', '2026-11-17 07:00', { units: [sentUnit(4)] }, null],
  ['what waits for units in the first round', '2026-11-20 07:00', { units: [sentUnit(4)], asked: 6 }, null],
  [
    'but not in the second',
    '2026-12-03 07:00',
    { units: [sentUnit(4)], asked: 6 },
    { kind: 'behind', round: 2, left: 6, closesAt: at('2026-12-05 00:00') },
  ],
  [
    'nothing after the publication',
    '2026-12-04 07:00',
    { units: [asking, done], oldestRequestAt: 1, publishedAt: at('2026-12-03 15:00') },
    null,
  ],
])('decides on %s', (_what, now, more, decision) => {
  expect(decisionNeeded(morningScene({ now: at(now), ...(more as object) }))).toEqual(decision);
});
