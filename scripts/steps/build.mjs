import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, stamp } from './fingerprint.mjs';
import { runNode } from './run-command.mjs';

/** Read at run time; copied so that dist has the layout of the checkout and paths mean the same in both. */
const alsoRead = ['src', 'locales', 'prisma/migrations'];

/** Copies what the compiler leaves: pages, sentences, migrations and other files that are not TypeScript. */
function copyAssets(source, target) {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = path.join(source, entry.name);
    const to = path.join(target, entry.name);
    if (entry.isDirectory()) copyAssets(from, to);
    else if (!entry.name.endsWith('.ts')) {
      mkdirSync(target, { recursive: true });
      copyFileSync(from, to);
    }
  }
}

/** Built beside and swapped in whole, so that a failed build leaves the last good one. */
async function build(root) {
  const next = path.join(root, 'dist.next');
  const dist = path.join(root, 'dist');
  const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  remove(next);
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = await runNode(compiler, ['-p', 'tsconfig.build.json', '--outDir', next], { cwd: root });
  if (built.code !== 0) return built;
  for (const folder of alsoRead.filter((name) => existsSync(path.join(root, name)))) {
    copyAssets(path.join(root, folder), path.join(next, folder));
  }
  remove(dist);
  renameSync(next, dist);
  return built;
}

export function buildStep(root) {
  return {
    title: 'Biên dịch chương trình',
    advice: 'Sửa các lỗi nêu trên trong mã nguồn, rồi chạy lại lệnh.',
    stamp: stamp(path.join(root, '.cache', 'stamps', 'build')),
    fingerprint: () =>
      fingerprint(root, [
        ...alsoRead,
        'scripts/steps',
        'tsconfig.json',
        'tsconfig.build.json',
        'package-lock.json',
      ]),
    isComplete: () => existsSync(path.join(root, 'dist', 'src')),
    run: () => build(root),
  };
}
