/** What every kind of sample keeps: its seed, its count, its family, its tile. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tileBytes, tilesOf } from '../../../shared/samples/sample.ts';
import { type Drawn, everyKind } from '../../support/every-kind.ts';
import { grouped } from '../../support/grouped.ts';
import { seeded } from '../../support/statistics.ts';

/** Tiles and truths; brightnesses are not hashed, because their last bits are the engine's own affair. */
function fingerprint({ samples, tiles }: Drawn): string {
  const hash = createHash('sha256').update(tiles);
  for (const { label, given, family, copy, source, rare } of samples)
    hash.update(`${label} ${given} ${family} ${copy} ${source} ${rare}\n`);
  return hash.digest('hex');
}

test('every generator draws what it has always drawn from the same seed', async () => {
  const prints = everyKind.map(({ name, draw }) => [name, fingerprint(draw(seeded(1), 300))] as const);
  const golden = `${JSON.stringify(Object.fromEntries(prints), null, 2)}\n`;
  await expect(golden).toMatchFileSnapshot('../../golden/samples.json');
});

describe.each(everyKind)('$name', ({ classes, draw }) => {
  test('are the same for the same seed, and others for another', () => {
    const first = fingerprint(draw(seeded(2), 120));
    expect(fingerprint(draw(seeded(2), 120))).toBe(first);
    expect(fingerprint(draw(seeded(3), 120))).not.toBe(first);
  });

  test('are exactly as many as were asked for', () => {
    for (const count of [1, 2, 37, 200]) expect(draw(seeded(4), count).samples).toHaveLength(count);
  });

  test('have labels among their classes, and a data sheet', () => {
    for (const { label, given, metadata } of draw(seeded(5), 300).samples) {
      expect(classes[label]).toBeDefined();
      expect(classes[given]).toBeDefined();
      expect(Object.keys(metadata).length).toBeGreaterThan(0);
    }
  });

  test('come in families: one truth each, and copies that are numbered from nought', () => {
    const families = grouped(draw(seeded(6), 400).samples, ({ family }) => family);
    for (const members of families.values()) {
      const copies = members.map(({ copy }) => copy).sort((a, b) => a - b);
      expect(copies).toEqual(copies.map((_, place) => place));
      expect(new Set(members.map(({ label, rare }) => `${label} ${rare}`)).size).toBe(1);
    }
  });

  test('come in no telling order', () => {
    const { samples } = draw(seeded(7), 400);
    const neighbours = samples.filter(({ family }, place) => family === samples[place - 1]?.family);
    const inFamilies = samples.filter(({ copy }) => copy > 0);
    // Copies are more than neighbours of their own family, unless there are none at all.
    expect(neighbours.length).toBeLessThanOrEqual(inFamilies.length / 2);
  });

  test('are painted into their own bytes and no others', () => {
    const { samples, paint } = draw(seeded(8), 20);
    for (const sample of samples.keys()) {
      // Two grounds: a byte that keeps both was not painted.
      const grounds = [0, 255].map((ground) => {
        const bytes = new Uint8Array(3 * tileBytes).fill(ground);
        paint(sample, bytes, tileBytes);
        return bytes;
      });
      const painted = Array.from(grounds[0]!, (byte, place) => byte === grounds[1]![place]);
      expect(painted.every((yes, place) => yes === (place >= tileBytes && place < 2 * tileBytes))).toBe(true);
      expect(new Set(grounds[0]!.subarray(tileBytes, 2 * tileBytes)).size).toBeGreaterThan(5);
    }
  });
});

test('a sheet of tiles holds them one after another', () => {
  const samples = everyKind[1]!.draw(seeded(9), 3).samples;
  const sheet = tilesOf(samples, ({ family }, into, offset) => into.fill(family + 1, offset, offset + tileBytes));
  const firstBytes = samples.map((_, tile) => sheet[tile * tileBytes]);
  const lastBytes = samples.map((_, tile) => sheet[(tile + 1) * tileBytes - 1]);
  expect(firstBytes).toEqual(samples.map(({ family }) => family + 1));
  expect(lastBytes).toEqual(firstBytes);
});
