/** Sources: whose requests are counted together. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from '../../../server/access/sources.ts';

test('every IPv4 address is a source, however it is written', () => {
  expect(sourceOf('203.0.113.7')).toBe('203.0.113.7');
  expect(sourceOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(sourceOf('203.0.113.8')).not.toBe(sourceOf('203.0.113.7'));
});

test('all IPv6 addresses of a site are one source', () => {
  const site = sourceOf('2001:db8:1::5');
  expect(sourceOf('2001:0DB8:0001:ffff:1:2:3:4')).toBe(site);
  expect(sourceOf('2001:db8:1:2::')).toBe(site);
  expect(sourceOf('2001:db8:2::5')).not.toBe(site);
});

test('an address of one network card only is a source', () => {
  expect(sourceOf('fe80::1%eth0')).toBe(sourceOf('fe80::2'));
  expect(sourceOf('::1')).toBe('0:0:0::/48');
});

test('a request without an address is counted, too', () => {
  expect(sourceOf(undefined)).toBe('unknown');
});

test('the second part of an IPv6 address changes nothing', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      expect(sourceOf(address)).toMatch(/^([0-9a-f]{1,4}:){3}:\/48$|^\d+\.\d+\.\d+\.\d+$/);
    }),
  );
});
