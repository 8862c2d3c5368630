import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../src/vault/open-vault.ts';
import { startS3Server } from '../fakes/s3/s3-server.ts';

test('evidence lies in the data folder, or in the store of the settings and then not in the folder', async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'cchc-data-'));
  const server = await startS3Server();
  const remote = await openVault({ dataFolder, s3: server.place });
  expect(remote.ok && (await remote.vault.keep(new Uint8Array(3))).kind).toBe('kept');
  expect(await readdir(dataFolder)).toEqual([]);
  const local = await openVault({ dataFolder, s3: null });
  expect(local.ok && (await local.vault.keep(new Uint8Array(3))).kind).toBe('kept');
  expect(await readdir(dataFolder)).toEqual(['vault']);
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });
});
