import type { Store } from '../../../src/storage/store.ts';

/** How a part of the contract comes to its stores. */
export interface Open {
  /** The store of the running test: fresh, migrated, empty. */
  store: () => Store;
  /** Another one of the same kind; the test closes it. */
  open: () => Promise<Store>;
}
