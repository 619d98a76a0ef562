/** How fast published packages do the kernels' jobs, as multiples of the kernels in the same run: what is gained by not using them. */
import { createRequire } from 'node:module';
import { orientedGradients, standardized } from '../../shared/learn/features.ts';
import { signaturesOf } from '../../shared/learn/minhash.ts';
import { pixelRows, principalComponents } from '../../shared/learn/principal-components.ts';
import { randomFrom } from '../../shared/learn/random.ts';
import { shinglesOf } from '../../shared/learn/shingles.ts';
import { scratchFor, trainSoftmax } from '../../shared/learn/softmax.ts';
import { passesOver } from '../../shared/learn/visits.ts';
import { drawLanguage } from '../../shared/samples/document-language.ts';
import { documentPool, usualCrawl } from '../../shared/samples/documents.ts';
import { silhouetteClasses } from '../../shared/samples/silhouette-scene.ts';
import { silhouettePool } from '../../shared/samples/silhouettes.ts';

export type PackageSpeed = {
  readonly package: string;
  readonly job: string;
  /** Milliseconds of the fastest of the rounds. */
  readonly packageTime: number;
  readonly kernelTime: number;
  /** Package time over kernel time; above 1 the kernel is faster. */
  readonly ratio: number;
};

type Race = {
  readonly package: string;
  readonly job: string;
  readonly theirs: () => unknown;
  readonly ours: () => unknown;
};

// Two of the packages carry no types: only what is used of them is declared.
const load = createRequire(import.meta.url);
type Minhash = { readonly update: (token: string) => void; readonly hashvalues: readonly number[] };
const { Minhash } = load('minhash') as { readonly Minhash: new (settings: { numPerm: number }) => Minhash };
type Matrix = { readonly rows: number };
const { Matrix } = load('ml-matrix') as {
  readonly Matrix: (new (
    rows: readonly (readonly number[])[],
  ) => Matrix) & {
    readonly columnVector: (values: readonly number[]) => Matrix;
  };
};
const LogisticRegression = load('ml-logistic-regression') as new (settings: {
  numSteps: number;
  learningRate: number;
}) => { readonly train: (features: Matrix, labels: Matrix) => void };
const { PCA } = load('ml-pca') as {
  readonly PCA: new (rows: Matrix, settings: { method: 'NIPALS'; nCompNIPALS: number }) => unknown;
};

const random = randomFrom('7061636b616765732062656e63680000');

const rowsOf = (values: Float64Array, count: number, width: number): number[][] =>
  Array.from({ length: count }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);

function races(): Race[] {
  const hashes = 64;
  const crawl = documentPool(random.fork('crawl'), drawLanguage(random.fork('language')), 100, usualCrawl);
  const sets = crawl.map(({ words }) => shinglesOf(words, 2));
  const named = sets.map((set) => Array.from(set, String));

  const road = silhouettePool(random.fork('road'), 500, { clipShare: 0.14, clipLength: 8 });
  const pictures = road.map(({ pixels }) => pixels);
  const labels = Int32Array.from(road, ({ label }) => label);
  const features = standardized(orientedGradients(pictures), road.length);
  const passes = 4;
  const visits = passesOver(Int32Array.from(labels.keys()), passes * road.length, random.fork('visits'));
  const scratch = scratchFor(silhouetteClasses.length, features.width);
  const table = new Matrix(rowsOf(features.values, features.count, features.width));
  const column = Matrix.columnVector([...labels]);

  const pixels = pixelRows(pictures);
  const fitted = 100;
  const axes = 24;
  const pixelTable = new Matrix(rowsOf(pixels.values, fitted, pixels.width));

  return [
    {
      package: 'minhash',
      job: '100 signatures of 64 hashes',
      theirs: () =>
        named.map((set) => {
          const signature = new Minhash({ numPerm: hashes });
          for (const token of set) signature.update(token);
          return signature.hashvalues;
        }),
      ours: () => signaturesOf(sets, hashes, random.fork('hashes')),
    },
    {
      package: 'ml-logistic-regression',
      job: 'four passes over 500 pictures',
      theirs: () => new LogisticRegression({ numSteps: passes, learningRate: 5e-4 }).train(table, column),
      ours: () => trainSoftmax(features, labels, visits, { batch: 10, rate: 0.03, decay: 1e-3 }, scratch),
    },
    {
      package: 'ml-pca',
      job: '24 components of 100 pictures',
      theirs: () => new PCA(pixelTable, { method: 'NIPALS', nCompNIPALS: axes }),
      ours: () => principalComponents(pixels, fitted, axes, random.fork('axes')),
    },
  ];
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Times every package against the kernel that does its job, turn by turn. They are other methods of the same job, so their results are
 * not compared.
 * @param rounds turns of each; the fastest counts. The first is not counted, while the engine compiles.
 */
export function benchPackages(rounds = 3): PackageSpeed[] {
  return races().map(({ package: name, job, theirs, ours }) => {
    let packageTime = Number.POSITIVE_INFINITY;
    let kernelTime = Number.POSITIVE_INFINITY;
    for (let round = -1; round < rounds; round++) {
      const [other, own] = [timed(theirs), timed(ours)];
      if (round < 0) continue;
      packageTime = Math.min(packageTime, other);
      kernelTime = Math.min(kernelTime, own);
    }
    return { package: name, job, packageTime, kernelTime, ratio: packageTime / kernelTime };
  });
}
