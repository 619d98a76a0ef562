/** Pictures: families that look alike, rare slices, wrong labels, and streams that leave each other alone. */
import { describe, expect, test } from 'vitest';
import { jaccard } from '../../../shared/learn/minhash.ts';
import { pictureTokens } from '../../../shared/learn/picture-tokens.ts';
import { glyphClasses, lookAlike } from '../../../shared/samples/glyph-strokes.ts';
import { balancedGlyphs, type Glyph, glyphPool, usualGlyphs } from '../../../shared/samples/glyphs.ts';
import type { Picture } from '../../../shared/samples/sample.ts';
import { classShares, silhouetteClasses } from '../../../shared/samples/silhouette-scene.ts';
import { balancedSilhouettes, silhouettePool } from '../../../shared/samples/silhouettes.ts';
import {
  balancedSpectrograms,
  spectrogramPool,
  syntheticSpectrograms,
  usualSpectrograms,
} from '../../../shared/samples/spectrograms.ts';
import { grouped } from '../../support/grouped.ts';
import { errorsOfShare, mean, seeded } from '../../support/statistics.ts';

const alike = (first: Picture, second: Picture) => jaccard(pictureTokens(first.pixels), pictureTokens(second.pixels));

const usualRoad = { clipShare: 0.14, clipLength: 8 };
const kinds = [
  { name: 'silhouettes', pool: silhouettePool(seeded(111), 800, usualRoad), balanced: balancedSilhouettes },
  { name: 'glyphs', pool: glyphPool(seeded(112), 800, usualGlyphs), balanced: balancedGlyphs },
  { name: 'spectrograms', pool: spectrogramPool(seeded(113), 800, usualSpectrograms), balanced: balancedSpectrograms },
] as const;

describe.each(kinds)('$name', ({ pool, balanced }) => {
  const pictures: readonly Picture[] = pool;

  test('have brightnesses between 0 and 1', () => {
    for (const { pixels } of pictures) {
      expect(pixels).toHaveLength(256);
      expect(pixels.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
    }
  });

  test('of one family look more alike than strangers of one class', () => {
    const families = [...grouped(pictures, ({ family }) => family).values()].filter(({ length }) => length > 1);
    const within = families.map((members) => alike(members[0]!, members[1]!));
    const strangers = families.flatMap(([first], place) => {
      const other = families.slice(place + 1).find(([candidate]) => candidate!.label === first!.label);
      return other === undefined ? [] : [alike(first!, other[0]!)];
    });
    expect(strangers.length).toBeGreaterThan(10);
    expect(mean(within)).toBeGreaterThan(mean(strangers) + 0.25);
  });

  test('of one family come from one source', () => {
    for (const members of grouped(pictures, ({ family }) => family).values())
      expect(new Set(members.map(({ source }) => source)).size).toBe(1);
  });

  test('come from more than twenty sources', () => {
    expect(new Set(pictures.map(({ source }) => source)).size).toBeGreaterThan(20);
  });

  test('that are held out hold every class equally often, rightly labelled, each in a family of its own', () => {
    const heldOut: readonly Picture[] = balanced(seeded(114), 100);
    const counts = new Set([...grouped(heldOut, ({ label }) => label).values()].map(({ length }) => length));
    expect(counts.size).toBe(1);
    expect(heldOut.every(({ label, given }) => label === given)).toBe(true);
    expect(new Set(heldOut.map(({ family }) => family)).size).toBe(100);
  });

  test('have a rare slice of one to fifteen in a hundred', () => {
    const share = pictures.filter(({ rare }) => rare).length / pictures.length;
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.15);
  });
});

const originals = (pictures: readonly Picture[], families = 100) =>
  pictures
    .filter(({ family, copy }) => copy === 0 && family < families)
    .sort((a, b) => a.family - b.family)
    .map(({ pixels, label, source }) => ({ pixels, label, source }));

describe('silhouettes', () => {
  test('hold the classes in their shares', () => {
    const pool = silhouettePool(seeded(115), 2000, { clipShare: 0, clipLength: 1 });
    for (const [label, share] of classShares.entries())
      expect(errorsOfShare(pool.filter((one) => one.label === label).length, 2000, share)).toBeLessThan(3);
  });

  test('are rare if they show a statue', () => {
    const statues = kinds[0].pool.filter(({ rare }) => rare);
    expect(new Set(statues.map(({ label }) => silhouetteClasses[label]))).toEqual(new Set(['statue']));
  });

  test('blinded by glare show next to nothing, and change no other frame', () => {
    const clear = silhouettePool(seeded(116), 600, usualRoad);
    const glaring = silhouettePool(seeded(116), 600, { ...usualRoad, junkShare: 0.2 });
    const blinded = glaring.map(({ junk }, place) => (junk ? place : -1)).filter((place) => place >= 0);
    expect(blinded.length).toBeGreaterThan(40);
    for (const [place, frame] of glaring.entries()) if (!frame.junk) expect(frame.pixels).toEqual(clear[place]!.pixels);
    expect(mean(blinded.map((place) => alike(glaring[place]!, clear[place]!)))).toBeLessThan(0.4);
  });
});

