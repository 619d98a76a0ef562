/** Spend against outcome in one round, as the wall draws it: a field for each track, with its teams and what its world would have given others. */
import type { FrontierView } from '../../shared/lesson/closing-views.ts';
import type { PublicView } from '../../shared/lesson/views.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';
import { scaleOver } from '../ui/chart-scale.ts';

/** Places are parts of a field, 0 to 1 from its left and from its foot. */
export type FrontierTeam = {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Mean over fresh worlds; undefined where there is none. */
  readonly fresh: number | undefined;
  /** Where its name stands, so that no two lie on one another. */
  readonly nameY: number;
};

export type FrontierField = {
  readonly track: TrackId;
  readonly teams: readonly FrontierTeam[];
  readonly lines: { readonly default: number; readonly best: number; readonly median: number } | undefined;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Figures of the default and of the best, and of the best team. */
  readonly values: { readonly default: number; readonly best: number; readonly median: number } | undefined;
};

export type FrontierModel = {
  readonly fields: readonly FrontierField[];
  /** Shares of the purse along the foot, the same for all fields. */
  readonly spends: readonly { readonly value: number; readonly x: number }[];
  readonly names: boolean;
};

/** More teams than these stand in a field without their names. */
const namesAtMost = 5;

/** Moves places apart that are closer than `least`, upwards from the lowest, and keeps them within 0 and 1. */
export const spreadOut = (places: readonly number[], least: number): readonly number[] => {
  const order = [...places.keys()].sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const moved = [...places];
  let floor = Number.NEGATIVE_INFINITY;
  for (const place of order) {
    moved[place] = Math.max(moved[place] ?? 0, floor);
    floor = (moved[place] ?? 0) + least;
  }
  let roof = 1;
  for (const place of order.toReversed()) {
    moved[place] = Math.min(moved[place] ?? 0, roof);
    roof = (moved[place] ?? 0) - least;
  }
  return moved;
};

/** @param line least distance between two names, as a part of a field's height */
export const frontierModel = (view: PublicView, { teams, tracks }: FrontierView, line: number): FrontierModel => {
  const spend = scaleOver([0, 0.2, ...teams.map(({ spent }) => spent)], 3);
  const known = new Map(view.teams.map(({ id, name }) => [id, name]));
  const shown = trackIds.filter((track) => teams.some((team) => team.track === track));
  const names = shown.every((track) => teams.filter((team) => team.track === track).length <= namesAtMost);
  const fields = shown.map((track): FrontierField => {
    const own = teams.filter((team) => team.track === track);
    const yardstick = tracks.find((one) => one.track === track);
    const values = yardstick && {
      default: yardstick.defaultValue,
      best: yardstick.bestValue,
      median: yardstick.medianBlind,
    };
    const all = [...own.flatMap(({ value, fresh }) => [value, fresh ?? value]), ...Object.values(values ?? {})];
    const scale = scaleOver(all, 4);
    const spread = spreadOut(
      own.map(({ value }) => scale.at(value)),
      line,
    );
    return {
      track,
      values,
      teams: own.map(({ id, value, fresh, spent }, index) => ({
        key: `team-${id}`,
        name: known.get(id) ?? '',
        x: spend.at(spent),
        y: scale.at(value),
        fresh: fresh === undefined ? undefined : scale.at(fresh),
        nameY: spread[index] ?? 0,
      })),
      lines: values && {
        default: scale.at(values.default),
        best: scale.at(values.best),
        median: scale.at(values.median),
      },
      ticks: scale.ticks.map((value) => ({ value, y: scale.at(value) })),
    };
  });
  return { fields, names, spends: spend.ticks.map((value) => ({ value, x: spend.at(value) })) };
};
