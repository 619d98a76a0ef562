/** The marker: where a team believes that more stops paying, placed on the knee dial and scored by its distance from the true knee. */
import type { Knee } from '../missions/simulator.ts';
import { commitFrom } from './commit.ts';
import { settingOn } from './dial.ts';
import { event } from './events.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import { actingIn, frozenFrom, withBench } from './workbench.ts';

/** At this many tolerances from the knee a marker earns nothing. */
const worthless = 3;

export const placeMarker: Decide<'placeMarker'> = (state, { value }, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench, round } = acting;
  const dial = round.knee === undefined ? undefined : round.dials[round.knee];
  if (!dial || context.at < commitFrom(state)) return refuse('not-now');
  if (context.at > (frozenFrom(state) ?? state.endsAt)) return refuse('dials-frozen');
  const meant = settingOn(dial, value);
  if (meant === undefined) return refuse('off-the-dial');
  return bench.marker === meant ? [] : [event('MarkerPlaced', { team: team.id, player, value: meant })];
};

/** Share of its points that a marker earns: all within the knee's tolerance, falling in a straight line to none at three. */
export const markerShare = (marker: number | undefined, { value, tolerance }: Knee): number => {
  if (marker === undefined) return 0;
  const off = Math.abs(marker - value);
  // a knee of no width is met or missed
  if (tolerance <= 0) return Number(off === 0);
  return Math.min(1, Math.max(0, (worthless - off / tolerance) / (worthless - 1)));
};

export const MarkerPlaced: Evolve<'MarkerPlaced'> = (state, { team, value }) =>
  withBench(state, team, (bench) => ({ ...bench, marker: value }));
