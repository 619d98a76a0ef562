/** How fast the kernels are, as multiples of a plain loop that does the same work in the same run. */
import { bitsOf, emptyBigram, readText } from '../../shared/learn/bigram.ts';
import { orientedGradients, standardized } from '../../shared/learn/features.ts';
import { candidatePairs } from '../../shared/learn/lsh.ts';
import { signaturesOf } from '../../shared/learn/minhash.ts';
import { pixelRows, principalComponents, projected } from '../../shared/learn/principal-components.ts';
import { randomFrom } from '../../shared/learn/random.ts';
import { shinglesOf } from '../../shared/learn/shingles.ts';
import { scratchFor, trainSoftmax } from '../../shared/learn/softmax.ts';
import { estimatedSimilarities } from '../../shared/learn/verification.ts';
import { passesOver } from '../../shared/learn/visits.ts';
import { drawLanguage } from '../../shared/samples/document-language.ts';
import { vocabulary } from '../../shared/samples/document-words.ts';
import { documentPool, usualCrawl } from '../../shared/samples/documents.ts';
import { silhouetteClasses } from '../../shared/samples/silhouette-scene.ts';
import { silhouettePool } from '../../shared/samples/silhouettes.ts';
import { plainBigram, plainProjection, plainSignatures, plainSimilarities, plainSoftmax } from './plain-loops.ts';

export type KernelSpeed = {
  readonly kernel: string;
  /** Milliseconds of the fastest of the rounds. */
  readonly kernelTime: number;
  readonly plainTime: number;
  /** Kernel time over plain time; 1.1 is what is aimed for. */
  readonly ratio: number;
};

type Contest = {
  readonly kernel: string;
  readonly run: () => unknown;
  readonly plain: () => unknown;
  /** Whether both come to the same; a race against a loop that does other work would mean nothing. */
  readonly agree: () => boolean;
};

const random = randomFrom('6b65726e656c732062656e6368000000');

/** Arrays laid end to end, with the place where each begins; one place more closes the last. */
function laidOut(lists: readonly Int32Array[]): { values: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = starts[index]! + list.length;
  const values = new Int32Array(starts[lists.length]!);
  for (const [index, list] of lists.entries()) values.set(list, starts[index]);
  return { values, starts };
}

const same = (first: ArrayLike<number>, second: ArrayLike<number>) =>
  first.length === second.length && Array.from(first).every((value, place) => Math.abs(value - second[place]!) < 1e-6);

function textContests(): Contest[] {
  const pool = documentPool(random.fork('crawl'), drawLanguage(random.fork('language')), 2000, usualCrawl);
  const texts = pool.map(({ words }) => words);
  const sets = texts.map((words) => shinglesOf(words, 2));
  const hashes = 64;
  const signatures = signaturesOf(sets, hashes, random.fork('hashes'));
  const pairs = candidatePairs(signatures, 16, 4);
  const flat = laidOut(sets);
  const draws = random.fork('hashes');
  const multipliers = new Int32Array(hashes);
  const offsets = new Int32Array(hashes);
  for (let hash = 0; hash < hashes; hash++) {
    multipliers[hash] = draws.word() | 1;
    offsets[hash] = draws.word();
  }
  const asked = 300;
  const words = laidOut(texts);
  const bigram = () => {
    const model = emptyBigram(vocabulary.length);
    for (let text = asked; text < texts.length; text++) readText(model, texts[text]!);
    let bits = 0;
    for (let text = 0; text < asked; text++) bits += bitsOf(model, texts[text]!);
    return bits;
  };
  const signed = () => signaturesOf(sets, hashes, random.fork('hashes'));
  const plainSigned = () => plainSignatures(flat.values, flat.starts, multipliers, offsets);
  const estimated = () => estimatedSimilarities(signatures, pairs);
  const plainEstimated = () => plainSimilarities(signatures.values, hashes, pairs.first, pairs.second);
  const plainBits = () => plainBigram(words.values, words.starts, vocabulary.length, asked);
  return [
    { kernel: 'minhash', run: signed, plain: plainSigned, agree: () => same(signed().values, plainSigned()) },
    { kernel: 'verification', run: estimated, plain: plainEstimated, agree: () => same(estimated(), plainEstimated()) },
    { kernel: 'bigram', run: bigram, plain: plainBits, agree: () => same([bigram()], [plainBits()]) },
  ];
}

function pictureContests(): Contest[] {
  const pool = silhouettePool(random.fork('road'), 1000, { clipShare: 0.14, clipLength: 8 });
  const pictures = pool.map(({ pixels }) => pixels);
  const labels = Int32Array.from(pool, ({ label }) => label);
  const classes = silhouetteClasses.length;
  const features = standardized(orientedGradients(pictures), pool.length);
  const rows = Int32Array.from(labels.keys());
  const visits = passesOver(rows, 4000, random.fork('visits'));
  const scratch = scratchFor(classes, features.width);
  const trained = () => trainSoftmax(features, labels, visits, { batch: 10, rate: 0.03, decay: 1e-3 }, scratch);
  const plainTrained = () => plainSoftmax(features.values, features.width, classes, labels, visits, 10, 0.03, 1e-3);
  const pixels = pixelRows(pictures);
  const components = principalComponents(pixels, 300, 24, random.fork('axes'));
  const along = () => projected(pixels, components).values;
  const { mean, axes } = components;
  const plainAlong = () => plainProjection(pixels.values, pixels.count, pixels.width, mean, axes, components.count);
  return [
    { kernel: 'softmax', run: trained, plain: plainTrained, agree: () => same(trained(), plainTrained()) },
    { kernel: 'projection', run: along, plain: plainAlong, agree: () => same(along(), plainAlong()) },
  ];
}

/** Milliseconds that something takes. */
function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Times every kernel against its plain loop, turn by turn, so that whatever else the machine does falls on both alike.
 * @param rounds turns of each; the fastest counts. The first three are not counted, while the engine compiles.
 * @throws Error if a kernel and its loop do not come to the same.
 */
export function benchKernels(rounds = 25): KernelSpeed[] {
  return [...textContests(), ...pictureContests()].map(({ kernel, run, plain, agree }) => {
    if (!agree()) throw new Error(`${kernel} and its plain loop do not agree`);
    let kernelTime = Infinity;
    let plainTime = Infinity;
    for (let round = -3; round < rounds; round++) {
      const [own, other] = [timed(run), timed(plain)];
      if (round < 0) continue;
      kernelTime = Math.min(kernelTime, own);
      plainTime = Math.min(plainTime, other);
    }
    return { kernel, kernelTime, plainTime, ratio: kernelTime / plainTime };
  });
}
