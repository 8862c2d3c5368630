import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_LIFE, readLink, signLink } from '../../src/application/file-link.ts';

const SECRET = 'a-secret-of-the-tests-with-32-letters';
const NOW = Date.UTC(2026, 6, 17, 2);
const linked = { file: 'vault:0f', name: 'Kế hoạch số 12.pdf', expiresAt: NOW + LINK_LIFE };

describe('a signed link', () => {
  test('opens its file until it ends, and not one millisecond longer', () => {
    const token = signLink(linked, SECRET);
    expect(token).toMatch(/^[\w.-]+$/);
    expect(readLink(token, SECRET, NOW)).toEqual({ kind: 'valid', linked });
    expect(readLink(token, SECRET, linked.expiresAt - 1)).toMatchObject({ kind: 'valid' });
    expect(readLink(token, SECRET, linked.expiresAt)).toEqual({ kind: 'expired' });
  });

  test('of another secret is forged', () => {
    expect(readLink(signLink(linked, `${SECRET}!`), SECRET, NOW)).toEqual({ kind: 'forged' });
  });

  test('cannot be given another file or a later end', () => {
    const [, seal] = signLink(linked, SECRET).split('.');
    for (const change of [{ file: 'vault:10' }, { expiresAt: linked.expiresAt + 1 }, { name: 'x.html' }]) {
      const said = Buffer.from(JSON.stringify({ ...linked, ...change })).toString('base64url');
      expect(readLink(`${said}.${seal}`, SECRET, NOW)).toEqual({ kind: 'forged' });
    }
  });

  test('with any one letter changed is forged', () => {
    const token = signLink(linked, SECRET);
    // The last letter carries bits that no byte is made of.
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: token.length - 2 }),
        fc.constantFrom('A', 'z', '0', '_', '.'),
        (at, letter) => {
          fc.pre(token[at] !== letter);
          const changed = token.slice(0, at) + letter + token.slice(at + 1);
          expect(readLink(changed, SECRET, NOW).kind).toBe('forged');
        },
      ),
    );
  });

  test.each(['', '.', 'a.b', 'a.b.c', 'x'.repeat(100_000)])('anything else is forged: %s', (token) => {
    expect(readLink(token, SECRET, NOW)).toEqual({ kind: 'forged' });
  });

  test('of any name comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (name) => {
        expect(readLink(signLink({ ...linked, name }, SECRET), SECRET, NOW)).toMatchObject({
          linked: { name },
        });
      }),
    );
  });
});
