import { expect, test } from 'vitest';
import { openWork } from '../../../src/domain/appraisal/open-work.ts';
import type { Grant } from '../../../src/domain/authority/grant.ts';

const grant = (more: Partial<Grant>): Grant => ({
  role: 'appraiser',
  unitId: null,
  scope: null,
  validFrom: null,
  validUntil: null,
  status: 'active',
  ...more,
});
const item = (itemKey: string, state: 'waiting' | 'asked' | 'settled', unitId = 'u1') => ({
  unitId,
  domainKey: 'd',
  itemKey,
  settled: state === 'settled',
  asked: state === 'asked',
});
const items = [item('a', 'waiting'), item('b', 'asked'), item('c', 'settled'), item('a', 'waiting', 'u2')];

test.each<[string, readonly Grant[], 1 | 2, number]>([
  ['everything that is not settled or asked, in the first round', [grant({})], 1, 2],
  ['what was asked as well, in the second', [grant({})], 2, 3],
  ['only the units that are theirs', [grant({ unitId: 'u2' })], 2, 1],
  ['only the items that are theirs', [grant({ scope: { domainKeys: [], itemKeys: ['b'] } })], 2, 1],
  ['never the own unit', [grant({}), grant({ role: 'scorer', unitId: 'u1' })], 2, 1],
  ['nothing for whoever does not appraise', [grant({ role: 'leader' })], 2, 0],
])('an appraiser has %s', (_what, grants, round, count) => {
  expect(openWork(grants, items, 0)[round]).toBe(count);
});
