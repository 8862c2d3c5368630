import { rm } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditVerify } from '../../src/cli/commands/audit-verify.ts';
import { accountOf, openAgency } from '../contract/agency.ts';
import { play, saving, scorecardOf } from '../contract/turn-driver.ts';
import { no, yes } from '../domain/build.ts';
import { openFolder, temporaryFolder } from './sqlite-store.ts';

let folder = '';

beforeEach(async () => {
  folder = await temporaryFolder();
  const store = await openFolder(folder);
  await openAgency(store);
  for (const [at, answer] of [yes, no, yes, no].entries()) {
    await play(store.turns, accountOf('an'), `m${at}`, (record) => ({
      scorecard: scorecardOf(record),
      writes: [saving('a', at === 0 ? null : yes, answer, { at })],
    }));
  }
  await store.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What somebody with the file and a database tool does; the triggers are in nobody's way for long. */
function editFile(sql: string): void {
  const db = new Database(path.join(folder, 'cchc.sqlite'));
  const triggers = ['AuditRecord_unaltered', 'AuditRecord_kept', 'AuditHead_forward', 'AuditHead_kept'];
  db.exec(triggers.map((name) => `DROP TRIGGER "${name}";`).join(''));
  db.exec(sql);
  db.close();
}

async function verify(): Promise<{ readonly code: number; readonly unit: string | undefined }> {
  const store = await openFolder(folder);
  const out: string[] = [];
  const services = async () => ({ audit: store.audit }) as never;
  const code = await auditVerify.run([], {
    out: (line: string) => out.push(line),
    error: () => undefined,
    services,
  } as never);
  await store.close();
  return { code, unit: out.find((line) => line.startsWith('U1 ')) };
}

test('a file that nobody touched is whole', async () => {
  const { code, unit } = await verify();
  expect([code, unit]).toEqual([
    0,
    expect.stringMatching(/^U1 Đơn vị u1 \(k2026\): 4 bản ghi, mã cuối [0-9a-f]{64}$/u),
  ]);
});

const OF_U1 = `stream = 'k2026:u1'`;

test.each([
  [
    'a score',
    `UPDATE "AuditRecord" SET "afterJson" = replace("afterJson", 'false', 'true') WHERE ${OF_U1} AND sequence = 2`,
    'số 2, nội dung đã bị sửa',
  ],
  [
    'who did it',
    `UPDATE "AuditRecord" SET "officialId" = 'binh' WHERE ${OF_U1} AND sequence = 4`,
    'số 4, nội dung đã bị sửa',
  ],
  [
    'when',
    `UPDATE "AuditRecord" SET at = at + 1 WHERE ${OF_U1} AND sequence = 1`,
    'số 1, nội dung đã bị sửa',
  ],
  ['that it was', `DELETE FROM "AuditRecord" WHERE ${OF_U1} AND sequence = 3`, 'số 3, bản ghi đã mất'],
  ['how it ended', `DELETE FROM "AuditRecord" WHERE ${OF_U1} AND sequence > 2`, 'số 3, bản ghi đã mất'],
  [
    'what came first',
    `UPDATE "AuditRecord" SET sequence = -1 WHERE ${OF_U1} AND sequence = 1;
     UPDATE "AuditRecord" SET sequence = 1 WHERE ${OF_U1} AND sequence = 2;
     UPDATE "AuditRecord" SET sequence = 2 WHERE ${OF_U1} AND sequence = -1`,
    'số 1, thứ tự đã bị đổi',
  ],
  [
    'its end, with the head',
    `UPDATE "AuditHead" SET sequence = 5 WHERE ${OF_U1};
     INSERT INTO "AuditRecord" SELECT stream, 5, at, "officialId", "onBehalfOf", act, subject, "beforeJson",
       "afterJson", "previousHash", hash FROM "AuditRecord" WHERE ${OF_U1} AND sequence = 4`,
    'số 5, thứ tự đã bị đổi',
  ],
  ['that it ever began', `DELETE FROM "AuditHead" WHERE ${OF_U1}`, 'số 1, chỗ kết thúc của chuỗi không khớp'],
])('somebody who edits the file by SQL to change %s is found at the exact record', async (_, sql, where) => {
  editFile(sql);
  const { code, unit } = await verify();
  expect([code, unit]).toEqual([1, `U1 Đơn vị u1 (k2026): hỏng tại bản ghi ${where}`]);
});
