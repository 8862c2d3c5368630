import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type } from './desk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cchc-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(['docx', 'pdf', 'xlsx'])('a .%s of the unit in the newest campaign, once', async (format) => {
  const file = path.join(folder, `bao-cao.${format}`);
  const { code, out } = await type(`report --unit SNV --to ${file}`);
  expect([code, out]).toEqual([0, [`Đã ghi ${file}.`]]);
  expect(readFileSync(file, 'utf8')).toBe(`${format} of ky-2026:so-nv`);
  const again = await type(`report --unit SNV --campaign ky-2025 --to ${file}`);
  expect([again.code, readFileSync(file, 'utf8')]).toEqual([1, `${format} of ky-2026:so-nv`]);
  await type(`report --unit SNV --campaign ky-2025 --overwrite --to ${file}`);
  expect(readFileSync(file, 'utf8')).toBe(`${format} of ky-2025:so-nv`);
});

test('a unit or campaign that is not there is said', async () => {
  const to = path.join(folder, 'a.pdf');
  const unit = await type(`report --unit XYZ --to ${to}`);
  expect([unit.code, unit.error]).toEqual([1, ['Kỳ ky-2026 không có đơn vị mang mã "XYZ".']]);
  const campaign = await type(`report --unit SNV --campaign ky-2000 --to ${to}`);
  expect(campaign.code).toBe(1);
});

test.each([
  'report',
  'report --unit SNV',
  'report --unit SNV --to a.doc',
  'report --to a.pdf',
  'report --unit SNV --to a.pdf b',
])('"%s" is answered with the usage', async (words) => {
  const { code, error } = await type(words);
  expect([code, error[0]?.startsWith('Cách dùng: npm run cchc -- report --unit')]).toEqual([2, true]);
});
