import type { FileContent } from './application/ports/file-content.ts';
import { type ChildLimits, createIsolatedChild } from './documents/isolation/isolated-child.ts';
import type { ResultsDatabase } from './store/results/open-results.ts';

export interface ResultsRequest {
  readonly database: ResultsDatabase;
  /** What follows "export:" in the id of the file. */
  readonly rest: string;
}

export interface ResultsFiles {
  /** A file of results as they stand when its turn has come; null when nobody has them any more. */
  load(rest: string): Promise<FileContent>;
  close(): Promise<void>;
}

/** Twice the memory, and several times the time, that the workbook of 3,321 units with 64 items each takes. */
const LIMITS = { timeoutMs: 5 * 60_000, memoryMb: 2_048 } as const;

/**
 * Files of results, read and written in a process of their own beside the store: reading alone holds up whoever does
 * it for seconds where there are thousands of units. One at a time, each in a new process, so that its memory is
 * given back. Throws where a file could not be made for another reason than its size.
 */
export function createResultsFiles(database: ResultsDatabase, limits: ChildLimits = LIMITS): ResultsFiles {
  const child = createIsolatedChild<ResultsRequest, FileContent>('./results-child', import.meta.url, {
    ...limits,
    environment: 'ours',
    lives: 'forOne',
  });
  return {
    async load(rest) {
      const outcome = await child.ask({ database, rest });
      if (outcome.kind === 'answered') return outcome.answer;
      if (outcome.kind === 'failed') throw new Error(`${rest}: ${outcome.why}`);
      return 'tooLarge';
    },
    close: child.close,
  };
}
