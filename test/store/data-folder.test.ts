import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { storeRefusalSentence } from '../../src/store/store-refusal.ts';
import { migrationsFolder, openFolder, temporaryFolder } from './sqlite-store.ts';

const holder = fileURLToPath(new URL('./hold-data-folder.ts', import.meta.url));

describe('data folder', () => {
  let parent = '';
  let dataFolder = '';

  beforeEach(async () => {
    parent = await temporaryFolder();
    dataFolder = path.join(parent, 'chưa có', 'data');
  });

  afterEach(() => rm(parent, { recursive: true, force: true }));

  const open = () => openStore({ databaseUrl: null, dataFolder, migrationsFolder });

  test.skipIf(process.platform === 'win32')('is created for its owner only', async () => {
    await (await openFolder(dataFolder)).close();
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o700);
  });

  test('is refused in words where a file stands in its way', async () => {
    await writeFile(path.join(parent, 'tệp'), '');
    dataFolder = path.join(parent, 'tệp', 'data');
    const opening = await open();
    expect(opening).toMatchObject({ ok: false, refusal: { name: 'dataFolderUnusable', folder: dataFolder } });
    if (!opening.ok)
      expect(storeRefusalSentence(opening.refusal)).toContain('Không ghi được vào thư mục dữ liệu');
  });

  test('is refused while another process holds it, and free once that was killed', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', holder, dataFolder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      const [said] = await once(child.stdout, 'data');
      expect(String(said)).toBe('open\n');
      expect(await open()).toEqual({ ok: false, refusal: { name: 'dataFolderInUse', folder: dataFolder } });
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await (await openFolder(dataFolder)).close();
  });

  test('is held until the store is closed', async () => {
    const store = await openFolder(dataFolder);
    expect(await open()).toMatchObject({ ok: false, refusal: { name: 'dataFolderInUse' } });
    await store.close();
    await (await openFolder(dataFolder)).close();
  });

  test('is let go when the database in it is refused', async () => {
    await (await openFolder(dataFolder)).close();
    const none = path.join(parent, 'no-migrations');
    await expect(openStore({ databaseUrl: null, dataFolder, migrationsFolder: none })).rejects.toThrow();
    await (await openFolder(dataFolder)).close();
  });
});
