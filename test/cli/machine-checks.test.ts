import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressFinding, roomFinding, settingFindings, storeFinding } from '../../src/cli/machine-checks.ts';

const GIB = 1_073_741_824;

describe('the machine', () => {
  test('every fault of the settings is a finding', () => {
    expect(settingFindings([])).toMatchObject([{ ok: true }]);
    const faults = [
      { setting: 'PORT', wanted: 'cần một số' },
      { setting: 'DEMO', wanted: 'cần on hoặc off' },
    ];
    expect(settingFindings(faults)).toEqual([
      { ok: false, what: 'Cài đặt PORT', fix: 'cần một số' },
      { ok: false, what: 'Cài đặt DEMO', fix: 'cần on hoặc off' },
    ]);
  });

  test.each([
    [GIB, true, '1 GB'],
    [GIB - 1, false, '1023,9 MB'],
    [12.56 * GIB, true, '12,5 GB'],
    [0, false, '0 MB'],
  ])('%d free bytes: ok %s, said as %s', async (free, ok, said) => {
    const finding = await roomFinding('data', () => Promise.resolve(free));
    expect(finding).toMatchObject({ ok, what: `Ổ đĩa của thư mục dữ liệu còn trống ${said}` });
    expect(finding.fix === null).toBe(ok);
  });

  test('a data folder that is not there yet is judged by the folder it will be made in', async () => {
    const asked: string[] = [];
    await roomFinding(path.join(os.tmpdir(), 'cchc-not-there', 'data'), (folder) => {
      asked.push(folder);
      return Promise.resolve(GIB);
    });
    expect(asked).toEqual([os.tmpdir()]);
    expect((await roomFinding(os.tmpdir())).what).toMatch(/\d+(,\d)? [GM]B$/);
  });

  test('a store that opens is well, one in use is no fault, and any other refusal says what to do', () => {
    expect(storeFinding(null)).toMatchObject({ ok: true, fix: null });
    expect(storeFinding({ name: 'dataFolderInUse', sentence: 'Dừng chương trình đó.' })).toMatchObject({
      ok: true,
    });
    const refusal = { name: 'databaseUnreachable', sentence: 'Kiểm tra DATABASE_URL.' };
    expect(storeFinding(refusal)).toMatchObject({ ok: false, fix: 'Kiểm tra DATABASE_URL.' });
  });
});

describe('the public address', () => {
  test.each([
    [null, false, true],
    [null, true, false],
    ['https://cchc.example.vn', true, true],
    ['https://cchc.example.vn:8443', false, true],
    ['https://cchc.example.vn:8443', true, false],
    ['https://cchc.example.vn:80', false, true],
    ['https://cchc.example.vn:3000', false, false],
    ['https://10.0.0.1', false, false],
    ['https://[::1]', false, false],
    ['https://localhost', false, false],
    ['https://may-chu', true, false],
    ['https://may-chu.local', true, false],
  ])('%s with Zalo %s: ok %s', (address, zalo, ok) => {
    const finding = addressFinding(address, zalo);
    expect(finding.ok).toBe(ok);
    expect(finding.fix === null).toBe(ok);
  });
});
