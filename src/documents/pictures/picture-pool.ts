import type { ChildProcess } from 'node:child_process';
import { forkChild } from '../isolation/fork-child.ts';
import type { PictureAnswer, PictureJob } from './picture-process.ts';
import type { PreparedPage } from './prepare-page.ts';

export type PooledPage =
  | { readonly ok: true; readonly page: PreparedPage }
  /** `timedOut`: not ready in time, or so many are waiting that it would not be. */
  | { readonly ok: false; readonly refusal: 'unreadable' | 'tooManyPixels' | 'timedOut' };

export interface PicturePool {
  /** First come, first served. A picture whose process dies is tried once more in a new one. */
  readonly prepare: (bytes: Uint8Array) => Promise<PooledPage>;
  /** Refuses what is waiting or under way as `timedOut` and ends the processes. */
  readonly close: () => Promise<void>;
}

export interface PicturePoolSettings {
  readonly processes: number;
  /** For one picture, from when its turn has come (ms). */
  readonly timeoutMs: number;
  /** Resident memory of one process; a picture that needs more is refused as `tooManyPixels`. */
  readonly memoryMb: number;
  /** Pictures that may wait; further ones are refused at once. */
  readonly waiting?: number;
}

interface Job {
  readonly bytes: Uint8Array;
  readonly settle: (page: PooledPage) => void;
  deaths: number;
}

const WAITING = 200;
const HEAP_MB = 192;

/** Prepares pages in processes of their own, which are started when first needed and again when one ends. */
export function createPicturePool(settings: PicturePoolSettings): PicturePool {
  const queue: Job[] = [];
  const running = new Map<ChildProcess, Job>();
  const idle: ChildProcess[] = [];
  const ends = new Map<ChildProcess, Promise<void>>();
  let closed = false;

  function start(): ChildProcess {
    const child = forkChild('./picture-process', import.meta.url, {
      heapMb: HEAP_MB,
      args: [String(settings.memoryMb)],
    });
    ends.set(
      child,
      new Promise((resolve) => {
        child.once('exit', () => {
          ends.delete(child);
          resolve();
          buried(child);
        });
      }),
    );
    return child;
  }

  function buried(child: ChildProcess): void {
    const at = idle.indexOf(child);
    if (at >= 0) idle.splice(at, 1);
    const job = running.get(child);
    running.delete(child);
    if (job !== undefined) {
      job.deaths++;
      if (job.deaths < 2) queue.unshift(job);
      else job.settle({ ok: false, refusal: 'unreadable' });
    }
    next();
  }

  function next(): void {
    while (!closed && queue.length > 0 && (idle.length > 0 || ends.size < settings.processes)) {
      const job = queue.shift();
      if (job !== undefined) run(job, idle.pop() ?? start());
    }
  }

  function run(job: Job, child: ChildProcess): void {
    running.set(child, job);
    const refuse = (refusal: 'tooManyPixels' | 'timedOut') => {
      finish({ ok: false, refusal });
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => refuse('timedOut'), settings.timeoutMs);
    const onMessage = (answer: PictureAnswer) => {
      if (answer.kind === 'overMemory') return refuse('tooManyPixels');
      finish(answer.result);
      if (answer.worn) child.kill('SIGKILL');
      else idle.push(child);
      next();
    };
    const stopListening = () => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', stopListening);
    };
    const finish = (page: PooledPage) => {
      stopListening();
      running.delete(child);
      job.settle(page);
    };
    child.on('message', onMessage);
    child.once('exit', stopListening);
    const sent: PictureJob = { bytes: job.bytes };
    // An error here means the process has ended, of which its exit tells.
    child.send(sent, () => {});
  }

  return {
    prepare: (bytes) =>
      new Promise((settle) => {
        if (closed || queue.length >= (settings.waiting ?? WAITING))
          settle({ ok: false, refusal: 'timedOut' });
        else queue.push({ bytes, settle, deaths: 0 });
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of [...running.values(), ...queue]) job.settle({ ok: false, refusal: 'timedOut' });
      running.clear();
      queue.length = 0;
      const ended = [...ends.values()];
      for (const child of ends.keys()) child.kill('SIGKILL');
      await Promise.all(ended);
    },
  };
}
