import { expect, test } from 'vitest';
import { openWork } from '../../../src/domain/appraisal/open-work.ts';
import type { UnitWork, WorkState } from '../../../src/domain/appraisal/unit-work.ts';
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
const unit = (unitId: string, states: Readonly<Record<string, WorkState>>): UnitWork => ({
  scorecardId: unitId,
  unitId,
  code: unitId,
  name: unitId,
  groupCode: 'so',
  items: Object.entries(states).map(([itemKey, state]) => ({ itemKey, domainKey: 'd', state })),
});
const units = [
  unit('u1', { a: 'waiting', b: 'asked', c: 'settled', d: 'explained' }),
  unit('u2', { a: 'waiting' }),
];

test.each<[string, readonly Grant[], 1 | 2, number]>([
  ['what nothing was found of, in the first round', [grant({})], 1, 2],
  ['what was asked or explained as well, in the second', [grant({})], 2, 4],
  ['only the units that are theirs', [grant({ unitId: 'u2' })], 2, 1],
  ['only the items that are theirs', [grant({ scope: { domainKeys: [], itemKeys: ['b'] } })], 2, 1],
  ['never the own unit', [grant({}), grant({ role: 'scorer', unitId: 'u1' })], 2, 1],
  ['nothing for whoever does not appraise', [grant({ role: 'leader' })], 2, 0],
])('an appraiser has %s', (_what, grants, round, count) => {
  expect(openWork(grants, units, 0)[round]).toBe(count);
});
