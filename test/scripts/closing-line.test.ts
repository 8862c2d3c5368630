import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { makeCheckout } from './checkout.ts';

// Each test starts real programs, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const checkout = makeCheckout({ installed: true });

async function closingLine(
  parameters: string[] = [],
): Promise<{ code: number | null; line: string | undefined }> {
  const { code, out } = await checkout.run('test.mjs', parameters);
  return { code, line: out.trimEnd().split('\n').at(-1) };
}

function plant(name: string, body: string): void {
  checkout.write(`test/${name}.test.ts`, `import { expect, test } from 'vitest';\n${body}\n`);
}

const passing = "test('adds', () => expect(1 + 1).toBe(2));";

beforeEach(() => rmSync(path.join(checkout.folder, 'test'), { recursive: true, force: true }));
afterAll(() => checkout.remove());

test('a good run ends with its counts and succeeds', async () => {
  plant('good', `${passing}\ntest.skip('later', () => {});\ntest.todo('some day');`);
  expect(await closingLine()).toEqual({ code: 0, line: 'tests: 1 passed, 0 failed, 2 skipped' });
});

test('failing tests, a file that cannot be loaded and a file with a wrong hook are each counted', async () => {
  plant('bad', `${passing}\ntest('is wrong', () => expect(1).toBe(2));`);
  plant('crashing', "throw new Error('planted');");
  plant('unreadable', 'const = ;');
  plant(
    'hook',
    `import { beforeAll } from 'vitest';\nbeforeAll(() => { throw new Error('planted'); });\n${passing}`,
  );
  expect(await closingLine()).toEqual({ code: 1, line: 'tests: 1 passed, 4 failed, 1 skipped' });
});

test('a run without any test fails', async () => {
  expect(await closingLine()).toEqual({ code: 1, line: 'tests: 0 passed, 0 failed, 0 skipped' });
});

test('a run whose only fault is outside its tests fails', async () => {
  plant(
    'stray',
    `${passing}\nsetTimeout(() => { throw new Error('planted'); }, 0);\ntest('waits', () => new Promise((done) => setTimeout(done, 50)));`,
  );
  expect(await closingLine()).toEqual({ code: 1, line: 'tests: 2 passed, 1 failed, 0 skipped' });
});

test('a checkout that cannot be built counts as one failure', async () => {
  checkout.write('src/main.ts', 'export const greeting: number = "chào";\n');
  plant('good', passing);
  expect(await closingLine()).toEqual({ code: 1, line: 'tests: 0 passed, 1 failed, 0 skipped' });
});
