/** A team's dials: every member sees and moves the same ones, until the decision is committed. */
import type { Decision } from '../missions/workbench.ts';
import type { Bench, RoundBench } from './bench.ts';
import { settingOn } from './dial.ts';
import { event, type LessonEvent } from './events.ts';
import { openingDecision } from './inherited.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Context, Decide, Evolve } from './rule.ts';
import {
  findSeat,
  findTeam,
  type LessonState,
  type PlayerId,
  presentRound,
  presentStep,
  type Team,
  type TeamId,
  withTeam,
} from './state.ts';
import { carriedInto } from './thrift.ts';

/** A team's workbench in the present round; undefined before the work step has opened. */
export const benchOf = (state: LessonState, team: Team): Bench | undefined => team.benches[state.round];

/** A state with a team's workbench of the present round replaced; unchanged if it has none. */
export const withBench = (state: LessonState, id: TeamId, change: (bench: Bench) => Bench): LessonState => {
  const team = findTeam(state, id);
  const bench = team && benchOf(state, team);
  return team && bench
    ? withTeam(state, { ...team, benches: { ...team.benches, [state.round]: change(bench) } })
    : state;
};

/** Who acts on which workbench. */
export type Acting = {
  readonly player: PlayerId;
  readonly team: Team;
  readonly bench: Bench;
  readonly round: RoundBench;
};

/** Whose workbench this player may act on now, or why on none. */
export const actingIn = (state: LessonState, { by, at }: Context): Acting | Refusal => {
  if (by.role !== 'player') return refuse('players-only');
  const found = findSeat(state, by.player);
  if (!found || found.seat.removed) return refuse('seat-removed');
  const bench = benchOf(state, found.team);
  const round = presentRound(state)?.bench;
  if (!bench || !round) return refuse('not-now');
  if (at > state.endsAt || state.decided.includes(state.round)) return refuse('too-late');
  return { player: by.player, team: found.team, bench, round };
};

/** Lesson time from which dials stand frozen in the present step; undefined where they never do. */
export const frozenFrom = (state: LessonState): number | undefined => {
  const freezeMs = presentStep(state)?.bench?.freezeMs ?? 0;
  return freezeMs > 0 ? state.endsAt - freezeMs : undefined;
};

/** Whether two decisions are the same on every dial. */
export const sameDecision = (a: Decision, b: Decision): boolean =>
  Object.keys(a).every((dial) => a[dial] === b[dial]) && Object.keys(b).every((dial) => dial in a);

export const moveDial: Decide<'moveDial'> = (state, { dial, value }, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench, round } = acting;
  if (bench.committed) return refuse('already-committed');
  const moved = Object.hasOwn(round.dials, dial) ? round.dials[dial] : undefined;
  if (!moved) return refuse('no-such-dial');
  if (context.at > (frozenFrom(state) ?? state.endsAt)) return refuse('dials-frozen');
  const setting = settingOn(moved, value);
  if (setting === undefined) return refuse('off-the-dial');
  if (bench.decision[dial] === setting) return [];
  return [event('DialMoved', { team: team.id, player, dial, value: setting })];
};

/** Every team's workbench opens once a round. */
export const openBenches = (state: LessonState): readonly LessonEvent[] => {
  const opened = state.teams.some((team) => benchOf(state, team));
  if (opened || !presentRound(state)?.bench) return [];
  const carried = carriedInto(state, state.round);
  return [event('BenchesOpened', { round: state.round, ...(carried.length > 0 && { carried }) })];
};

export const BenchesOpened: Evolve<'BenchesOpened'> = (state, { round, carried = [] }) => {
  const brought = new Map(carried);
  return {
    ...state,
    teams: state.teams.map((team) => {
      const purse = brought.get(team.id);
      const bench: Bench = {
        decision: openingDecision(state, team, round),
        trials: [],
        taps: [],
        reopened: [],
        committed: false,
        ...(purse && { carried: purse }),
      };
      return { ...team, benches: { ...team.benches, [round]: bench } };
    }),
  };
};

/** Who had tapped Commit had tapped it for other dials. */
export const DialMoved: Evolve<'DialMoved'> = (state, { team, dial, value }) =>
  withBench(state, team, (bench) => ({ ...bench, decision: { ...bench.decision, [dial]: value }, taps: [] }));
