import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { repository } from './checkout.ts';

const layers = ['domain', 'conversation', 'wording', 'application'];
const adapters = [
  'store',
  'channels',
  'http',
  'cli',
  'tables',
  'demo',
  'vault',
  'documents',
  'receipts',
  'schedule',
];
const folder = mkdtempSync(path.join(os.tmpdir(), 'cchc layers '));

/** Plants one file per import and returns those that biome refuses under the project's own configuration. */
function refusedImports(imports: { in: string; of: string }[]): string[] {
  rmSync(path.join(folder, 'src'), { recursive: true, force: true });
  for (const file of ['biome.json', '.gitignore']) {
    copyFileSync(path.join(repository, file), path.join(folder, file));
  }
  const planted = imports.map((one, index) => ({ ...one, file: `src/${one.in}/planted-${index}.ts` }));
  for (const { file, of } of planted) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `export * from '${of}';\n`);
  }
  const biome = path.join(repository, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--colors=off', 'src'],
    { cwd: folder, encoding: 'utf8' },
  );
  const printed = stdout + stderr;
  expect(printed).toContain(`Checked ${planted.length} files`);
  return planted
    .filter(({ file }) => printed.includes(`${path.basename(file)}:`))
    .map((one) => `${one.in} <- ${one.of}`);
}

const name = (one: { in: string; of: string }): string => `${one.in} <- ${one.of}`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('biome refuses every import that points right, and every adapter that knows another', () => {
  const right = layers.flatMap((layer, place) =>
    [...layers.slice(place + 1), ...adapters, 'config'].map((of) => ({
      in: layer,
      of: `../${of}/planted.ts`,
    })),
  );
  const sideways = adapters.flatMap((adapter) =>
    adapters.filter((other) => other !== adapter).map((of) => ({ in: adapter, of: `../${of}/planted.ts` })),
  );
  const others = [
    { in: 'domain/scoring/rules', of: '../../../store/planted.ts' },
    { in: 'domain', of: 'node:fs' },
    { in: 'conversation', of: 'node:crypto' },
    { in: 'application', of: '@prisma/client' },
    { in: 'channels/web', of: '../../store/planted.ts' },
    { in: 'cli', of: '../generated/sqlite/client.ts' },
    { in: 'http', of: '../main.ts' },
  ];
  const planted = [...right, ...sideways, ...others];
  expect(refusedImports(planted)).toEqual(planted.map(name));
});

test('biome lets through every import that points left, and the composition roots', () => {
  const left = layers.flatMap((layer, place) =>
    layers.slice(0, place + 1).map((of) => ({ in: layer, of: `../${of}/planted.ts` })),
  );
  const inward = adapters.flatMap((adapter) =>
    layers.map((of) => ({ in: adapter, of: `../${of}/planted.ts` })),
  );
  const others = [
    { in: 'domain/approval', of: 'node:crypto' },
    { in: 'application', of: './ports/store.ts' },
    { in: 'store', of: '../generated/sqlite/client.ts' },
    { in: 'store', of: 'better-sqlite3' },
    { in: 'tables', of: 'exceljs' },
  ];
  expect(refusedImports([...left, ...inward, ...others])).toEqual([]);
});
