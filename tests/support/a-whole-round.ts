/** Whole rounds for tests: incident, marker, defence and fresh worlds, on as many teams as pairs need. */
import type { Bench } from '../../shared/lesson/bench.ts';
import type { OutcomeJob } from '../../shared/lesson/jobs.ts';
import type { PlayerId, TeamId } from '../../shared/lesson/state.ts';
import { plans } from '../../shared/plans/index.ts';
import type { Plan } from '../../shared/plans/plan.ts';
import { type Laboratory, measureAll } from './a-laboratory.ts';
import { aLesson, host, type LessonWish, type PlayedLesson, player } from './a-lesson.ts';

/** The plan of a whole round; with `rounds` the same mission as often. */
export const wholePlan = (rounds = 1): Plan => ({
  ...plans.dedup,
  rounds: Array.from({ length: rounds }, () => plans.dedup.rounds.at(-1) ?? { mission: 'dedup-audit', seconds: {} }),
});

type Wish = LessonWish & { readonly players?: number };

/** Five teams of two on one track, at the beginning of their work. Players 1 and 6 sit in team 1. */
export const aWholeRound = ({ players = 10, ...wish }: Wish = {}): PlayedLesson =>
  aLesson({ plan: wholePlan(), tracks: ['edge-guardian'], teams: 5, teamSize: 2, ...wish })
    .with({ players })
    .to('work');

export const bench = (lesson: PlayedLesson, team: TeamId = 1): Bench => {
  const found = lesson.team(team).benches[lesson.state.round];
  if (!found) throw new Error(`team ${team} has no workbench`);
  return found;
};

/** Lets the work go on until the incident has struck. */
export const struck = (lesson: PlayedLesson): PlayedLesson => lesson.pass(0.6 * lesson.step.ms).tick();

export const taps = (lesson: PlayedLesson, id: PlayerId, answer: string): PlayedLesson =>
  lesson.does(player(id), 'answerIncident', { answer });

/** Lets the answers' time run out. */
export const closed = (lesson: PlayedLesson): PlayedLesson => lesson.pass(60_001).tick();

/** Everybody's first member writes a defence, at half of the work step. */
export const defended = (lesson: PlayedLesson): PlayedLesson => {
  const half = lesson.state.stepStartedAt + lesson.step.ms / 2;
  lesson.pass(Math.max(0, half - lesson.at)).tick();
  for (const team of lesson.state.teams) {
    const [first] = team.seats;
    if (first)
      lesson.does(player(first.player), 'writeDefence', { text: `Team ${team.id} kept the rare.`, evidence: 0 });
  }
  return lesson;
};

type Told = ReturnType<NonNullable<Laboratory['outcome']>>;

/** From wherever it stands to the verdict; the laboratory tells outcomes by the team's number, or by all that it is asked. */
export const judged = (
  lesson: PlayedLesson,
  outcome = (team: TeamId, _job: OutcomeJob): Told => 0.3 * team,
): PlayedLesson => {
  while (lesson.step.kind !== 'verdict') {
    const { round, step } = lesson.state;
    lesson.does(host, 'moveOn', { round, step });
    measureAll(lesson, {
      outcome: (job) => outcome(job.team, job),
      takes: ({ kind }) => kind !== 'fresh' && kind !== 'fresh-yardstick',
    }).tick();
  }
  return lesson;
};

/** The pairs that a player holds. */
export const handOf = (lesson: PlayedLesson, id: PlayerId): readonly number[] =>
  (lesson.seat(id).pairs?.[lesson.state.round] ?? []).map(({ pair }) => pair);
