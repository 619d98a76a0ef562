/** What a defence is made of: how long its sentence is, and the trials that it can rest on. */
import type { BenchModel } from './bench-model.ts';

export const longestDefence = 160;

/** Letters as people count them: an accent or a flag is part of its letter. */
export const lettersIn = (text: string): number => {
  const clean = text.normalize('NFC').trim();
  return typeof Intl.Segmenter === 'function'
    ? [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(clean)].length
    : [...clean].length;
};

export type Evidence = {
  /** The trial's number; 0 is the pilot of the brief. */
  readonly trial: number;
  readonly best: boolean;
  readonly value: number;
  readonly decision: Readonly<Record<string, number>>;
};

/** Measured trials, the best first, then the newest; the pilot last. */
export const evidenceOf = ({
  bench,
  best,
  pilot,
}: Pick<BenchModel, 'bench' | 'best' | 'pilot'>): readonly Evidence[] => {
  const measured = bench.trials
    .flatMap(({ id, value, decision }) =>
      value === undefined ? [] : [{ trial: id, best: best?.trial === id, value, decision }],
    )
    .reverse()
    .sort((a, b) => Number(b.best) - Number(a.best));
  return pilot ? [...measured, { trial: 0, best: false, value: pilot.value, decision: pilot.decision }] : measured;
};
