/** A pool of pictures, whatever they show. */
import type { Matrix } from '../../learn/features.ts';
import { pictureTokens } from '../../learn/picture-tokens.ts';
import { type PaintTile, type Picture, tilesOf } from '../../samples/sample.ts';
import { pictureLearner } from './picture-learner.ts';
import type { Pool } from './pool.ts';

export type Drawn<Kind extends Picture> = {
  readonly samples: readonly Kind[];
  /** Held out: every class equally often. */
  readonly questions: readonly Kind[];
  readonly classes: readonly string[];
  readonly rareName: string;
  readonly paint: PaintTile<Kind>;
  /** Features of the samples, then of the questions; only the first `fitted` may be looked at for what is common to all. */
  readonly features: (pictures: readonly Float32Array[], fitted: number) => Matrix;
};

/** Makes a pool of drawn pictures. */
export function picturePool<Kind extends Picture>(drawn: Drawn<Kind>): Pool {
  const { samples, questions, classes, rareName, paint } = drawn;
  const features = drawn.features(
    [...samples, ...questions].map(({ pixels }) => pixels),
    samples.length,
  );
  const given = Int32Array.from(samples, (sample) => sample.given);
  return {
    count: samples.length,
    tokens: samples.map(({ pixels }) => pictureTokens(pixels)),
    families: Int32Array.from(samples, ({ family }) => family),
    sources: Int32Array.from(samples, ({ source }) => source),
    labels: Int32Array.from(samples, ({ label }) => label),
    classes,
    rare: Uint8Array.from(samples, ({ rare }) => Number(rare)),
    rareName,
    learner: pictureLearner(features, given, classes.length, {
      labels: Int32Array.from(questions, ({ label }) => label),
      rare: Uint8Array.from(questions, ({ rare }) => Number(rare)),
    }),
    paint: (which) =>
      tilesOf(
        Array.from(which, (sample) => samples[sample]!),
        paint,
      ),
  };
}
