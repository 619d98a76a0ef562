/** What a track is: one of four personas, with the constants that its simulations and prices start from. */

export const trackIds = ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'] as const;
export type TrackId = (typeof trackIds)[number];

/** A figure that is shown on demand. Without a source it is an assumption, and the screen says so. */
export type Constant = {
  readonly value: number;
  readonly unit: string;
  readonly source: string | 'assumption';
  /** The year, or year and month, in which the source gave the figure. */
  readonly date?: string;
};

export type Track = {
  readonly id: TrackId;
  /** What its samples are drawn as. */
  readonly samples: 'documents' | 'silhouettes' | 'glyphs' | 'spectrograms';
  /** What one round grants. */
  readonly purse: { readonly labels: Constant; readonly compute: Constant; readonly calendar: Constant };
  readonly stakeholders: readonly string[];
  /** Named constants of the persona's North Star and its data crisis. */
  readonly constants: Readonly<Record<string, Constant>>;
};
