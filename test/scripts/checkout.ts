import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '../..');

const modelSource = `datasource db {
  provider = "sqlite"
}

model Note {
  id String @id
}
`;

/**
 * Stands in for npm. `ci` notes the call and links the packages that this repository has installed, `test` runs
 * the project's own test script, and any command fails where a file named for it says so.
 */
const standInNpm = `
const fs = require('node:fs');
const path = require('node:path');
const words = process.argv.slice(2);
fs.appendFileSync('npm-calls.txt', words.join(' ') + '\\n');
const last = words.find((word) => word !== 'run');
if (fs.existsSync(last + '-fails')) {
  console.error('npm error planted');
  process.exit(7);
}
if (last === 'ci') {
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules');
  const from = process.env.STAND_IN_PACKAGES;
  for (const name of fs.readdirSync(from)) {
    const isPackage = fs.statSync(path.join(from, name)).isDirectory() && !['.cache', '.vite'].includes(name);
    if (isPackage) fs.symlinkSync(path.join(from, name), path.join('node_modules', name), 'junction');
  }
}
if (last === 'test') {
  const tests = require('node:child_process').spawnSync(process.execPath, ['scripts/test.mjs'], { stdio: 'inherit' });
  console.log('npm says goodbye');
  process.exit(tests.status);
}
`;

type Outcome = { code: number | null; out: string; err: string };

export type Checkout = {
  folder: string;
  write(file: string, text: string): void;
  run(script: string, parameters?: string[], nodeOptions?: string[]): Promise<Outcome>;
  remove(): void;
};

function linkPackages(folder: string): void {
  const from = path.join(repository, 'node_modules');
  const to = path.join(folder, 'node_modules');
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory() && !['.cache', '.vite'].includes(entry.name)) {
      symlinkSync(path.join(from, entry.name), path.join(to, entry.name), 'junction');
    }
  }
  copyFileSync(path.join(from, '.package-lock.json'), path.join(to, '.package-lock.json'));
}

function runNode(folder: string, parameters: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      CI: '',
      npm_execpath: path.join(folder, 'npm-cli.cjs'),
      STAND_IN_PACKAGES: path.join(repository, 'node_modules'),
    };
    for (const name of Object.keys(env).filter((key) => /^VITEST/u.test(key))) delete env[name];
    const child = spawn(process.execPath, parameters, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const outcome: Outcome = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.err += chunk;
    });
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
}

/** A tiny project with this repository's own scripts, in a folder with spaces and Vietnamese letters. */
export function makeCheckout({ installed }: { installed: boolean }): Checkout {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cchc thử nghiệm '));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  cpSync(path.join(repository, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
  for (const file of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) {
    copyFileSync(path.join(repository, file), path.join(folder, file));
  }
  write('package.json', '{ "type": "module" }');
  write('npm-cli.cjs', standInNpm);
  write('prisma/schema.prisma', modelSource);
  write('src/main.ts', "export const greeting: string = 'chào';\n");
  write('src/page/page.html', '<p>chào</p>\n');
  if (installed) linkPackages(folder);
  return {
    folder,
    write,
    run: (script, parameters = [], nodeOptions = []) =>
      runNode(folder, [...nodeOptions, path.join('scripts', script), ...parameters]),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
