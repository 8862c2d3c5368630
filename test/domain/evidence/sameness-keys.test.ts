import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import { sameEvidence } from '../../../src/domain/evidence/same-evidence.ts';
import { samenessKeys } from '../../../src/domain/evidence/sameness-keys.ts';
import { runs } from '../../property-runs.ts';
import { documents, fileOf, scanOf } from './evidence-of.ts';

const shared = (one: Evidence, other: Evidence) =>
  samenessKeys(one).filter((key) => samenessKeys(other).includes(key));

test('two documents that are the same share a key', () => {
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      fc.pre(sameEvidence(one, other) !== null);
      expect(shared(one, other)).not.toEqual([]);
    }),
    { numRuns: runs(500) },
  );
});

test('pages that differ in six bits share a key wherever the six are', () => {
  const six = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), six, (hash, places) => {
      const near = places.reduce((bits, at) => bits ^ (1n << BigInt(at)), hash);
      const [one, other] = [hash, near].map((bits, index) =>
        scanOf('d', [[String(index + 1), bits.toString(16).padStart(16, '0')]]),
      ) as [Evidence, Evidence];
      expect(sameEvidence(one, other)).toBe('looksAlike');
      expect(shared(one, other)).not.toEqual([]);
    }),
  );
});

test('documents that have nothing in common share none, so they are never compared', () => {
  const one = fileOf('a', 'a', { number: '1/QĐ', issuedOn: '2025-01-01' });
  expect(shared(one, fileOf('b', 'b', { number: '1/QĐ', issuedOn: '2025-01-02' }))).toEqual([]);
  const page = scanOf('a', [['1', '0000000000000000']]);
  expect(shared(page, scanOf('b', [['2', 'ffffffffffffffff']]))).toEqual([]);
});
