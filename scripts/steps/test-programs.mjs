import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { startProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

const minutes = 60_000;
/** Programs of which any one will do, and the Debian packages that bring it. */
const wanted = [
  {
    name: 'Chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-noto-core'],
  },
  {
    name: 'LibreOffice',
    programs: ['soffice'],
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-liberation2'],
  },
];

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
 * Installs the programs that some tests need, a browser and an office suite, on Debian and its relatives. Never
 * fails: those tests skip by name where a program is missing, and the reason is printed.
 */
export async function installTestPrograms() {
  const missing = wanted.filter(({ programs }) => !programs.some(isOnPath));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  const skip = (what, reason) => console.error(`  bỏ qua: không cài ${what} để kiểm thử, ${reason}`);
  if (process.platform !== 'linux' || !isOnPath('apt-get')) return skip(names, 'máy này không có apt-get');
  const prefix = await asRoot();
  if (prefix === null) return skip(names, 'cần quyền quản trị');
  await aptGet(prefix, ['update', '-q'], minutes);
  for (const { name, packages } of missing) {
    const progress = startProgress(`Cài ${name} cho kiểm thử`);
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
    const { code } = await aptGet(prefix, install, 4 * minutes);
    if (code === 0) progress.done();
    else {
      progress.failed();
      skip(name, `apt-get kết thúc với mã ${code}`);
    }
  }
}
