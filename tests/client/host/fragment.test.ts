/** Keys in the address of the host's page: behind the #, where no server sees them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hostAddress,
  houseFragment,
  keyFragment,
  projectorAddress,
  readFragment,
} from '../../../client/host/fragment.ts';

describe('the fragment', () => {
  test('reads the house key and the host key, with or without the #', () => {
    expect(readFragment('#house=abc')).toEqual({ house: 'abc' });
    expect(readFragment('key=abc')).toEqual({ key: 'abc' });
  });

  test('holds no key where none is written', () => {
    for (const hash of ['', '#', '#key=', '#house=%20', '#other=abc']) expect(readFragment(hash)).toEqual({});
  });

  test('brings any key back as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const key = text.trim();
        fc.pre(key !== '');
        expect(readFragment(keyFragment(key))).toEqual({ key });
        expect(readFragment(houseFragment(key))).toEqual({ house: key });
      }),
    );
  });
});

describe('addresses that carry a key', () => {
  test('a second device reaches the host page on the machine that phones join at, without a query', () => {
    expect(hostAddress('http://192.168.0.4:2567/', 'k+/=')).toBe('http://192.168.0.4:2567/host#key=k%2B%2F%3D');
    expect(new URL(hostAddress('http://10.0.0.1/?x=1', 'k')).search).toBe('');
  });

  test('there is none while the address of the house is unknown', () => {
    expect(hostAddress('', 'k')).toBe('');
  });

  test('the projector gets a seat of its own behind the #', () => {
    expect(projectorAddress('a.b.c', 'room-1')).toBe('/projector#seat=a.b.c&room=room-1');
  });
});
