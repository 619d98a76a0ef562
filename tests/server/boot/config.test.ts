/** Settings: what they are when nothing is said, and one clear sentence for each that is wrong. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lanAddress, readConfig } from '../../../server/config.ts';

test('without any setting there is a server for the classroom', () => {
  expect(readConfig({})).toEqual({
    port: 2567,
    host: '0.0.0.0',
    dataDir: resolve('data'),
    houseKey: undefined,
    publicUrl: undefined,
    allowedOrigins: [],
    trustProxy: 0,
    clockRate: 1,
    lessonHours: 12,
    logLevel: 'info',
  });
});

test('every setting is read', () => {
  expect(
    readConfig({
      PORT: '8080',
      HOST: '127.0.0.1',
      DATA_DIR: '/srv/wall',
      HOUSE_KEY: 'a-key-of-our-own-making',
      PUBLIC_URL: 'https://class.example.org/',
      ALLOWED_ORIGINS: 'https://one.example.org, http://two.example.org:8080',
      TRUST_PROXY: '2',
      CLOCK_RATE: '60',
      LESSON_HOURS: '24',
      LOG_LEVEL: 'warn',
    }),
  ).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: resolve('/srv/wall'),
    houseKey: 'a-key-of-our-own-making',
    publicUrl: 'https://class.example.org',
    allowedOrigins: ['https://one.example.org', 'http://two.example.org:8080', 'https://class.example.org'],
    trustProxy: 2,
    clockRate: 60,
    lessonHours: 24,
    logLevel: 'warn',
  });
});

test('an empty setting counts as left out', () => {
  expect(readConfig({ PORT: '', HOUSE_KEY: ' ', PUBLIC_URL: '' })).toEqual(readConfig({}));
});

describe('a wrong setting is named in one sentence', () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    PORT: ['-1', '65536', '80a', '2567.5', '0x50', '999999'],
    HOUSE_KEY: ['short', 'a key with spaces in it', 'a-key-with-a-sign-that-is-no-letter/'],
    PUBLIC_URL: ['class.example.org', 'ftp://class.example.org', 'https://class.example.org/wall'],
    ALLOWED_ORIGINS: ['*', 'https://one.example.org https://two.example.org', 'https://a.example/b'],
    TRUST_PROXY: ['yes', '-1', '11'],
    CLOCK_RATE: ['0', '1.5', 'fast', '601'],
    LESSON_HOURS: ['0', '25', 'half'],
    LOG_LEVEL: ['loud'],
  };
  test.each(Object.entries(wrong))('%s', (name, values) => {
    for (const value of values) {
      expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^The setting ${name} must [^\\n]+\\.$`));
    }
  });

  test('and a key that is too short is not shown to whoever looks on', () => {
    expect(() => readConfig({ HOUSE_KEY: 'tooshort' })).not.toThrow(/tooshort/);
  });
});

describe('the address for phones', () => {
  const entry = (address: string, more = {}) => ({
    address,
    family: 'IPv4' as const,
    internal: false,
    netmask: '255.255.255.0',
    mac: '00:00:00:00:00:00',
    cidr: null,
    ...more,
  });

  test('is the one that the server listens on', () => {
    expect(lanAddress('192.168.1.5', {})).toBe('192.168.1.5');
    expect(lanAddress('::1', {})).toBe('[::1]');
  });

  test('is the first on a real network, if the server listens everywhere', () => {
    const interfaces = {
      lo: [entry('127.0.0.1', { internal: true })],
      docker0: [entry('172.17.0.1')],
      tun0: [entry('10.8.0.2')],
      eth0: [entry('169.254.3.4'), entry('192.168.1.5')],
      wlan0: [entry('192.168.2.5')],
    };
    expect(lanAddress('0.0.0.0', interfaces)).toBe('192.168.1.5');
    expect(lanAddress('::', interfaces)).toBe('192.168.1.5');
  });

  test('is that of a virtual network before none at all', () => {
    expect(lanAddress('0.0.0.0', { docker0: [entry('172.17.0.1')] })).toBe('172.17.0.1');
    expect(lanAddress('0.0.0.0', { lo: [entry('127.0.0.1', { internal: true })] })).toBe('localhost');
  });
});
