import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { startProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

const minutes = 60_000;
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packages = ['chromium', 'fonts-noto-core'];

function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The words that run a program as root without asking for a password, or null where none do. */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  const allowed = isOnPath('sudo') && (await runCommand('sudo', ['-n', 'true'])).code === 0;
  return allowed ? ['sudo', '-n'] : null;
}

async function aptGet(prefix, parameters, timeout) {
  const [command, ...rest] = [...prefix, 'apt-get', ...parameters];
  return runCommand(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout });
}

/**
 * Installs a browser for the tests that need one, on Debian and its relatives. Never fails: those tests
 * skip by name where there is none, and the reason is printed.
 */
export async function installBrowser() {
  if (browsers.some(isOnPath)) return;
  const skip = (reason) => console.error(`  bỏ qua: không cài trình duyệt để kiểm thử, ${reason}`);
  if (process.platform !== 'linux' || !isOnPath('apt-get')) return skip('máy này không có apt-get');
  const prefix = await asRoot();
  if (prefix === null) return skip('cần quyền quản trị');
  const progress = startProgress('Cài trình duyệt Chromium cho kiểm thử');
  await aptGet(prefix, ['update', '-q'], minutes);
  const installed = await aptGet(
    prefix,
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    4 * minutes,
  );
  if (installed.code === 0) return progress.done();
  progress.failed();
  skip(`apt-get kết thúc với mã ${installed.code}`);
}
