/** What the log says of a lesson: numbers, never a name, its code or a key. */
import type { Live } from './lessons.ts';

type Facts = Readonly<Record<string, unknown>>;

export const openedFacts = ({ row, engine }: Live): Facts => ({
  lesson: row.id,
  plan: row.plan,
  teams: engine.shown.teams.length,
});

/** A lesson that a restart found unfinished. */
export const takenUpFacts = (live: Live): Facts => ({ ...openedFacts(live), status: live.engine.shown.status });

/** How a lesson was, when it is over: refusals are counted since the last start, not told one by one. */
export const endedFacts = ({ row, engine }: Live): Facts => ({
  lesson: row.id,
  players: engine.shown.teams.reduce((sum, { seats }) => sum + seats.filter(({ removed }) => !removed).length, 0),
  rounds: engine.shown.scored.length,
  minutes: Math.round(engine.at() / 60_000),
  refusals: Object.fromEntries(engine.refusals),
});
