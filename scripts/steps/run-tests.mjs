import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './run-command.mjs';
import { tallyRun } from './tally.mjs';

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Runs vitest in `folder` with its output shown live, and resolves with the counts of the run. */
export async function runTests(root, folder, parameters) {
  const report = path.join(root, '.cache', `tests-${process.pid}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { code } = await runNode(vitest, ['run', ...reporters, ...parameters], {
      cwd: folder,
      output: 'live',
    });
    return tallyRun(readReport(report), code);
  } finally {
    rmSync(report, { force: true });
  }
}
