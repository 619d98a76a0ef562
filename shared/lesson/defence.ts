/** The defence: what a team says for its decision before any truth, the last writer wins; it may be hidden from the class. */
import type { Bench } from './bench.ts';
import { commitFrom } from './commit.ts';
import { event } from './events.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import { findTeam, type LessonState, presentRound } from './state.ts';
import { actingIn, benchOf, frozenFrom, withBench } from './workbench.ts';

/** So many flags hide an entry, unless the host shows it. */
const flagsThatHide = 2;
/** The pilot of the brief, as evidence. */
const pilot = 0;

export const writeDefence: Decide<'writeDefence'> = (state, { text, evidence }, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench, round } = acting;
  if (!round.extras?.includes('defence') || context.at < commitFrom(state)) return refuse('not-now');
  if (context.at > (frozenFrom(state) ?? state.endsAt)) return refuse('dials-frozen');
  const measured = bench.trials.some(({ id, result }) => id === evidence && result !== undefined);
  if (evidence !== undefined && evidence !== pilot && !measured) return refuse('no-such-trial');
  const { defence } = bench;
  if (defence?.text === text && defence.evidence === evidence) return [];
  return [
    event('DefenceWritten', { team: team.id, text, ...(evidence === undefined ? {} : { evidence }), by: player }),
  ];
};

/** Whether a defence is kept from the class: by the host, or else by two flags. */
export const isHidden = ({ hidden, flags = [] }: Bench): boolean => hidden ?? flags.length >= flagsThatHide;

export const hideEntry: Decide<'hideEntry'> = (state, { team: id, hidden }) => {
  const team = findTeam(state, id);
  if (!team) return refuse('no-such-team');
  const bench = benchOf(state, team);
  if (!bench?.defence || !state.decided.includes(state.round)) return refuse('no-such-entry');
  return isHidden(bench) === hidden && bench.hidden !== undefined ? [] : [event('EntryHidden', { team: id, hidden })];
};

/** Whether teams of the present round defend their decisions. */
export const hasDefences = (state: LessonState): boolean =>
  presentRound(state)?.bench?.extras?.includes('defence') === true;

export const DefenceWritten: Evolve<'DefenceWritten'> = (state, { team, ...defence }) =>
  withBench(state, team, (bench) => ({ ...bench, defence }));

export const EntryFlagged: Evolve<'EntryFlagged'> = (state, { team, player }) =>
  withBench(state, team, (bench) => ({ ...bench, flags: [...(bench.flags ?? []), player] }));

export const EntryHidden: Evolve<'EntryHidden'> = (state, { team, hidden }) =>
  withBench(state, team, (bench) => ({ ...bench, hidden }));
