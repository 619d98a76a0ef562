/** How often what a player believed came true: own chips and truths, sorted by how sure the player was. */
import type { CalibrationView } from '../../shared/lesson/closing-views.ts';
import type { MyResult, Revealed } from '../../shared/lesson/views.ts';

export type Belief = {
  /** Chips on an answer, 0 to 10; the bell leaves fractions. */
  readonly chips: number;
  readonly true: boolean;
};

export type SureRow = {
  /** Percent, the lower and the upper end of the band. */
  readonly from: number;
  readonly to: number;
  readonly times: number;
  readonly came: number;
};

/** Bands of belief, in chips; what got no chip says nothing about being sure. */
const bands = [
  [0.5, 2.5],
  [2.5, 4.5],
  [4.5, 6.5],
  [6.5, 8.5],
  [8.5, 10],
] as const;

const isTrue = ({ truth }: Revealed, index: number): boolean =>
  typeof truth.answer === 'number' ? truth.answer === index : truth.answer[index] === true;

/** A player's beliefs about every answer whose truth is out; what the bell placed alone is no belief. */
export const beliefsOf = (results: readonly MyResult[], reveals: readonly Revealed[]): readonly Belief[] =>
  results.flatMap(({ key, forecast }) => {
    const reveal = reveals.find((one) => one.key === key);
    if (!forecast || !reveal) return [];
    return forecast.chips.flatMap((chips, index) => {
      const placed = chips - forecast.byBell;
      return placed >= 1 ? [{ chips: placed, true: isTrue(reveal, index) }] : [];
    });
  });

/** One row a band in which the player has believed something. */
export const calibrationOf = (beliefs: readonly Belief[]): readonly SureRow[] =>
  bands.flatMap(([low, high]) => {
    const inside = beliefs.filter(({ chips }) => chips >= low && (chips < high || high === 10));
    if (inside.length === 0) return [];
    const sure = inside.map(({ chips }) => Math.round(10 * chips));
    return [
      {
        from: Math.min(...sure),
        to: Math.max(...sure),
        times: inside.length,
        came: inside.filter((belief) => belief.true).length,
      },
    ];
  });

/** The same of what the lesson itself has counted at its close: one belief for every time that chips were placed on an answer. */
export const beliefsIn = ({ placed, cameTrue }: CalibrationView): readonly Belief[] =>
  placed.flatMap((times, chips) =>
    chips === 0 ? [] : Array.from({ length: times }, (_, place) => ({ chips, true: place < (cameTrue[chips] ?? 0) })),
  );