describe('glyphs', () => {
  const wrong = (pool: readonly Glyph[]) => pool.filter(({ label, given }) => label !== given);

  test('are labelled wrongly as often as the recipe says, whichever the mistake', () => {
    for (const kind of ['symmetric', 'asymmetric'] as const) {
      const pool = glyphPool(seeded(117), 3000, { ...usualGlyphs, mistakes: { share: 0.2, kind } });
      expect(errorsOfShare(wrong(pool).length, 3000, 0.2)).toBeLessThan(3);
    }
  });

  test('that are taken for their look-alike are taken for nothing else; otherwise for any other, evenly', () => {
    const pool = (kind: 'symmetric' | 'asymmetric') =>
      wrong(glyphPool(seeded(118), 3000, { ...usualGlyphs, mistakes: { share: 0.4, kind } }));
    expect(pool('asymmetric').every(({ label, given }) => given === lookAlike(label))).toBe(true);
    const even = pool('symmetric');
    const twins = even.filter(({ label, given }) => given === lookAlike(label));
    expect(errorsOfShare(twins.length, even.length, 1 / 9)).toBeLessThan(3);
  });

  test('are drawn the same whatever their labels, their copies and their forms', () => {
    const usual = originals(glyphPool(seeded(119), 1000, usualGlyphs));
    const mistaken = glyphPool(seeded(119), 1000, { ...usualGlyphs, mistakes: { share: 0.5, kind: 'symmetric' } });
    expect(originals(mistaken)).toEqual(usual);
    expect(originals(glyphPool(seeded(119), 1000, { ...usualGlyphs, copyShare: 0.6 }))).toEqual(usual);
    const forms = originals(glyphPool(seeded(119), 1000, { ...usualGlyphs, formShare: 0.5 }));
    expect(forms.map(({ label, source }) => [label, source])).toEqual(
      usual.map(({ label, source }) => [label, source]),
    );
  });

  test('on one form look more alike than the same glyphs on paper', () => {
    const likeness = (formShare: number) => {
      const glyphs = balancedGlyphs(seeded(120), 200, formShare);
      const pairs = glyphs.flatMap((first, place) =>
        glyphs
          .slice(place + 1)
          .filter((second) => second.form === first.form && second.label !== first.label)
          .map((second) => alike(first, second)),
      );
      return mean(pairs);
    };
    expect(likeness(1)).toBeGreaterThan(likeness(0) + 0.1);
  });

  test('come in five pairs of look-alikes', () => {
    for (const label of glyphClasses.keys()) {
      expect(lookAlike(lookAlike(label))).toBe(label);
      expect(lookAlike(label)).not.toBe(label);
    }
  });
});

describe('spectrograms', () => {
  test('have weather over them as often as the recipe says, and wind never over wind', () => {
    const pool = balancedSpectrograms(seeded(121), 2000, 0.3);
    expect(errorsOfShare(pool.filter(({ overlay }) => overlay !== 'none').length, 2000, 0.3)).toBeLessThan(3);
    expect(pool.filter(({ label, overlay }) => label === 1 && overlay === 'wind')).toEqual([]);
  });

  test('are rare if they are recorded speech in wind or rain', () => {
    for (const { label, overlay, rare } of kinds[2].pool) expect(rare).toBe(label === 0 && overlay !== 'none');
  });

  test('of the simulator have no weather until it has been modelled, and no source', () => {
    const dry = syntheticSpectrograms(seeded(122), 100, { randomisation: 0 });
    expect(dry.every(({ overlay, synthetic, source }) => overlay === 'none' && synthetic && source === -1)).toBe(true);
    const wet = syntheticSpectrograms(seeded(122), 100, { randomisation: 0, overlayShare: 0.5 });
    expect(wet.filter(({ overlay }) => overlay !== 'none').length).toBeGreaterThan(30);
  });

  test('of the simulator differ the more from their plain selves the more they are randomised', () => {
    const drawn = (randomisation: number) => syntheticSpectrograms(seeded(123), 300, { randomisation });
    const plain = drawn(0);
    const unlike = (randomisation: number) => {
      const spread = (pictures: readonly Picture[]) => mean(pictures.map(({ pixels }) => mean(pixels)));
      return Math.abs(spread(drawn(randomisation)) - spread(plain));
    };
    expect(unlike(0.3)).toBeGreaterThan(0.02);
    expect(unlike(0.9)).toBeGreaterThan(unlike(0.3));
  });

  test('are drawn the same however many copies follow them', () => {
    const usual = originals(spectrogramPool(seeded(124), 1000, usualSpectrograms));
    expect(originals(spectrogramPool(seeded(124), 1000, { ...usualSpectrograms, copyShare: 0.6 }))).toEqual(usual);
  });
});
