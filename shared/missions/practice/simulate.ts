/** Practice, computed: draws a small pool, shows forty of its tiles, and counts how many of them have a look-alike in it. */
import { randomFrom } from '../../learn/random.ts';
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { chanceToShow, lookAlikesAmong } from './look-alikes.ts';
import { practice } from './mission.ts';
import { drawSmallPool, poolSize } from './pool.ts';

const side = 16;
const shown = 40;
/** A tile's state as the wall stores it: its place among the states. */
const states = { unique: 0, duplicate: 1 } as const;

/** The answer whose range holds a count; the lower edge belongs to the range above it. */
function binOf(count: number): number {
  return practice.questions['look-alikes']!.edges!.filter((edge) => count >= edge).length;
}

function prepare({ seed, track, round }: WorldInput): Prepared {
  const random = randomFrom(seed).fork(`practice/${track}/${round}`);
  const pool = drawSmallPool(track, random);
  const alike = lookAlikesAmong(
    pool,
    Int32Array.from({ length: poolSize }, (_, sample) => sample),
  );
  const drawn = random.fork('shown').permutation(poolSize).slice(0, shown);
  const marks = Array.from(lookAlikesAmong(pool, drawn), (count) => count > 0);
  const marked = marks.filter((mark) => mark).length;
  const truth = drawn.filter((sample) => alike[sample]! > 0).length;
  const expected = drawn.reduce((sum, sample) => sum + chanceToShow(alike[sample]!, shown, poolSize), 0);
  const order = random.fork('wall').permutation(poolSize);
  return {
    // The forty are counted one by one: there is no error.
    truths: { 'look-alikes': { answer: binOf(truth), figure: truth } },
    clues: [],
    facts: { threshold: pool.threshold, pool: poolSize, shown, marked },
    brief: { sheet: { tiles: shown, side, pixels: pool.paint(drawn) }, marks },
    wall: {
      sheet: { tiles: poolSize, side, pixels: pool.paint(order) },
      states: Uint8Array.from(order, (sample) => (alike[sample]! > 0 ? states.duplicate : states.unique)),
    },
    panel: [
      { kind: 'theory', key: 'a-draw-shows-few', values: { alike: truth, expected: Math.round(expected), shown } },
      { kind: 'measured', key: 'counted-here', values: { alike: truth, marked, shown, pool: poolSize } },
    ],
    charts: [],
  };
}

/** The mission's computing side. `prepare` takes some tens of milliseconds. */
export const practiceSimulator: Simulator = { version: practice.version, prepare };
