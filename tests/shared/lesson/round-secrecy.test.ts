/** Two whole rounds that differ in one secret look the same to everybody whose secret it is not. */
import { describe, expect, test } from 'vitest';
import { measureAll } from '../../support/a-laboratory.ts';
import { host, type PlayedLesson, player } from '../../support/a-lesson.ts';
import { aWholeRound, bench, closed, defended, handOf, judged, struck } from '../../support/a-whole-round.ts';

/** All that other teams, the host, the projector and the public receive; not team 1, whose members are 1 and 6. */
const seenByOthers = (lesson: PlayedLesson) => [
  lesson.view(),
  ...[2, 3, 4, 5].map((id) => lesson.teamView(id)),
  ...[2, 3, 4, 5, 7, 8, 9, 10].map((id) => lesson.mine(id)),
  lesson.desk(),
  lesson.wall(),
];

type Secret = (lesson: PlayedLesson, other: boolean) => unknown;

const alike = (secret: Secret, seen = seenByOthers) => {
  const [one, another] = [false, true].map((other) => {
    const lesson = struck(aWholeRound());
    secret(lesson, other);
    closed(lesson);
    return seen(lesson);
  });
  expect(one).toEqual(another);
};

describe('before the reveal', () => {
  test('[S1] nobody else learns what a team’s members tapped, or what was answered', () => {
    const [one, another] = ['pay', 'rent-machines'].map((answer) =>
      seenByOthers(struck(aWholeRound()).does(player(1), 'answerIncident', { answer })),
    );
    expect(one).toEqual(another);
    // nor once it is settled and paid
    alike((lesson, other) => lesson.does(player(1), 'answerIncident', { answer: other ? 'pay' : 'rent-machines' }));
    alike((lesson, other) => other && lesson.does(player(6), 'answerIncident', { answer: 'pay' }));
  });

  test('[S2] what a team’s trials cost beside others of their sizes, which would tell its dials, is seen by nobody else', () => {
    const [one, another] = [0, 1].map((pass) => {
      const lesson = aWholeRound().does(player(1), 'moveDial', { dial: 'pass', value: pass });
      measureAll(lesson.does(player(1), 'runTrial', { size: 1 }).pass(4_000).tick(), { trial: () => 0.7 });
      return { own: lesson.teamView(1).bench?.spent.hours ?? 0, others: seenByOthers(lesson) };
    });
    expect(one?.own).not.toBe(another?.own);
    expect(one?.others).toEqual(another?.others);
  });

  test('[S2] that a trial was run, and of what size, shows as what it costs at the default settings, given back with it', () => {
    const lesson = aWholeRound();
    const spent = () => lesson.wall().teams[0]?.effort?.spent.hours ?? 0;
    expect(spent()).toBe(0);
    lesson.does(player(1), 'runTrial', { size: 1 });
    expect(spent()).toBe(bench(lesson).trials[0]?.price.hours);
    measureAll(lesson.pass(4_000).tick(), { trial: () => undefined });
    expect(spent()).toBe(0);
  });

  test('[S1] nobody else learns where a team placed its marker', () => {
    alike((lesson, other) => lesson.does(player(1), 'placeMarker', { value: other ? 0.4 : 0.9 }));
  });

  test('[S1] nobody else learns what a team wrote, or on which evidence', () => {
    alike((lesson, other) =>
      lesson.does(
        player(1),
        'writeDefence',
        other ? { text: 'We cut deep.' } : { text: 'We kept the rare.', evidence: 0 },
      ),
    );
  });

  test('[S1] a drawn incident that has not struck changes no screen', () => {
    const [one, another] = ['index-price', 'storage-invoice'].map((key) => {
      const lesson = aWholeRound();
      const [prepared] = lesson.state.prepared;
      const world = prepared?.['edge-guardian'];
      if (!world) throw new Error('no world');
      lesson.state = { ...lesson.state, prepared: [{ 'edge-guardian': { ...world, incident: { key, at: 0.6 } } }] };
      lesson.pass(100_000).tick();
      return [seenByOthers(lesson), lesson.teamView(1), lesson.mine(1)];
    });
    expect(one).toEqual(another);
  });
});

describe('in the verdict', () => {
  test('[S1] what one player judged is seen by nobody else, the own team-mate and the host included', () => {
    const [one, another] = (['left', 'right'] as const).map((side) => {
      const lesson = judged(defended(aWholeRound()));
      lesson.does(player(1), 'judgePair', { pair: handOf(lesson, 1)[0] ?? 0, side });
      return [seenByOthers(lesson), lesson.teamView(1), lesson.mine(6)];
    });
    expect(one).toEqual(another);
  });

  test('[S1] a phone receives no defence but those of its own two pairs, and its team’s', () => {
    const lesson = judged(defended(aWholeRound({ teams: 9, players: 18 })));
    const received = JSON.stringify([lesson.view(), lesson.teamView(1), lesson.mine(1)]);
    const own = handOf(lesson, 1).flatMap((pair) => lesson.state.pairs[0]?.[pair] ?? []);
    for (const { id } of lesson.state.teams)
      expect(received.includes(`Team ${id} kept`)).toBe(id === 1 || own.includes(id));
  });

  test('[S1] what fresh worlds said reaches nobody before the second verdict', () => {
    const [one, another] = [0.2, 1.4].map((value) => {
      const lesson = judged(defended(aWholeRound()));
      measureAll(lesson, { fresh: () => value }).does(host, 'spotlight', { team: 1 });
      return [seenByOthers(lesson), lesson.teamView(1), lesson.mine(1)];
    });
    expect(one).toEqual(another);
  });
});
