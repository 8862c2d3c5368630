import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CanonicalValue, canonicalJson } from '../../../src/domain/receipt/canonical-json.ts';

const whole = fc.string({ unit: 'binary' });
const values = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.maxSafeInteger().map((number) => (number === 0 ? 0 : number)),
    whole,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(whole, tie('value')),
  ),
})).value;

function reversed(value: CanonicalValue): CanonicalValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

describe('the one text of a value', () => {
  test('says what JSON says', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  test('does not depend on the order in which names were given', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('sorts names by UTF-16 units and writes strings as RFC 8785 shows them', () => {
    const sample = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: '€$\u000f\nA\'B"\\"/' };
    expect(canonicalJson(sample)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":"€$\\u000f\\nA\'B\\"\\\\\\"/","€":1,"😀":5,"\ufb33":3}',
    );
  });

  test.each([0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY, 'a\ud800', { '\udc00': 1 }])(
    'does not exist for %j',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(RangeError);
    },
  );
});
