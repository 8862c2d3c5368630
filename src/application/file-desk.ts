import type { Instant } from '../domain/scaled.ts';
import type { FileContent, FileSoon } from './ports/file-content.ts';
import type { WakeAt } from './wake-at.ts';

/** Whoever asks for a file that takes longer (ms) is told to come again. */
const PATIENCE = 2_000;
/** How long such a file is kept for them (ms). */
const KEPT = 60_000;

export interface FileDesk {
  /** The bytes, however long they take. */
  load(file: string): Promise<FileContent>;
  /** The bytes, or within two seconds that they are not there yet. */
  loadSoon(file: string): Promise<FileSoon>;
}

interface Making {
  readonly since: Instant;
  readonly content: Promise<FileContent>;
}

/**
 * Where files are asked for by their ids. Each is made once at a time, whoever else asks meanwhile. One that took long
 * is kept for a minute, with the outcome that it could not be made: otherwise whoever comes again for it would have it
 * made anew each time.
 */
export function createFileDesk(
  load: (file: string) => Promise<FileContent>,
  { now, wakeAt }: { readonly now: () => Instant; readonly wakeAt: WakeAt },
): FileDesk {
  const underWay = new Map<string, Making>();

  function making(file: string): Making {
    const known = underWay.get(file);
    if (known !== undefined) return known;
    const begun = { since: now(), content: load(file) };
    underWay.set(file, begun);
    const forget = () => underWay.delete(file);
    const ended = () => {
      if (now() < begun.since + PATIENCE) forget();
      else wakeAt(now() + KEPT, forget);
    };
    begun.content.then(ended, ended);
    return begun;
  }

  return {
    load: (file) => making(file).content,
    async loadSoon(file) {
      const { since, content } = making(file);
      let callOff: () => void = () => undefined;
      const patience = new Promise<'notYet'>((resolve) => {
        callOff = wakeAt(since + PATIENCE, () => resolve('notYet'));
      });
      try {
        return await Promise.race([content, patience]);
      } finally {
        callOff();
      }
    },
  };
}
