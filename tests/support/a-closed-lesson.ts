/** A lesson that has come to its podium: everybody forecast, one team tried, called, answered, marked and wrote, and pairs were judged. */
import { countdownMs } from '../../shared/lesson/trials.ts';
import { measureAll } from './a-laboratory.ts';
import { aLesson, type LessonWish, type PlayedLesson, player } from './a-lesson.ts';
import { bench, closed, defended, handOf, judged, struck, taps, wholePlan } from './a-whole-round.ts';

/** Chips of the ten players: the second answer is true. Player 10 places none. */
const forecasts: readonly (readonly number[])[] = [
  [0, 10, 0, 0, 0],
  [0, 7, 3, 0, 0],
  ...Array.from({ length: 7 }, () => [2, 2, 2, 2, 2]),
];

/** Up to the verdict, in which pairs are judged; fresh worlds are still owed. */
export const atVerdict = (wish: LessonWish = {}): PlayedLesson => {
  const lesson = aLesson({ plan: wholePlan(), tracks: ['edge-guardian'], teams: 5, teamSize: 2, ...wish })
    .with({ players: 10 })
    .to('forecast');
  forecasts.forEach((chips, index) => {
    lesson.locks(index + 1, chips);
  });
  lesson.to('work').does(player(1), 'runTrial', { size: 0 });
  lesson.does(player(6), 'callTrial', { trial: 1, call: 'higher' }).pass(countdownMs).tick();
  measureAll(lesson, { trial: () => 0.7 });
  const { incident } = bench(struck(lesson));
  const answers = lesson.state.plan.rounds[0]?.bench?.incidents?.find(({ key }) => key === incident?.key)?.answers;
  taps(
    lesson,
    1,
    answers?.find(({ needs, cost }) => needs === undefined && cost.hours)?.key ?? answers?.[0]?.key ?? '',
  );
  closed(defended(lesson)).does(player(1), 'placeMarker', { value: 0.7 });
  judged(lesson);
  for (const id of [1, 2]) {
    for (const pair of handOf(lesson, id)) lesson.does(player(id), 'judgePair', { pair, side: 'left' });
  }
  return lesson;
};

/** At the podium, the second verdict paid: fresh worlds say the same as this one. */
export const atPodium = (wish?: LessonWish): PlayedLesson => {
  const lesson = measureAll(atVerdict(wish), { fresh: ({ team }) => 0.3 * team });
  return lesson.moveOn();
};
