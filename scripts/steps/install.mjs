import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, stamp } from './fingerprint.mjs';
import { runCommand, runNpm } from './run-command.mjs';

const probe = "new (require('better-sqlite3'))(':memory:').close()";

function packagesOf(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {};
}

/** Whether what npm says it has installed is all that the lock file asks for, in the same versions. */
function isInstalled(root) {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      place === '' || optional === true || installed[place]?.version === version,
  );
}

function probeNative(root) {
  return runCommand(process.execPath, ['-e', probe], { cwd: root });
}

async function install(root) {
  const installed = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root });
  return installed.code === 0 ? probeNative(root) : installed;
}

/** Installs the packages, unless they already are, be it by this script or by a hand-run npm. */
export function installStep(root) {
  const native = [process.versions.modules, process.platform, process.arch];
  return {
    title: 'Cài các thư viện (lần đầu mất vài phút)',
    advice:
      'Kiểm tra kết nối tới kho npm và bộ biên dịch C++ (Debian/Ubuntu: apt-get install build-essential python3), rồi chạy lại lệnh.',
    stamp: stamp(path.join(root, 'node_modules', '.cache', 'cchc', 'install')),
    fingerprint: () => fingerprint(root, ['package-lock.json'], native),
    isComplete: () => existsSync(path.join(root, 'node_modules')),
    isAlreadyDone: async () => isInstalled(root) && (await probeNative(root)).code === 0,
    run: () => install(root),
  };
}
