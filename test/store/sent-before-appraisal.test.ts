import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import {
  answered,
  change,
  judgedUnit,
  lookUp,
  openAppraisedAgency,
  sent,
} from '../contract/appraised-agency.ts';
import { openFolder } from './sqlite-store.ts';

const parent = mkdtempSync(path.join(os.tmpdir(), 'cchc sent before '));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('a store from before appraisal', () => {
  test('knows what is to be judged of a scorecard that was sent then', async () => {
    const folder = path.join(parent, 'sent');
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

  test('knows what the council could confirm of a scorecard that was judged then', async () => {
    const folder = path.join(parent, 'judged');
    const before = await openFolder(folder);
    await openAppraisedAgency(before);
    await judgedUnit(before, 'u1', 1);
    await judgedUnit(before, 'u2', 0.5);
    await change(before, 'u2', {
      events: [{ kind: 'deadlineExtended', id: 'x', itemKeys: ['a'], closesAt: 900, reason: 'Sửa một mục' }],
    });
    const kept = await confirmable(before);
    expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u), null, null, null]);
    await before.close();
    const file = new Database(path.join(folder, 'cchc.sqlite'));
    file.exec(`UPDATE "Scorecard" SET confirmable = NULL`);
    file.close();
    const after = await openFolder(folder);
    expect(await confirmable(after)).toEqual(kept);
    await after.close();
  });
});

async function confirmable(store: Store) {
  const { office } = await lookUp(store, 'binh', 50, []);
  return office?.units.map((unit) => unit.confirmable);
}
