import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

// Each test starts real programs, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const made: Checkout[] = [];

function checkout(options: { installed: boolean }): Checkout {
  const fresh = makeCheckout(options);
  made.push(fresh);
  return fresh;
}

function npmCalls({ folder }: Checkout): string[] {
  const file = path.join(folder, 'npm-calls.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

afterAll(() => {
  for (const one of made) one.remove();
});

describe('a fresh checkout', () => {
  const fresh = checkout({ installed: false });

  test('is installed, generated and built by two runs at once, each step once', async () => {
    const both = await Promise.all([fresh.run('prepare.mjs'), fresh.run('prepare.mjs')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const told = both.map(({ err }) => err).join('');
    expect(told.match(/^✓ .*$/gmu)?.map((line) => line.replace(/ \(.*/u, ''))).toEqual([
      '✓ Cài các thư viện',
      '✓ Tạo mã truy cập cơ sở dữ liệu',
      '✓ Biên dịch chương trình',
    ]);
    expect(told).toContain('Một tiến trình khác đang chuẩn bị');
    expect(npmCalls(fresh)).toEqual(['ci --include=dev --no-audit --no-fund']);
    for (const file of ['src/main.js', 'src/page/page.html', 'src/generated/sqlite/client.js']) {
      expect(existsSync(path.join(fresh.folder, 'dist', file)), file).toBe(true);
    }
  });

  test('is left alone and quiet when prepared again', async () => {
    const built = statSync(path.join(fresh.folder, 'dist', 'src', 'main.js')).mtimeMs;
    expect(await fresh.run('prepare.mjs')).toEqual({ code: 0, out: '', err: '' });
    expect(statSync(path.join(fresh.folder, 'dist', 'src', 'main.js')).mtimeMs).toBe(built);
  });

  test('keeps its last good build when the source no longer compiles, and says so', async () => {
    fresh.write('src/main.ts', "export const greeting: number = 'chào';\n");
    const { code, err } = await fresh.run('prepare.mjs');
    expect(code).toBe(1);
    expect(err).toContain('src/main.ts(1,14)');
    expect(err).toContain('Bước "Biên dịch chương trình" không xong');
    expect(readFileSync(path.join(fresh.folder, 'dist', 'src', 'main.js'), 'utf8')).toContain('chào');
  });

  test('is rebuilt alone when only the source changed, past the lock of a process that died', async () => {
    fresh.write('src/main.ts', "export const greeting: string = 'xin chào';\n");
    const dead = JSON.stringify({ pid: 2 ** 30, host: os.hostname() });
    writeFileSync(path.join(fresh.folder, '.cache', 'prepare.lock'), dead);
    const { code, err } = await fresh.run('prepare.mjs');
    expect(code).toBe(0);
    expect(err.match(/^✓ .*$/gmu)).toHaveLength(1);
    expect(readFileSync(path.join(fresh.folder, 'dist', 'src', 'main.js'), 'utf8')).toContain('xin chào');
    expect(existsSync(path.join(fresh.folder, '.cache', 'prepare.lock'))).toBe(false);
  });

  test('is installed anew when the lock file changed, and a failed install is explained', async () => {
    const lock = path.join(fresh.folder, 'package-lock.json');
    writeFileSync(lock, `${readFileSync(lock, 'utf8')}\n`);
    fresh.write('ci-fails', '');
    const { code, err } = await fresh.run('prepare.mjs');
    expect(code).toBe(1);
    expect(npmCalls(fresh)).toHaveLength(2);
    expect(err).toContain('npm error planted');
    expect(err).toMatch(/Bước "Cài các thư viện .*" không xong \(mã 7\)/u);
  });
});

test('packages installed by hand are taken as they are', async () => {
  const byHand = checkout({ installed: true });
  const { code, err } = await byHand.run('prepare.mjs');
  expect({ code, calls: npmCalls(byHand) }).toEqual({ code: 0, calls: [] });
  expect(err).not.toContain('Cài các thư viện');
});

test('a Node that is too old is refused in one sentence', async () => {
  const old = checkout({ installed: false });
  old.write(
    'old.cjs',
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } });",
  );
  const { code, err } = await old.run('prepare.mjs', [], ['--require', './old.cjs']);
  expect({ code, calls: npmCalls(old) }).toEqual({ code: 1, calls: [] });
  expect(err).toBe(
    '⚠ Node.js 20.18.3 quá cũ: cần 20.19 trở lên. Tải bản mới tại https://nodejs.org rồi chạy lại lệnh.\n',
  );
});
