import { prepare } from './steps/prepare.mjs';
import { root } from './steps/root.mjs';
import { runNpm } from './steps/run-command.mjs';
import { runTestCommand } from './steps/test-command.mjs';

/** Far above what a run takes; a run that hangs ends here. */
const testMinutes = 20;

const gates = [
  { name: 'prepare', run: () => prepare(root) },
  ...['lint', 'typecheck', 'deadcode'].map((name) => ({
    name,
    run: async () => (await runNpm(['run', name], { cwd: root, output: 'live' })).code === 0,
  })),
];

const failed = [];
for (const { name, run } of gates) {
  console.log(`== ${name}`);
  if (!(await run())) failed.push(name);
}
console.log(failed.length === 0 ? '== every gate passed' : `== failed: ${failed.join(', ')}`);
console.log('== npm test');
const { code, line } = await runTestCommand(root, testMinutes);
process.exitCode = failed.length === 0 && code === 0 ? 0 : 1;
console.log(line);
