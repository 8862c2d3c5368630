import { describe, expect, test } from 'vitest';
import { isPending, reachInto, workState } from '../../../src/domain/appraisal/unit-work.ts';
import type { Grant } from '../../../src/domain/authority/grant.ts';

const always = { validFrom: null, validUntil: null, status: 'active' } as const;
const everything: Grant = { ...always, role: 'appraiser', unitId: null, scope: null };
const plan = { itemKey: '1.1', domainKey: '1' };
const iso = { itemKey: '2.2', domainKey: '2' };

describe('where an item stands for its appraiser', () => {
  const agreed = { round: 1, kind: 'agreed', entryVersion: 3 } as const;

  test.each([
    ['waiting', { entryVersion: 3, verdict: null, explained: false }],
    ['waiting', { entryVersion: 4, verdict: agreed, explained: false }],
    ['settled', { entryVersion: 3, verdict: agreed, explained: false }],
    ['explained', { entryVersion: 3, verdict: agreed, explained: true }],
    ['settled', { entryVersion: 3, verdict: { ...agreed, round: 2 }, explained: true }],
    ['asked', { entryVersion: 3, verdict: { ...agreed, kind: 'asked' }, explained: false }],
    ['explained', { entryVersion: 3, verdict: { ...agreed, kind: 'asked' }, explained: true }],
  ] as const)('%s', (state, entry) => {
    expect(workState(entry)).toBe(state);
  });

  test('a question waits for the unit in the first round, and for the appraiser in the second', () => {
    expect(isPending('asked', 1)).toBe(false);
    expect(isPending('asked', 2)).toBe(true);
    expect(isPending('explained', 2)).toBe(true);
    expect(isPending('settled', 2)).toBe(false);
  });
});

describe('what of a unit is somebody’s to judge', () => {
  test('domains and single items of the scope', () => {
    const scoped = { ...everything, scope: { domainKeys: ['1'], itemKeys: ['2.2'] } };
    const { reaches } = reachInto([scoped], 'y-te', 0);
    expect(reaches(plan)).toBe(true);
    expect(reaches(iso)).toBe(true);
    expect(reaches({ itemKey: '2.1', domainKey: '2' })).toBe(false);
  });

  test('of one unit where the role is for it, and not once it ended', () => {
    const here = { ...everything, unitId: 'y-te', validUntil: 10 };
    expect(reachInto([here], 'y-te', 5).reaches(plan)).toBe(true);
    expect(reachInto([here], 'noi-vu', 5).reaches(plan)).toBe(false);
    expect(reachInto([here], 'y-te', 10).reaches(plan)).toBe(false);
  });

  test('the own unit is known as such', () => {
    const scorer: Grant = { ...always, role: 'scorer', unitId: 'y-te', scope: null };
    expect(reachInto([everything, scorer], 'y-te', 0).own).toBe(true);
    expect(reachInto([everything, scorer], 'noi-vu', 0).own).toBe(false);
  });

  test('whoever only leads looks after everything, an appraiser who leads after the own part', () => {
    const lead: Grant = { ...always, role: 'appraisalLead', unitId: null, scope: null };
    const scoped = { ...everything, scope: { domainKeys: ['1'], itemKeys: [] } };
    expect(reachInto([lead], 'y-te', 0).reaches(iso)).toBe(true);
    expect(reachInto([lead, scoped], 'y-te', 0).reaches(iso)).toBe(false);
    expect(reachInto([lead, scoped], 'y-te', 0).reaches(plan)).toBe(true);
  });
});
