import { expect, test } from 'vitest';
import { authorityRefusalKeys } from '../../src/conversation/authority-refusal.ts';
import { authorityRefusals } from '../../src/domain/authority/refusal.ts';
import { readLocale } from '../wording/messages.ts';

test.each(['vi', 'en'] as const)(
  'every refusal has one sentence of its own in %s, at most two long',
  (locale) => {
    const messages = readLocale(locale);
    const sentences = authorityRefusals.map((name) => messages.get(authorityRefusalKeys[name]) ?? '');
    expect(new Set(sentences).size).toBe(authorityRefusals.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^.]+\.(?: [^.]+\.)?$/u);
  },
);
