/** Where a request comes from, as far as limits are concerned: one address, or one site of the newer kind. */
import { isIPv6 } from 'node:net';

/**
 * Of an IPv6 address the first 48 bits name a site, and whoever runs it chooses the rest freely: counted by anything longer,
 * one guesser would be 65,536 sources.
 */
const groupsOfSite = 3;

const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after];
};

/**
 * The name under which a source's requests are counted.
 * @param address an IPv4 or IPv6 address, as the socket or a trusted proxy says it
 */
export const sourceOf = (address: string | undefined): string => {
  if (address === undefined) return 'unknown';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain).slice(0, groupsOfSite);
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/48`;
};
