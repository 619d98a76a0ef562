/** Draws a domain from a source of recordings and a simulator, whatever its samples are. */
import type { Matrix } from '../../learn/features.ts';
import type { Random } from '../../learn/random.ts';
import type { Domain, Samples } from './domain.ts';
import { heldOutCount, recordedCount, referenceCount, simulatedCount, validationCount } from './sizes.ts';

/** A kind of sample: how it is recorded, simulated, disturbed, looked at and painted. */
export type Source<Kind> = {
  readonly classes: readonly string[];
  readonly weatherName: string;
  readonly record: (random: Random, label: number, weather: boolean) => Kind;
  readonly simulate: (random: Random, label: number, weather: boolean, randomisation: number) => Kind;
  /** Fits what features need to the first samples that are seen, and gives the features of any. */
  readonly looking: (fitted: readonly Kind[]) => (samples: readonly Kind[]) => Matrix;
  readonly paint: (sample: Kind, weather: boolean, into: Uint8Array, offset: number) => void;
};

const tileBytes = 16 * 16 * 3;

type Drawn<Kind> = { readonly samples: readonly Kind[]; readonly labels: Int32Array; readonly weather: Uint8Array };

/** Draws a domain. @param weatherShare share of the recordings that lie under the weather. */
export function drawDomain<Kind>(random: Random, source: Source<Kind>, weatherShare: number): Domain {
  const { classes } = source;
  function recordings(name: string, count: number, share: number): Drawn<Kind> {
    const dice = random.fork(name);
    const labels = Int32Array.from({ length: count }, (_, place) => place % classes.length);
    const weather = Uint8Array.from({ length: count }, () => Number(dice.chance(share)));
    const samples = Array.from(labels, (label, place) => source.record(dice, label, weather[place] === 1));
    return { samples, labels, weather };
  }
  const scenes = Int32Array.from({ length: simulatedCount }, (_, place) => place % classes.length);
  const luck = random.fork('modelled');
  /** A scene is put under the weather if its draw lies below the share that is. */
  const turns = Float64Array.from(scenes, () => luck.uniform());
  function simulations(randomisation: number, weather: boolean): readonly Kind[] {
    // Each scene has a stream of its own, so that what the simulator is told changes no other.
    return Array.from(scenes, (label, place) =>
      source.simulate(random.fork(`simulated/${place}`), label, weather, randomisation),
    );
  }
  const recorded = recordings('recorded', recordedCount, weatherShare);
  const plain = simulations(0, false);
  const look = source.looking([...recorded.samples, ...plain]);
  const seen = ({ samples, labels, weather }: Drawn<Kind>): Samples => ({ features: look(samples), labels, weather });
  const known = new Map<string, Matrix>();
  /** Features of all scenes, without or under the weather, looked at once. */
  function rendered(randomisation: number, weather: boolean): Matrix {
    const name = `${randomisation} ${weather}`;
    const features = known.get(name) ?? look(simulations(randomisation, weather));
    known.set(name, features);
    return features;
  }
  function put(randomisation: number, modelled: number): Samples {
    const weather = Uint8Array.from(turns, (turn) => Number(turn < modelled));
    const clear = rendered(randomisation, false);
    if (modelled === 0) return { features: clear, labels: scenes, weather };
    const under = rendered(randomisation, true);
    const values = clear.values.slice();
    const { width } = clear;
    for (const [place, one] of weather.entries())
      if (one === 1) values.set(under.values.subarray(place * width, (place + 1) * width), place * width);
    return { features: { ...clear, values }, labels: scenes, weather };
  }
  const told = new Map<string, Samples>();
  /** The same samples for the same words: whoever has looked at them once need not look again. */
  function simulated(randomisation: number, modelled: number): Samples {
    const name = `${randomisation} ${modelled}`;
    const samples = told.get(name) ?? put(randomisation, modelled);
    told.set(name, samples);
    return samples;
  }
  return {
    classes,
    weatherName: source.weatherName,
    recorded: seen(recorded),
    heldOut: seen(recordings('held-out', heldOutCount, 0.5)),
    validation: seen(recordings('validation', validationCount, 0.5)),
    reference: seen(recordings('reference', referenceCount, weatherShare)),
    simulated,
    paint(which) {
      const pixels = new Uint8Array(which.length * tileBytes);
      for (const [place, number] of which.entries()) {
        const [samples, weather] = number < recordedCount ? [recorded.samples, recorded.weather] : [plain, undefined];
        const sample = number < recordedCount ? number : number - recordedCount;
        source.paint(samples[sample]!, weather?.[sample] === 1, pixels, place * tileBytes);
      }
      return pixels;
    },
  };
}
