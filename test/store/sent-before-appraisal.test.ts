import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { answered, change, lookUp, openAppraisedAgency, sent } from '../contract/appraised-agency.ts';
import { openFolder } from './sqlite-store.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cchc sent before '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store from before appraisal', () => {
  test('knows what is to be judged of a scorecard that was sent then', async () => {
    const before = await openFolder(folder);
    await openAppraisedAgency(before);
    const entries = { a: answered(true), b: answered(true), c: answered(true) };
    await change(before, 'u1', { by: 'an', entries, events: [sent] });
    await before.close();
    // As the migration leaves it.
    const file = new Database(path.join(folder, 'cchc.sqlite'));
    file.exec(`UPDATE "Scorecard" SET "toJudge" = 0`);
    file.close();
    const after = await openFolder(folder);
    const { office } = await lookUp(after, 'binh', 50, []);
    expect(office?.units.map(({ toJudge }) => toJudge)).toEqual([4, 0, 0, 0]);
    await after.close();
  });
});
