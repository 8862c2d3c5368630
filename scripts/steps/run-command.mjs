import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs a program and resolves with its exit code and what it printed; a program that cannot be started
 * counts as exit code 127, one stopped after `timeout` milliseconds as 1. `output: 'live'` lets it write to
 * our own terminal instead. No standard input: every program here runs without a keyboard.
 */
export function runCommand(command, parameters, { cwd, env, output = 'kept', shell = false, timeout } = {}) {
  return new Promise((resolve) => {
    const stdio = output === 'live' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, parameters, { cwd, env, stdio, shell, timeout, windowsHide: true });
    let printed = '';
    const keep = (chunk) => {
      printed += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ code: 127, printed: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}

/** Runs a package's JavaScript entry with this very Node, which needs no shell on any system. */
export function runNode(script, parameters, options) {
  return runCommand(process.execPath, [script, ...parameters], options);
}

/**
 * How to start npm here. Inside `npm start` npm names its own script, which spares us npm.cmd and its shell
 * on Windows; through that shell npm is only ever given constant words.
 */
export function npmCommand(parameters) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.[cm]?js$/u.test(path.basename(script))) {
    return { command: process.execPath, parameters: [script, ...parameters], shell: false };
  }
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', parameters, shell: windows };
}

/** Runs npm to its end. */
export function runNpm(words, options) {
  const { command, parameters, shell } = npmCommand(words);
  return runCommand(command, parameters, { ...options, shell });
}
