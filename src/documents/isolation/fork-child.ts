import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What a parser may know of our environment: where things are, and no secret. */
const PASSED_ON = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME'];

export interface ForkedChild {
  /** Heap of JavaScript (mebibytes). */
  readonly heapMb: number;
  readonly args?: readonly string[];
  readonly stdio?: StdioOptions;
  /** `bare`, unless told otherwise: where things are, and no secret. `ours`: for work on our own data alone. */
  readonly environment?: 'bare' | 'ours';
}

/**
 * A process beside ours, for bytes that may be hostile or for work that would hold up everybody. `module` is a file without ending beside `from`, which is the
 * caller's `import.meta.url`: it runs compiled and as TypeScript.
 */
export function forkChild(
  module: string,
  from: string,
  { heapMb, args = [], stdio, environment = 'bare' }: ForkedChild,
): ChildProcess {
  const asTypeScript = from.endsWith('.ts');
  const file = fileURLToPath(new URL(`${module}.${asTypeScript ? 'ts' : 'js'}`, from));
  const loader = asTypeScript ? ['--import', pathToFileURL(createRequire(from).resolve('tsx')).href] : [];
  return fork(file, args, {
    execArgv: [...loader, `--max-old-space-size=${heapMb}`],
    env: environment === 'ours' ? process.env : bareEnvironment(),
    serialization: 'advanced',
    ...(stdio === undefined ? {} : { stdio }),
  });
}

function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}
