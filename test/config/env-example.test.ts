import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { envExampleText } from '../../scripts/env-example-text.ts';
import { readConfig } from '../../src/config/config.ts';
import { environmentSchema } from '../../src/config/environment.ts';
import { settingNotes } from '../../src/config/setting-notes.ts';

const kept = () => readFileSync(path.resolve(import.meta.dirname, '../../.env.example'), 'utf8');

test('.env.example is what the settings say (npm run env-example writes it)', () => {
  expect(kept()).toBe(envExampleText());
});

test('a copy of it is the program without settings, with or without its comment signs', () => {
  const plain = readConfig({});
  expect(readConfig(parseEnv(kept()))).toEqual(plain);
  const uncommented = kept().replace(/^#(?=[A-Z0-9_]+=)/gm, '');
  expect(Object.keys(parseEnv(uncommented)).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  expect(readConfig(parseEnv(uncommented))).toEqual(plain);
});

test('every setting has its own comment and says what it takes', () => {
  const notes = Object.values(environmentSchema.shape).map((schema) => settingNotes.get(schema));
  const comments = notes.map((note) => note?.about.join(' ') ?? '');
  expect(comments.every((comment) => comment.length > 10)).toBe(true);
  expect(new Set(comments).size).toBe(comments.length);
  expect(notes.every((note) => (note?.wanted.length ?? 0) > 10)).toBe(true);
});
