/** Ends one turn at the lock. Calling it again does nothing. */
export type Release = () => void;

/**
 * Lets one piece of work in at a time, in the order of asking. It stands before every writer of an SQLite file:
 * SQLite itself waits by blocking the thread, so two connections of one event loop that met there would never
 * let each other finish.
 */
export class FifoLock {
  #last: Promise<void> = Promise.resolve();

  async acquire(): Promise<Release> {
    const before = this.#last;
    let release: Release = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
