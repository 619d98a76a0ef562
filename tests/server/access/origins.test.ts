/** Origins: our own pages and those that the settings name may talk to the server; other pages may not. */
import { describe, expect, test } from 'vitest';
import { isAllowedOrigin } from '../../../server/access/origins.ts';

const allowed = ['https://class.example.org'];
const may = (origin: string | undefined, host: string | undefined) => isAllowedOrigin({ origin, host }, allowed);

describe('a page', () => {
  test('of this server may', () => {
    expect(may('http://192.168.1.5:2567', '192.168.1.5:2567')).toBe(true);
    expect(may('http://localhost:2567', 'localhost:2567')).toBe(true);
    expect(may('http://[::1]:2567', '[::1]:2567')).toBe(true);
  });

  test('of this server may, with the usual port written or left out', () => {
    expect(may('https://wall.example.org', 'wall.example.org:443')).toBe(true);
    expect(may('http://wall.example.org', 'wall.example.org:80')).toBe(true);
    expect(may('http://WALL.example.org', 'wall.example.org')).toBe(true);
  });

  test('that the settings name may, whatever the proxy calls us', () => {
    expect(may('https://class.example.org', '127.0.0.1:2567')).toBe(true);
  });

  test('of another server, name, port or protocol may not', () => {
    for (const origin of [
      'http://evil.example',
      'http://localhost:2568',
      'http://localhost',
      'http://localhost.evil:2567',
      'ftp://localhost:2567',
    ])
      expect(may(origin, 'localhost:2567')).toBe(false);
    expect(may('http://class.example.org', '127.0.0.1:2567')).toBe(false);
  });

  test('that will not say where it is from may not', () => {
    for (const origin of ['null', '', 'nonsense', 'file://']) expect(may(origin, 'localhost:2567')).toBe(false);
    expect(may('http://localhost:2567', undefined)).toBe(false);
  });
});

test('a program that is no browser names no page, and may', () => {
  expect(may(undefined, 'localhost:2567')).toBe(true);
});
