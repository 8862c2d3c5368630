import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startZaloBotServer } from '../fakes/zalo-bot/zalo-bot-server.ts';
import { openFolder } from '../store/sqlite-store.ts';

/** As built: translating every module anew would take most of the time. */
const PROGRAM = path.resolve(import.meta.dirname, '../../dist/src/cli/main.js');
const TOKEN = '77:hidden-bot-token';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cchc-doctor-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `doctor` as an operator does, in a folder without a `.env`. */
function doctor(settings: Readonly<Record<string, string>>): Promise<{ code: number; out: string }> {
  const env = { PATH: process.env.PATH ?? '', DATA_FOLDER: path.join(folder, 'data'), ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, 'doctor'], { cwd: folder, env }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out: `${out}${err}` });
    });
  });
}

/** What is to be fixed, without the room on the disk of whatever machine this is. */
const wrong = (out: string) =>
  out.split('\n').filter((line) => line.startsWith('⚠ ') && !line.includes('Ổ đĩa'));

test('without any settings everything is ready', async () => {
  const { code, out } = await doctor({});
  expect(wrong(out)).toEqual([]);
  expect(out).toContain('✓ Dữ liệu mở được');
  for (const part of [
    'Kho tài liệu',
    'Nhận dạng chữ',
    'Chưa khai chứng thư gốc',
    'Quét vi-rút',
    'Khóa ký biên nhận',
  ])
    expect(out).toContain(`✓ ${part}`);
  expect(code).toBe(out.includes('⚠') ? 1 : 0);
});

test('every channel of the settings is examined, also while the assistant holds its data', async () => {
  const server = await startZaloBotServer({ token: TOKEN, chats: [], now: Date.now });
  const running = await openFolder(path.join(folder, 'data'));
  const { out } = await doctor({ ZALO_BOT_TOKEN: TOKEN, ZALO_BOT_API_ROOT: server.root });
  await running.close();
  await server.close();
  expect(wrong(out)).toEqual([]);
  expect(out).toContain('✓ Zalo Bot: mã của bot dùng được');
  expect(out).toContain('đang do trợ lý đang chạy giữ');
});

test('what must be fixed ends with 1, and no secret is printed', async () => {
  const server = await startZaloBotServer({ token: '77:another', chats: [], now: Date.now });
  const { code, out } = await doctor({
    ZALO_BOT_TOKEN: TOKEN,
    ZALO_BOT_API_ROOT: server.root,
    PUBLIC_ADDRESS: 'https://10.0.0.1',
    TRUST_ANCHORS_FOLDER: path.join(folder, 'nowhere'),
  });
  await server.close();
  expect(code).toBe(1);
  expect(wrong(out)).toEqual([
    '⚠ Chưa đọc được chứng thư gốc',
    '⚠ PUBLIC_ADDRESS https://10.0.0.1 không phải tên miền trên Internet',
    '⚠ Zalo Bot: mã của bot không được chấp nhận',
  ]);
  expect(out).not.toContain('hidden');
});

test('settings that cannot be read are told by name, and nothing else is tried', async () => {
  const { code, out } = await doctor({ ZALO_APP_ID: 'hidden', PORT: 'x' });
  expect(code).toBe(1);
  for (const setting of ['PORT', 'ZALO_APP_ID', 'ZALO_APP_SECRET, ZALO_OA_ID'])
    expect(out).toContain(`⚠ Cài đặt ${setting}`);
  expect(out).not.toContain('hidden');
});
