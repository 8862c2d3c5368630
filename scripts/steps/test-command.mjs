import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { npmCommand } from './run-command.mjs';
import { tallyLine } from './tally.mjs';

const windows = process.platform === 'win32';
const tallyPattern = /^tests: \d+ passed, \d+ failed, \d+ skipped$/u;

function stop(child) {
  if (windows) child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

/**
 * Runs the README's `npm test` and passes its output on, all but the closing line with the counts, which is
 * returned so that it can be printed last. A run that printed none, or took too long, failed once.
 */
export async function runTestCommand(root, minutes) {
  const { command, parameters, shell } = npmCommand(['test']);
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell,
    detached: !windows,
    windowsHide: true,
  });
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
  const overdue = setTimeout(() => {
    console.error(`== npm test stopped after ${minutes} minutes`);
    stop(child);
  }, minutes * 60_000);
  let line = null;
  for await (const printed of createInterface({ input: child.stdout })) {
    if (tallyPattern.test(printed)) line = printed;
    else console.log(printed);
  }
  const code = await ended;
  clearTimeout(overdue);
  return line === null ? { code: 1, line: tallyLine({ passed: 0, failed: 1, skipped: 0 }) } : { code, line };
}
