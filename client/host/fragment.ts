/** What the address of the host's page carries after its #: the house key, or the key of one lesson. Never a query, which a server would log. */

export type Fragment = { readonly house?: string; readonly key?: string };

/** @param hash with or without its # */
export const readFragment = (hash: string): Fragment => {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const [house, key] = [words.get('house')?.trim(), words.get('key')?.trim()];
  return { ...(house && { house }), ...(key && { key }) };
};

export const keyFragment = (hostKey: string): string => `#${new URLSearchParams({ key: hostKey })}`;
export const houseFragment = (houseKey: string): string => `#${new URLSearchParams({ house: houseKey })}`;

/** The projector's page, with a seat of its own after the #. */
export const projectorAddress = (seat: string, room: string): string =>
  `/projector#${new URLSearchParams({ seat, room })}`;

/** The host's page as another device reaches it: on the machine that phones join at. */
export const hostAddress = (joinUrl: string, hostKey: string): string =>
  URL.canParse(joinUrl) ? `${new URL(joinUrl).origin}/host${keyFragment(hostKey)}` : '';
