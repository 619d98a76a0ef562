/** A domain: what is recorded outside, what a simulator makes of it, and the weather that the simulator lacks. */
import type { Matrix } from '../../learn/features.ts';

/** Samples as a learner sees them. */
export type Samples = {
  readonly features: Matrix;
  readonly labels: Int32Array;
  /** 1 where one lies under the weather. */
  readonly weather: Uint8Array;
};

export type Domain = {
  readonly classes: readonly string[];
  /** What the simulator lacks: a key of the client's words. */
  readonly weatherName: string;
  /** Recordings that can be had, in the order in which they come. */
  readonly recorded: Samples;
  /** Held out, half of each under the weather: for outcomes, and for pilots. */
  readonly heldOut: Samples;
  readonly validation: Samples;
  /** Other recordings, as the world brings them, that distances are measured from. */
  readonly reference: Samples;
  /**
   * What the simulator makes, every class equally often: the same scenes whatever it is told.
   * @param randomisation 0 to 1.
   * @param modelled share of them that it puts under the weather.
   */
  readonly simulated: (randomisation: number, modelled: number) => Samples;
  /** Tiles of the recordings, then of what the simulator makes when it is told nothing, by their number; 16 x 16 x 3 bytes each. */
  readonly paint: (samples: Int32Array) => Uint8Array;
};
