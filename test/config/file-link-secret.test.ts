import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptFileLinkSecret } from '../../src/config/file-link-secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cchc-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function secretIn(data: string): string {
  const kept = keptFileLinkSecret(data);
  if (!kept.ok) throw new Error(kept.code);
  return kept.secret.reveal();
}

test('it is made once, for the owner only, and stays the same', () => {
  const data = path.join(folder, 'data');
  const made = secretIn(data);
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(secretIn(data)).toBe(made);
  expect(readdirSync(data)).toEqual(['file-link.key']);
  if (process.platform !== 'win32')
    expect(statSync(path.join(data, 'file-link.key')).mode & 0o777).toBe(0o600);
  expect(secretIn(path.join(folder, 'other'))).not.toBe(made);
});

test('processes that start at once agree on one', async () => {
  const module = path.resolve(import.meta.dirname, '../../src/config/file-link-secret.ts');
  const script = `const { keptFileLinkSecret } = await import(${JSON.stringify(module)});
    console.log(keptFileLinkSecret(${JSON.stringify(folder)}).secret.reveal());`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  const made = await Promise.all([run(), run(), run(), run()]);
  expect(new Set(made.map(({ stdout }) => stdout)).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['file-link.key']);
});

test('a folder that cannot be one is told by the word of the system', () => {
  writeFileSync(path.join(folder, 'data'), '');
  expect(keptFileLinkSecret(path.join(folder, 'data'))).toEqual({ ok: false, code: 'ENOTDIR' });
});

test('a file that holds no secret is not taken for one', () => {
  writeFileSync(path.join(folder, 'file-link.key'), 'short');
  expect(() => keptFileLinkSecret(folder)).toThrow('holds no secret');
});
