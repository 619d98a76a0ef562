/** Keys: the house key opens lessons, a host key runs one, and the seat secret signs seats. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Keys = { readonly houseKey: string; readonly seatSecret: Uint8Array };

/**
 * Reads a secret, or makes it at the first start; only its owner may read the file. It comes into its place whole:
 * a start that is killed leaves no half of a secret.
 */
const kept = (path: string, make: () => string): string => {
  const known = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (known !== '') return known;
  const secret = make();
  const draft = `${path}.new`;
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
  return secret;
};

const newKey = (): string => randomBytes(18).toString('base64url');

/**
 * @param dataDir an existing folder
 * @param houseKey overrides the one that is kept there
 */
export const openKeys = (dataDir: string, houseKey?: string): Keys => ({
  houseKey: houseKey ?? kept(join(dataDir, 'house-key'), newKey),
  seatSecret: Buffer.from(
    kept(join(dataDir, 'seat-secret'), () => randomBytes(32).toString('base64url')),
    'base64url',
  ),
});

export const newHostKey = (): string => newKey();

/** SHA-256 as 64 hexadecimal digits: all of a host key that is ever stored. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Whether two keys are the same, in a time that tells nothing of where they differ. */
export const sameKey = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashKey(one), 'hex'), Buffer.from(hashKey(other), 'hex'));
