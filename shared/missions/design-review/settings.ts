/** What differs from track to track: how hard the task is, what the device holds, and who has to sign for it. */
import type { TrackId } from '../../tracks/track.ts';

/** From what to what a world draws a figure, evenly. */
export type Range = readonly [low: number, high: number];

/** The least that those who sign sign for: each an accuracy in percent; who pays a latest week, and who speaks for the users so many conditions. */
export type Wants = {
  readonly payer: Range;
  readonly examiner: Range;
  readonly user: Range;
  readonly week: Range;
  readonly scope: Range;
};

export type Settings = {
  /** Share of mistakes that stays, and share above it at the beginning, of one condition. Assumptions. */
  readonly floor: Range;
  readonly gap: Range;
  /** Labels that a whole grant buys, if all of it is spent on them; drawn evenly in their logarithm. Assumptions. */
  readonly labels: Range;
  /** Largest model that fits the track's device. */
  readonly fits: number;
  /** Weights of those who sign, in the order of `roles`; they sum to 1. Assumptions. */
  readonly weights: readonly [number, number, number];
  /** Assumptions, like all above. */
  readonly wants: Wants;
};

const settings: Readonly<Record<TrackId, Settings>> = {
  // Finance pays, legal examines.
  'cloud-titan': {
    floor: [0.02, 0.05],
    gap: [0.11, 0.36],
    labels: [1500, 12_000],
    fits: 8,
    weights: [0.4, 0.25, 0.35],
    wants: { payer: [63, 74], examiner: [68, 80], user: [65, 77], week: [13, 22], scope: [1.2, 4.2] },
  },
  // The safety lead examines, and has half of the say.
  'edge-guardian': {
    floor: [0.015, 0.04],
    gap: [0.11, 0.36],
    labels: [1500, 12_000],
    fits: 4,
    weights: [0.25, 0.45, 0.3],
    wants: { payer: [65, 76], examiner: [71, 82], user: [66, 78], week: [14, 24], scope: [1.2, 4.2] },
  },
  // The store reviews, and the users decide.
  'mobile-nomad': {
    floor: [0.02, 0.05],
    gap: [0.11, 0.36],
    labels: [1000, 10_000],
    fits: 4,
    weights: [0.25, 0.3, 0.45],
    wants: { payer: [62, 73], examiner: [65, 76], user: [66, 78], week: [11, 20], scope: [1.5, 4.5] },
  },
  // A month in people's ears.
  'tiny-pioneer': {
    floor: [0.03, 0.07],
    gap: [0.09, 0.28],
    labels: [600, 5000],
    fits: 2,
    weights: [0.35, 0.35, 0.3],
    wants: { payer: [61, 71], examiner: [65, 75], user: [62, 73], week: [16, 25], scope: [1.5, 4] },
  },
};

/** The settings of a track. */
export function settingsOf(track: TrackId): Settings {
  return settings[track];
}
