import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import type { ResultsDatabase } from '../../src/store/results/open-results.ts';

/** One implementation of the store, as the contract suites open it. */
export interface StoreFactory {
  readonly name: string;
  /** Opens a migrated store that holds nothing. */
  openEmpty(): Promise<OpenedForTest>;
}

export interface OpenedForTest {
  readonly store: Store;
  readonly database: ResultsDatabase;
  /** Opens the same data once more, after `store` was closed. */
  reopen(): Promise<Store>;
  /** Called last, with everything closed. */
  discard(): Promise<void>;
}

export interface StoreUnderTest {
  readonly store: Store;
  /** Where its data is. */
  readonly database: ResultsDatabase;
  /** Closes the store and opens it again on the same data. */
  restart(): Promise<Store>;
}

/** A fresh store for every test of the suite that calls this. */
export function freshStore(factory: StoreFactory, prepare: (store: Store) => Promise<void>): StoreUnderTest {
  let opened: OpenedForTest | null = null;
  let store: Store | null = null;
  const current = (): Store => {
    if (store === null) throw new Error('the store is not open');
    return store;
  };
  beforeEach(async () => {
    opened = await factory.openEmpty();
    store = opened.store;
    await prepare(store);
  });
  afterEach(async () => {
    await store?.close();
    await opened?.discard();
    store = null;
    opened = null;
  });
  return {
    get store() {
      return current();
    },
    get database() {
      if (opened === null) throw new Error('the store is not open');
      return opened.database;
    },
    restart: async () => {
      await current().close();
      store = null;
      store = (await opened?.reopen()) ?? null;
      return current();
    },
  };
}
