/** A small world made by hand, as the journal would keep it: for tests of the rules, which never compute one. */
import type { PreparedRound, PreparedTrack } from '../../shared/lesson/prepared.ts';
import type { LessonPlan, LessonRound } from '../../shared/lesson/state.ts';
import type { Question, QuestionId } from '../../shared/missions/mission.ts';
import type { Truth } from '../../shared/missions/simulator.ts';
import type { TrackId } from '../../shared/tracks/track.ts';

/** Second answer true; of `several` every other one; an opinion has no truth. */
const plainTruth = ({ kind, answers }: Question): Truth | undefined => {
  if (kind === 'opinion') return undefined;
  if (kind === 'several') return { answer: answers.map((_, index) => index % 2 === 0) };
  return { answer: 1, ...(kind === 'bins' ? { figure: 7.5, error: 0.8 } : {}) };
};

/** By question: what is to be true instead of the plain truth. */
export type Truths = Readonly<Record<QuestionId, Truth>>;

/** What one track's world answers to a round: twelve tiles, six of them in the brief, and a clue per index. */
export const aWorld = (round: LessonRound, track: TrackId, truths: Truths = {}): PreparedTrack => {
  const plain = Object.entries(round.questions).flatMap(([name, question]) => {
    const truth = truths[name] ?? plainTruth(question);
    return truth ? [[name, truth] as const] : [];
  });
  const incident = round.bench?.incidents?.find(({ tracks }) => tracks?.includes(track) ?? true);
  const picture = (what: string) => ({
    ticket: `${track}-${round.mission}-${what}`,
    hash: '0'.repeat(64),
    columns: 4,
    rows: what === 'wall' ? 3 : 2,
    side: 16,
  });
  return {
    truths: Object.fromEntries(plain),
    clues: Array.from({ length: round.clues }, (_, index) => ({ key: `clue-${index}`, values: { track, index } })),
    facts: { tiles: 12, threshold: 0.85, ...(round.bench && { indexPrice: 4 }) },
    brief: { picture: picture('brief'), marks: '010010' },
    wall: { picture: picture('wall'), states: '001021003100' },
    ...(incident && { incident: { key: incident.key, at: 0.6 } }),
    ...(round.bench && { pilot: { size: 0, value: 0.5, error: 0.02, readings: { removed: 0.1 } } }),
    panel: [
      { kind: 'note', key: 'note', values: { percent: 40 } },
      { kind: 'theory', key: 'theory', values: { percent: 23 } },
      { kind: 'measured', key: 'measured', values: { percent: 7.5 } },
    ],
    charts: [
      {
        key: 'score',
        xUnit: 'passes',
        yUnit: 'score',
        series: [{ key: 'full', x: [1, 2], y: [0.6, 0.7] }],
        samples: 12,
        repetitions: 4,
      },
    ],
  };
};

/** The worlds of one round of a plan, on some tracks, alike but for their names. */
export const aRound = (plan: LessonPlan, round: number, tracks: readonly TrackId[], truths?: Truths): PreparedRound => {
  const played = plan.rounds[round];
  if (!played) throw new Error(`the plan has no round ${round}`);
  return Object.fromEntries(tracks.map((track) => [track, aWorld(played, track, truths)]));
};
