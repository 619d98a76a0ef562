/** What each part of a round earned a team, as a share of what it is worth. */
import type { Bench } from './bench.ts';
import { type Part, worthOf } from './scoring.ts';
import { type LessonState, questionKey, type Team } from './state.ts';

/** Trials of a team that count towards exploring. */
export const countedTrials = (bench: Bench): number => bench.trials.filter(({ counts }) => counts).length;

const forecastShare = (state: LessonState, team: Team, round: number): number | undefined => {
  const names = Object.keys(state.plan.rounds[round]?.questions ?? {});
  const points = names.flatMap((name) => team.results[questionKey(round, name)]?.points ?? []);
  return points.length === 0 ? undefined : points.reduce((sum, each) => sum + each, 0) / points.length / 200;
};

/** The laboratory's failure is no team's fault: the part passes its points on. Who committed nothing beats nothing. */
const outcomeShare = (state: LessonState, team: Team, round: number): number | undefined => {
  if (!state.judged.includes(round)) return undefined;
  const bench = team.benches[round];
  if (!bench?.committed) return 0;
  const of = state.yardsticks[round]?.[team.track]?.blind.length ?? 0;
  return bench.beaten === undefined || of === 0 ? undefined : bench.beaten / of;
};

const exploringShare = (state: LessonState, team: Team, round: number): number | undefined => {
  const bench = team.benches[round];
  const target = state.plan.rounds[round]?.bench?.target ?? 0;
  return bench && target > 0 ? Math.min(1, countedTrials(bench) / target) : undefined;
};

/**
 * Shares of the parts that a team has played in a round, 1 for all of a part's points; a forecast may be below zero.
 * A part that the round lacks, or that this team could not play, is left out. Empty for a team without anything to score.
 */
export const sharesOf = (state: LessonState, team: Team, round: number): Partial<Record<Part, number>> => {
  const forecast = forecastShare(state, team, round);
  if (forecast === undefined && !team.benches[round]?.committed) return {};
  const shares = {
    outcome: outcomeShare(state, team, round),
    forecast,
    exploring: exploringShare(state, team, round),
  };
  return Object.fromEntries(Object.entries(shares).filter(([, share]) => share !== undefined));
};

const thousandths = (points: number): number => Math.round(points * 1000) / 1000;

/** Points of each part that a team has played, and what it is worth in this round. */
export const pointsByPart = (
  state: LessonState,
  team: Team,
  round: number,
): readonly { readonly part: Part; readonly earned: number; readonly worth: number }[] => {
  const shares = sharesOf(state, team, round);
  const parts = Object.keys(shares) as Part[];
  const worth = worthOf(parts);
  return parts.map((part) => ({
    part,
    earned: thousandths((shares[part] ?? 0) * worth(part)),
    worth: thousandths(worth(part)),
  }));
};
