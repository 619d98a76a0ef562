/** Less motion: what the system asks for until somebody says otherwise on this phone. */
import { signal } from '@preact/signals';
import type { Store } from '../net/surroundings.ts';

const key = 'less-motion';

export const lessMotion = signal(false);

/** Reads what this phone wants, and writes it on the page for the stylesheets. */
export const settleMotion = (store: Store): void => {
  const said = store.read(key);
  lessMotion.value = said === undefined ? matchMedia('(prefers-reduced-motion: reduce)').matches : said === 'yes';
  document.documentElement.dataset.motion = lessMotion.value ? 'less' : 'full';
};

export const wishMotion = (store: Store, less: boolean): void => {
  store.write(key, less ? 'yes' : 'no');
  settleMotion(store);
};
