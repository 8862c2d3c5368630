import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type ForkedChild, forkChild } from './fork-child.ts';

/** How a child is bounded. */
export interface ChildLimits {
  /** For one request, starting of the child included. */
  readonly timeoutMs: number;
  /** Heap of the child, and on Linux its whole resident memory, in mebibytes. */
  readonly memoryMb: number;
}

/** How a child lives. */
export interface ChildSettings extends ChildLimits, Pick<ForkedChild, 'environment'> {
  /** `forOne`: each request has a process of its own, so that what it took is given back. Otherwise one for all. */
  readonly lives?: 'forOne';
}

/** `timedOut`: killed for taking too long. `died`: it ended, or was killed for its memory. `failed`: it threw. */
export type ChildAnswer<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'timedOut' | 'died' }
  | { readonly kind: 'failed'; readonly why: string };

/** What a child sends back for one request. `why`: for the operator's log. */
export type ChildMessage<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly why: string };

export interface IsolatedChild<Request, Answer> {
  /** One request at a time, the others wait; never throws. After `close` everything is `failed`. */
  ask(request: Request): Promise<ChildAnswer<Answer>>;
  close(): Promise<void>;
}

const MEMORY_LOOK_MS = 50;

/**
 * A process beside ours (see `forkChild`): started at the first request, kept for the next ones, killed and started
 * anew when it takes too long or too much. `module` is a file without ending beside `from`, which is
 * the caller's `import.meta.url`: it runs compiled and as TypeScript.
 */
export function createIsolatedChild<Request extends object, Answer>(
  module: string,
  from: string,
  settings: ChildSettings,
): IsolatedChild<Request, Answer> {
  let child: ChildProcess | null = null;
  let closed = false;
  let before: Promise<unknown> = Promise.resolve();

  const kill = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  const askNow = async (request: Request): Promise<ChildAnswer<Answer>> => {
    if (closed) return CLOSED;
    child ??= start(module, from, settings);
    const answer = await converse<Request, Answer>(child, request, settings);
    if (answer.kind !== 'answered' || settings.lives === 'forOne') kill();
    return closed && answer.kind === 'died' ? CLOSED : answer;
  };

  return {
    ask(request) {
      const answer = before.then(() => askNow(request));
      before = answer;
      return answer;
    },
    async close() {
      closed = true;
      kill();
      await before;
    },
  };
}

const CLOSED = { kind: 'failed', why: 'closed' } as const;

function start(module: string, from: string, { memoryMb, environment }: ChildSettings): ChildProcess {
  const child = forkChild(module, from, {
    heapMb: memoryMb,
    ...(environment === undefined ? {} : { environment }),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  child.unref();
  child.channel?.unref();
  return child;
}

function converse<Request extends object, Answer>(
  child: ChildProcess,
  request: Request,
  { timeoutMs, memoryMb }: ChildLimits,
): Promise<ChildAnswer<Answer>> {
  return new Promise((resolve) => {
    const settle = (answer: ChildAnswer<Answer>) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      resolve(answer);
    };
    const onMessage = (message: unknown) => {
      const said = message as ChildMessage<Answer>;
      settle(said.ok ? { kind: 'answered', answer: said.answer } : { kind: 'failed', why: said.why });
    };
    const onExit = () => settle({ kind: 'died' });
    const timer = setTimeout(() => settle({ kind: 'timedOut' }), timeoutMs);
    const watch = setInterval(() => residentMb(child) > memoryMb && onExit(), MEMORY_LOOK_MS);
    child.on('message', onMessage).on('exit', onExit).on('error', onExit);
    if (child.exitCode !== null || child.signalCode !== null || !child.connected) onExit();
    else child.send(request, (error) => error !== null && onExit());
  });
}

/** Resident memory; 0 where the system does not tell. Buffers and WebAssembly lie outside the heap. */
function residentMb({ pid }: ChildProcess): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
