import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { makeCheckout } from './checkout.ts';

// Each test starts real programs, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const checkout = makeCheckout({ installed: true });
checkout.write(
  'test/good.test.ts',
  "import { expect, test } from 'vitest';\ntest('adds', () => expect(1 + 1).toBe(2));\n",
);

async function lastLines(): Promise<{
  code: number | null;
  gates: string | undefined;
  last: string | undefined;
}> {
  const { code, out } = await checkout.run('ci.mjs');
  const lines = out.trimEnd().split('\n');
  return { code, gates: lines.find((line) => /^== (?:every|failed)/u.test(line)), last: lines.at(-1) };
}

afterAll(() => checkout.remove());

test('a run whose gates and tests pass succeeds and ends with the counts', async () => {
  expect(await lastLines()).toEqual({
    code: 0,
    gates: '== every gate passed',
    last: 'tests: 1 passed, 0 failed, 0 skipped',
  });
  const calls = readFileSync(path.join(checkout.folder, 'npm-calls.txt'), 'utf8').trim().split('\n');
  expect(calls).toEqual(['run lint', 'run typecheck', 'run deadcode', 'test']);
});

test('a failing gate fails the run, and the counts still come last', async () => {
  checkout.write('lint-fails', '');
  checkout.write('deadcode-fails', '');
  expect(await lastLines()).toEqual({
    code: 1,
    gates: '== failed: lint, deadcode',
    last: 'tests: 1 passed, 0 failed, 0 skipped',
  });
  for (const file of ['lint-fails', 'deadcode-fails']) rmSync(path.join(checkout.folder, file));
});

test('a test command that says nothing counts as one failure', async () => {
  checkout.write('test-fails', '');
  expect(await lastLines()).toEqual({
    code: 1,
    gates: '== every gate passed',
    last: 'tests: 0 passed, 1 failed, 0 skipped',
  });
});
