import type { StoredTokens, TokenStore } from '../../../src/application/ports/token-store.ts';

/** What is on "disk", and who holds it: shared by everything that plays a process of its own. */
export interface TokenDisk {
  kept: StoredTokens | null;
  /** Writing fails as long as this is so. */
  broken: boolean;
  queue: Promise<unknown>;
}

export function emptyDisk(): TokenDisk {
  return { kept: null, broken: false, queue: Promise.resolve() };
}

/** A token store as one process sees it, held to the docstring of the port. */
export function tokenStoreOn(disk: TokenDisk): TokenStore {
  return {
    load: async () => disk.kept,
    async save(_botId, tokens, replacing) {
      if (disk.broken) throw new Error(`disk full while writing ${tokens.accessToken}`);
      if (disk.kept !== null && disk.kept.refreshToken !== replacing) return false;
      disk.kept = tokens;
      return true;
    },
    exclusively(_botId, work) {
      const run = disk.queue.then(work);
      disk.queue = run.catch(() => undefined);
      return run;
    },
  };
}
