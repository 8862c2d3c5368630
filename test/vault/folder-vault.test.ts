import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Vault } from '../../src/application/ports/vault.ts';
import { openFolderVault } from '../../src/vault/folder-vault.ts';
import { vaultRefusalSentence } from '../../src/vault/vault-refusal.ts';

const program = fileURLToPath(new URL('./die-while-keeping.ts', import.meta.url));
const HOUR = 3_600_000;

let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'cchc-vault-')), 'vault');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

async function opened(now?: number): Promise<Vault> {
  const opening = await openFolderVault(folder, now);
  if (!opening.ok) throw new Error(opening.refusal.code);
  return opening.vault;
}

async function addressesIn(vault: Vault): Promise<readonly string[]> {
  const addresses: string[] = [];
  for await (const { sha256 } of vault.list()) addresses.push(sha256);
  return addresses;
}

const incoming = () => readdir(path.join(folder, 'incoming'));

test.skipIf(process.platform === 'win32')('everything in it is for its owner only', async () => {
  const outcome = await (await opened()).keep(new Uint8Array(3));
  const sha256 = outcome.kind === 'kept' ? outcome.sha256 : '';
  const shard = path.join(folder, sha256.slice(0, 2));
  const mode = async (file: string) => (await stat(file)).mode & 0o777;
  expect(await mode(path.join(shard, sha256.slice(2)))).toBe(0o600);
  expect(await mode(shard)).toBe(0o700);
  expect(await mode(folder)).toBe(0o700);
});

test('what was left half-written over an hour ago goes when the vault is opened, and nothing younger', async () => {
  await opened();
  const now = Date.UTC(2026, 6, 17, 2);
  const ages: readonly (readonly [string, number])[] = [
    ['old', HOUR + 1000],
    ['young', HOUR - 1000],
  ];
  for (const [name, age] of ages) {
    const file = path.join(folder, 'incoming', name);
    await writeFile(file, 'half');
    await utimes(file, new Date(now - age), new Date(now - age));
  }
  await opened(now);
  expect(await incoming()).toEqual(['young']);
});

test('what is kept again counts as kept now', async () => {
  const vault = await opened();
  const outcome = await vault.keep(new Uint8Array(3));
  const sha256 = outcome.kind === 'kept' ? outcome.sha256 : '';
  const longAgo = new Date(Date.UTC(2020, 0, 1));
  await utimes(path.join(folder, sha256.slice(0, 2), sha256.slice(2)), longAgo, longAgo);
  await vault.keep(new Uint8Array(3));
  for await (const { keptAt } of vault.list()) expect(keptAt).toBeGreaterThan(longAgo.getTime());
});

test('a file in the way of the folder is refused in words', async () => {
  await writeFile(folder, '');
  const opening = await openFolderVault(folder);
  expect(opening).toMatchObject({ ok: false, refusal: { name: 'vaultFolderUnusable', folder } });
  if (!opening.ok) expect(vaultRefusalSentence(opening.refusal)).toContain(`kho tài liệu ${folder}`);
});

test.each(['half written', 'not synced'])(
  'a process killed with a file %s leaves nothing of it to read',
  async (when) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, folder, when], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const vault = await opened();
    expect(await addressesIn(vault)).toEqual([String(said)]);
    expect((await vault.open(String(said))).kind).toBe('found');
    expect(await incoming()).toHaveLength(1);
    await opened(Date.now() + 2 * HOUR);
    expect(await incoming()).toEqual([]);
  },
);

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

/** Mounts a disk of 1 MiB over a folder; false where root may not mount either, as in most containers. */
function mountSmallDisk(over: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=700', 'cchc-test', over], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!mayMount)('a full disk is said, and leaves what was kept and no half file', async (context) => {
  await mkdir(folder);
  if (!mountSmallDisk(folder)) return context.skip('no right to mount a small disk');
  try {
    const vault = await opened();
    const small = await vault.keep(randomBytes(300_000));
    expect(await vault.keep(randomBytes(2_000_000))).toEqual({ kind: 'full' });
    expect(await incoming()).toEqual([]);
    expect(small.kind === 'kept' && (await vault.open(small.sha256)).kind).toBe('found');
    expect((await vault.keep(randomBytes(300_000))).kind).toBe('kept');
  } finally {
    execFileSync('umount', [folder]);
  }
});
