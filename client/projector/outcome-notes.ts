/** What the wall says of a decision beside its value: what the stakeholder measured, and where it stands on the data wall. */
import type { OutcomeView } from '../../shared/lesson/bench-views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import type { Words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';

/** What was measured, by the words of the incident that demands it on this track. */
const measuredNote = (
  { measure }: OutcomeView,
  mission: string,
  track: TrackId,
  said: MissionWords | undefined,
): string | undefined => {
  if (!measure || !isMissionId(mission)) return undefined;
  const asked = missions[mission].workbench?.incidents.find(({ demand }) => demand[track].measure === measure.key);
  const named = asked && said?.bench?.incidents?.[asked.key]?.measure(measure.value);
  return named && `${named.label} ${named.value}`;
};

/** How often the data that stayed is gone through; of missions whose outcome knows both. */
const passesNote = ({ parts }: OutcomeView, words: Words): string | undefined => {
  const { passes, kept } = parts;
  return passes === undefined || kept === undefined ? undefined : words.wall.outcomes.passes(passes, kept);
};

/** From how few to how many times the teams of a track go through their data; undefined where no mission's outcome says so. */
export const passesReach = (outcomes: readonly (OutcomeView | undefined)[], words: Words): string | undefined => {
  const passes = outcomes.flatMap((outcome) =>
    outcome && outcome.parts.kept !== undefined ? (outcome.parts.passes ?? []) : [],
  );
  return passes.length === 0 ? undefined : words.wall.outcomes.passesOf(Math.min(...passes), Math.max(...passes));
};

/** The notes of one team's outcome; none before it is judged. */
export const outcomeNotes = (
  outcome: OutcomeView | undefined,
  mission: string,
  track: TrackId,
  words: Words,
  said: MissionWords | undefined,
): readonly string[] =>
  outcome
    ? [measuredNote(outcome, mission, track, said), passesNote(outcome, words)].filter((note) => note !== undefined)
    : [];
