/** What a reveal has to say, taken from the views: truths by track, forecasts of teams or tracks, dots of the class. */
import type { PublicView, Revealed, WallTeam, WallView } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { Question } from '../../shared/missions/mission.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';
import { isTrue, truthAt } from './axis-scale.ts';

/** One row over the axis: a team's pooled chips, or a track's where there are too many teams. */
export type BeliefRow = {
  readonly key: string;
  readonly track: TrackId;
  /** Undefined for a track. */
  readonly team: string | undefined;
  /** Mean chips per answer. */
  readonly chips: readonly number[];
  /** What it adds to the round; undefined where nobody could lock, or for a track. */
  readonly points: number | undefined;
};

export type RevealModel = {
  readonly question: Question;
  readonly name: string;
  /** The answers to this question, one per track. */
  readonly truths: readonly (Revealed & { readonly lines: readonly number[] })[];
  readonly rows: readonly BeliefRow[];
  readonly dots: readonly number[];
  readonly undecided: number;
};

/** Up to so many teams have a row of their own. */
export const rowsAtMost = 8;

const mean = (teams: readonly WallTeam[]): readonly number[] => {
  const forecasts = teams.filter(({ chips }) => chips.length > 0);
  const length = forecasts[0]?.chips.length ?? 0;
  const people = forecasts.reduce((sum, { here }) => sum + here.length, 0);
  return Array.from({ length }, (_, answer) =>
    forecasts.reduce((sum, { chips, here }) => sum + ((chips[answer] ?? 0) * here.length) / Math.max(1, people), 0),
  );
};

/** A round's total is floored at zero, and so is what the wall shows: only a team itself sees how far below par it fell. */
const shownPoints = (points: number | undefined): number | undefined =>
  points === undefined ? undefined : Math.max(0, Math.round(points));

const teamRows = (view: PublicView, wall: WallView): readonly BeliefRow[] =>
  view.teams.flatMap(({ id, name, track }) => {
    const team = wall.teams.find((one) => one.id === id);
    if (!team || team.chips.length === 0) return [];
    return [{ key: `team-${id}`, track, team: name, chips: team.chips, points: shownPoints(team.points) }];
  });

const trackRows = (view: PublicView, wall: WallView): readonly BeliefRow[] =>
  trackIds.flatMap((track) => {
    const ids = new Set(view.teams.filter((team) => team.track === track).map(({ id }) => id));
    const chips = mean(wall.teams.filter(({ id }) => ids.has(id)));
    return chips.length === 0 ? [] : [{ key: `track-${track}`, track, team: undefined, chips, points: undefined }];
  });

const modelOf = (view: PublicView, wall: WallView): RevealModel | undefined => {
  const name = view.reveals.at(-1)?.question;
  if (!isMissionId(view.mission)) return undefined;
  const question = name === undefined ? undefined : missions[view.mission].questions[name];
  if (name === undefined || !question) return undefined;
  const seated = view.teams.filter(({ id }) => (wall.teams.find((team) => team.id === id)?.chips.length ?? 0) > 0);
  return {
    question,
    name,
    truths: view.reveals
      .filter((reveal) => reveal.question === name)
      .map((reveal) => ({ ...reveal, lines: truthAt(question, reveal.truth) })),
    rows: seated.length > rowsAtMost ? trackRows(view, wall) : teamRows(view, wall),
    dots: wall.dots,
    undecided: wall.undecided,
  };
};

let last: { readonly view: PublicView; readonly wall: WallView; readonly model: RevealModel | undefined } | undefined;

/**
 * Undefined while there is nothing revealed, or for a mission that this page is too old to know. The same for as long as the views
 * are: every frame asks for it.
 */
export const revealModel = (view: PublicView, wall: WallView): RevealModel | undefined => {
  if (last?.view !== view || last.wall !== wall) last = { view, wall, model: modelOf(view, wall) };
  return last.model;
};

/** Whether an answer is true for everybody: where tracks differ, no answer is. */
export const isOnlyTruth = ({ truths }: RevealModel, index: number): boolean => {
  const [first] = truths;
  return truths.length === 1 && first !== undefined && isTrue(first.truth, index);
};

/** How many of the class's dots stand on a true answer, where all play the same track. */
export const favoured = (model: RevealModel): number => {
  return model.dots.reduce((sum, count, index) => sum + (isOnlyTruth(model, index) ? count : 0), 0);
};

/** Which rows put most of their chips on the truth of their own track, in the order of the rows. */
export const nearRows = (view: PublicView, wall: WallView): readonly boolean[] => {
  const model = revealModel(view, wall);
  if (!model) return [];
  return model.rows.map(({ track, chips }) => {
    const truth = model.truths.find((one) => one.track === track)?.truth;
    const most = Math.max(...chips);
    return truth !== undefined && most - Math.min(...chips) >= 0.5 && isTrue(truth, chips.indexOf(most));
  });
};
