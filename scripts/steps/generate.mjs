import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deriveSchema, dialects } from './derive-schema.mjs';
import { fingerprint, stamp } from './fingerprint.mjs';
import { runNode } from './run-command.mjs';

/**
 * What `prisma generate` runs with: it wants to download a schema engine that generating does not need,
 * unless an existing file is named, and it would look for news of itself on the network.
 */
function offline(env) {
  return {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    ...env,
  };
}

/**
 * Writes one Prisma client per database to src/generated/<dialect>, both from the models in
 * prisma/schema.prisma. Resolves with `{ code, printed }` of the first that failed, or of the last.
 */
export async function generateClients(root) {
  const source = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8');
  const folder = path.join(root, '.cache', 'prisma');
  const prisma = path.join(root, 'node_modules', 'prisma', 'build', 'index.js');
  mkdirSync(folder, { recursive: true });
  let outcome = { code: 0, printed: '' };
  for (const dialect of dialects) {
    const schema = path.join(folder, `${dialect}.prisma`);
    writeFileSync(schema, deriveSchema(source, dialect, `../../src/generated/${dialect}`));
    rmSync(path.join(root, 'src', 'generated', dialect), { recursive: true, force: true });
    outcome = await runNode(prisma, ['generate', '--schema', schema, '--no-hints'], {
      cwd: root,
      env: offline(process.env),
    });
    if (outcome.code !== 0) return outcome;
  }
  return outcome;
}

export function generateStep(root) {
  return {
    title: 'Tạo mã truy cập cơ sở dữ liệu',
    advice: 'Xem lại prisma/schema.prisma theo lỗi nêu trên, rồi chạy lại lệnh.',
    stamp: stamp(path.join(root, '.cache', 'stamps', 'generate')),
    fingerprint: () => fingerprint(root, ['prisma/schema.prisma', 'scripts/steps', 'package-lock.json']),
    isComplete: () =>
      dialects.every((dialect) => existsSync(path.join(root, 'src', 'generated', dialect, 'client.ts'))),
    run: () => generateClients(root),
  };
}
