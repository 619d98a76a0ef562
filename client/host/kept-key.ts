/** The host key of the last lesson, kept on this device so that the page opens again without its link. */
import type { Store } from '../net/surroundings.ts';

const place = 'data-wall.host-key';

export const keptKey = (store: Store): string | undefined => store.read(place);
export const keepKey = (store: Store, hostKey: string): void => store.write(place, hostKey);
export const forgetKey = (store: Store): void => store.remove(place);
