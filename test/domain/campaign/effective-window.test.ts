import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenAt, lockOf } from '../../../src/domain/campaign/effective-window.ts';
import type { Extension } from '../../../src/domain/campaign/extension.ts';

const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}+07:00`);
const campaign = { opensAt: at('2028-02-01 00:00:00'), locksAt: at('2028-02-29 00:00:00') };
const wholeDay: Extension = {
  id: 'whole',
  itemKeys: null,
  opensAt: at('2028-02-28 10:00:00'),
  closesAt: at('2028-03-01 00:00:00'),
};
const tenMinutes: Extension = {
  id: 'items',
  itemKeys: ['a', 'b'],
  opensAt: at('2028-03-02 09:00:00'),
  closesAt: at('2028-03-02 09:10:00'),
};

test.each([
  ['2028-01-31 23:59:59.999', 'tooEarly', 'tooEarly'],
  ['2028-02-01 00:00:00.000', 'open', 'open'],
  ['2028-02-28 23:59:59.999', 'open', 'open'],
  ['2028-02-29 00:00:00.000', 'open', 'open'],
  ['2028-02-29 23:59:59.999', 'open', 'open'],
  ['2028-03-01 00:00:00.000', 'locked', 'locked'],
  ['2028-03-02 08:59:59.999', 'locked', 'locked'],
  ['2028-03-02 09:00:00.000', 'open', 'locked'],
  ['2028-03-02 09:09:59.999', 'open', 'locked'],
  ['2028-03-02 09:10:00.000', 'locked', 'locked'],
])('at %s a reopened item is %s and another one %s', (local, reopened, other) => {
  const extensions = [wholeDay, tenMinutes];
  expect(isOpenAt(campaign, extensions, 'a', at(local))).toBe(reopened);
  expect(isOpenAt(campaign, extensions, 'c', at(local))).toBe(other);
  expect(isOpenAt(campaign, extensions, null, at(local))).toBe(other);
});

test('the lock of an item is its own, that of the scorecard only what was extended as a whole', () => {
  expect(lockOf(campaign, [tenMinutes, wholeDay], 'b')).toBe(tenMinutes.closesAt);
  expect(lockOf(campaign, [tenMinutes, wholeDay], 'c')).toBe(wholeDay.closesAt);
  expect(lockOf(campaign, [tenMinutes, wholeDay], null)).toBe(wholeDay.closesAt);
});

test('a scorecard extended after its lock stays locked for what came in between', () => {
  const later = { ...wholeDay, opensAt: at('2028-02-29 08:00:00') };
  expect(isOpenAt(campaign, [later], null, at('2028-02-29 07:59:59.999'))).toBe('locked');
  expect(isOpenAt(campaign, [later], null, at('2028-02-29 08:00:00.000'))).toBe('open');
});

const instants = fc.integer({ min: 0, max: 200 });
const keys = fc.constantFrom('a', 'b', 'c');
const windows = fc
  .tuple(instants, instants)
  .map(([one, other]) => ({ opensAt: Math.min(one, other), locksAt: Math.max(one, other) + 1 }));
const extensions = fc.array(
  fc.record({
    id: fc.uuid(),
    itemKeys: fc.option(fc.array(keys)),
    opensAt: instants,
    closesAt: instants,
  }),
  { maxLength: 6 },
);
const wanted = fc.option(keys);

test('without an extension it is the campaign’s window', () => {
  fc.assert(
    fc.property(windows, wanted, instants, (window, key, now) => {
      expect(lockOf(window, [], key)).toBe(window.locksAt);
      const expected = now < window.opensAt ? 'tooEarly' : now < window.locksAt ? 'open' : 'locked';
      expect(isOpenAt(window, [], key, now)).toBe(expected);
    }),
  );
});

test('nothing is open from its lock on, nor after the last of all closings, nor before the campaign', () => {
  fc.assert(
    fc.property(windows, extensions, wanted, instants, (window, extended, key, now) => {
      const lock = lockOf(window, extended, key);
      expect(lock).toBeLessThanOrEqual(Math.max(window.locksAt, ...extended.map(({ closesAt }) => closesAt)));
      expect(lock).toBeGreaterThanOrEqual(window.locksAt);
      const standing = isOpenAt(window, extended, key, now);
      if (now >= lock) expect(standing).toBe('locked');
      expect(standing === 'tooEarly').toBe(now < window.opensAt);
    }),
  );
});

test('an extension opens nothing but its items between its instants, and closes nothing', () => {
  fc.assert(
    fc.property(windows, extensions, wanted, instants, (window, extended, key, now) => {
      fc.pre(extended.length > 0);
      const [last, ...others] = extended as [Extension, ...Extension[]];
      const without = isOpenAt(window, others, key, now);
      const withIt = isOpenAt(window, extended, key, now);
      const meant = last.itemKeys === null || (key !== null && last.itemKeys.includes(key));
      const reopens = without === 'locked' && meant && now >= last.opensAt && now < last.closesAt;
      expect(withIt).toBe(reopens ? 'open' : without);
    }),
  );
});
