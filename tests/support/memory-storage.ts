/** Storage that lives as long as a test. */

export type MemoryStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly size: () => number };

export const memoryStorage = (): MemoryStorage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    size: () => kept.size,
  };
};
