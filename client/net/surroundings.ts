/** What this folder takes from the browser, named, so that tests can hand in their own. */

/** As localStorage, but it never throws. */
export type Store = {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
};

/** Runs once after `ms`; the answer calls it off. */
export type After = (ms: number, run: () => void) => () => void;

/** What a browser may lack or refuse (private windows, full disks) is kept in memory for as long as the page lives. */
export const storeOver = (storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Store => {
  const memory = new Map<string, string>();
  return {
    read: (key) => {
      try {
        return storage().getItem(key) ?? memory.get(key);
      } catch {
        return memory.get(key);
      }
    },
    write: (key, value) => {
      memory.set(key, value);
      try {
        storage().setItem(key, value);
      } catch {
        // the copy in memory has to do
      }
    },
    remove: (key) => {
      memory.delete(key);
      try {
        storage().removeItem(key);
      } catch {
        // nothing was kept there either
      }
    },
  };
};

export const browserStore: Store = storeOver(() => localStorage);

export const browserAfter: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 128 random bits in 22 letters. `crypto.randomUUID` is missing on plain http, which classrooms use. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => letters[byte % 64]).join('');
