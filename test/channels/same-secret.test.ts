import { expect, test } from 'vitest';
import { sameSecret } from '../../src/channels/same-secret.ts';

test('only the very secret is the secret', () => {
  expect(sameSecret('a-secret', 'a-secret')).toBe(true);
  for (const presented of ['a-secreT', 'a-secre', 'a-secret ', '']) {
    expect(sameSecret(presented, 'a-secret')).toBe(false);
  }
});

test('a call without one is refused, even where the secret is empty', () => {
  expect(sameSecret(undefined, '')).toBe(false);
});
