/** The spotlight: one team that the host puts full screen on the projector. */
import { event } from './events.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import { findTeam } from './state.ts';

export const spotlight: Decide<'spotlight'> = (state, { team }) => {
  if (team !== 0 && !findTeam(state, team)) return refuse('no-such-team');
  return state.spotlight === team ? [] : [event('SpotlightSet', { team })];
};

export const SpotlightSet: Evolve<'SpotlightSet'> = (state, { team }) => ({ ...state, spotlight: team });
