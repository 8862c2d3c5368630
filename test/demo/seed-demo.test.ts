import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hasDemo, seedDemo } from '../../src/demo/seed-demo.ts';
import { openFolder, temporaryFolder } from '../store/sqlite-store.ts';

test('the demo is known once it is stored, so that a later start stores nothing', async () => {
  const folder = await temporaryFolder();
  const store = await openFolder(folder);
  expect(hasDemo(await store.campaigns.campaigns())).toBe(false);
  await seedDemo(store.campaigns, Date.UTC(2026, 9, 24, 9, 30));
  expect(hasDemo(await store.campaigns.campaigns())).toBe(true);
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
