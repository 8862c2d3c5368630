import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps/root.mjs';

/**
 * Adds to package-lock.json the builds for other systems that the registry in use does not carry. npm leaves
 * them out of a lock file made there, and `npm ci` then refuses that file everywhere. The version is the one
 * the parent package asks for; the checksum stays open, since only those systems ever fetch the package.
 */
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const places = lock.packages;

function describe(name, version, parent) {
  const words = name.split('/').at(-1).split('-');
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`Which system is ${name} for?`);
  const libc = ['musl', 'gnu'].filter((word) => words.some((part) => part.startsWith(word)));
  return {
    version,
    cpu,
    ...(parent.dev ? { dev: true } : {}),
    ...(os[0] === 'linux' && libc.length === 1 ? { libc: [libc[0] === 'gnu' ? 'glibc' : 'musl'] } : {}),
    optional: true,
    os,
  };
}

for (const parent of Object.values({ ...places })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const isThere = Object.keys(places).some((place) => place.endsWith(`node_modules/${name}`));
    if (isThere) continue;
    places[`node_modules/${name}`] = describe(name, version, parent);
    console.log(`${name} ${version}`);
  }
}
const inOrder = Object.entries(places).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);
