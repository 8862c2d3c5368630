import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { createResultsFiles } from '../src/results-files.ts';
import { openAgency } from './contract/agency.ts';
import type { OpenedForTest } from './contract/store-under-test.ts';
import { openWorkbook } from './documents/report/read-back.ts';
import { forgetMigrated, sqliteStore } from './store/sqlite-store.ts';

const XLSX = 'results:k2026:provisional:xlsx';
const PATIENCE = { timeout: 120_000 };
let opened: OpenedForTest;

beforeEach(async () => {
  opened = await sqliteStore.openEmpty();
  await openAgency(opened.store);
});
afterEach(async () => {
  await opened.store.close();
  await opened.discard();
});
afterAll(forgetMigrated);

async function loadedWithin(limits: Parameters<typeof createResultsFiles>[1], dataFolder?: string) {
  const files = createResultsFiles({ ...opened.database, ...(dataFolder && { dataFolder }) }, limits);
  try {
    return await files.load(XLSX);
  } finally {
    await files.close();
  }
}

test('a file of results is a workbook of every unit', PATIENCE, async () => {
  const bytes = await loadedWithin({ timeoutMs: 110_000, memoryMb: 1_024 });
  const sheet = (await openWorkbook(bytes as Uint8Array)).getWorksheet('Xếp hạng');
  expect(sheet?.getColumn(3).values).toEqual(expect.arrayContaining(['U1', 'U2', 'U3']));
});

test('one that takes too long or too much memory is too large, and a fault is one', PATIENCE, async () => {
  expect(await loadedWithin({ timeoutMs: 1, memoryMb: 1_024 })).toBe('tooLarge');
  expect(await loadedWithin({ timeoutMs: 110_000, memoryMb: 1 })).toBe('tooLarge');
  await expect(loadedWithin({ timeoutMs: 110_000, memoryMb: 1_024 }, '/nowhere')).rejects.toThrow(XLSX);
});
