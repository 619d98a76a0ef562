/** What the host's desk says and does, at every step of a lesson that is really played. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DeskPage } from '../../../client/host/desk-page.tsx';
import { type DeskDoor, type DeskState, openDesk } from '../../../client/host/desk-state.ts';
import { ForecastPeek } from '../../../client/host/forecast-peek.tsx';
import { peekShares } from '../../../client/host/peek-shares.ts';
import { RunOfShowList } from '../../../client/host/run-of-show-list.tsx';
import { wordsIn } from '../../../client/words/index.ts';
import type { DeskView } from '../../../shared/lesson/views.ts';
import { aLesson, type PlayedLesson } from '../../support/a-lesson.ts';
import { type HostLesson, hostLesson } from '../../support/fake-host-lesson.ts';
import { textOf } from '../../support/text-of.ts';

const words = wordsIn('en');
const even = [2, 2, 2, 2, 2];
const chair = { seat: 'seat', room: 'room', code: 'KD27FM', projectorSeat: 'projector-seat' };

let opened: DeskState[] = [];
beforeEach(() => {
  opened = [];
});
afterEach(() => {
  for (const state of opened) state.close();
});

const door: DeskDoor = { fillSeats: async () => ({ bots: 0 }), file: async () => ({ refused: 'not-now' }) };

type Desk = HostLesson & { readonly state: DeskState; readonly text: () => string };

const deskOf = (played: PlayedLesson): Desk => {
  const fake = hostLesson(played);
  const state = openDesk(fake.lesson, words, () => () => {}, door);
  opened.push(state);
  const text = () =>
    textOf(
      <DeskPage
        lesson={fake.lesson}
        state={state}
        chair={chair}
        hostKey="key"
        clock={() => new Date(2026, 0, 1, 9, 5)}
      />,
    );
  return { ...fake, state, text };
};

describe('in the lobby', () => {
  test('the desk shows the code in two threes, the address, and the people by team', () => {
    const text = deskOf(aLesson({ teams: 2 }).with({ players: 3 })).text();
    expect(text).toContain('KD2 7FM');
    expect(text).toContain('Join at localhost');
    expect(text).toContain('3 in the room, nobody is away');
    expect(text).toContain('Player 1, here');
    expect(text).toContain('2 of 4');
  });

  test('the desk tells when the lesson would end', () => {
    expect(deskOf(aLesson()).text()).toContain('Ends about 9:10');
  });
});

describe('in a forecast', () => {
  test('[H1] the desk says of each team who is missing and who has locked', () => {
    const played = aLesson({ teams: 1 }).with({ players: 3 }).to('forecast').locks(1, even).drops(2);
    const text = deskOf(played).text();
    expect(text).toContain('2 in the room, 1 reconnecting');
    expect(text).toContain('Player 1, locked');
    expect(text).toContain('1/3');
    expect(text).toContain('Player 3, Player 2 (away)');
  });

  test('[S1] nothing on the desk tells chips or truth', () => {
    const one = aLesson({ teams: 1 }).with({ players: 6 }).to('forecast');
    const other = aLesson({ teams: 1 }).with({ players: 6 }).to('forecast');
    for (const player of [1, 2, 3, 4, 5, 6]) {
      one.locks(player, even);
      other.locks(player, [10, 0, 0, 0, 0]);
    }
    expect(deskOf(one).text()).toBe(deskOf(other).text());
  });

  test('the move on that is asked for names the place that was shown', async () => {
    const desk = deskOf(aLesson().with({ players: 1 }).to('forecast'));
    const view = desk.lesson.view.value!;
    await desk.state.hand('moveOn', { round: view.round, step: view.step });
    await desk.state.hand('moveOn', { round: view.round, step: view.step });
    expect(desk.state.notice.value).toBe(words.refusals['moved-on']);
    expect(desk.lesson.view.value?.step).toBe(view.step + 1);
  });
});

describe('[S2] the peek', () => {
  const five = () => {
    const played = aLesson({ teams: 1, teamSize: 8 }).with({ players: 5 }).to('forecast');
    for (const player of [1, 2, 3, 4, 5]) played.places(player, [0, 5, 5, 0, 0]);
    return played;
  };
  const peekText = ({ lesson, state }: Desk) => textOf(<ForecastPeek view={lesson.view.value!} state={state} />);

  test('[S2] is closed until asked for, and closes with the step', async () => {
    const played = five();
    const desk = deskOf(played);
    expect(peekText(desk)).toBe('Forecasts only on this page Show to me');
    await desk.state.look();
    expect(peekText(desk)).toContain('0–15 50%');
    played.moveOn();
    desk.show();
    expect(desk.state.peek.value).toBeUndefined();
  });

  test('[S2] an answer that comes after the step has ended is not shown', async () => {
    const played = five();
    const desk = deskOf(played);
    const looking = desk.state.look();
    played.moveOn();
    desk.show();
    await looking;
    expect(desk.state.peek.value).toBeUndefined();
  });

  test('[S2] says that too few have placed chips instead of showing whose they are', async () => {
    const desk = deskOf(aLesson().with({ players: 1 }).to('forecast').places(1, even));
    await desk.state.look();
    expect(peekText(desk)).toContain('1 forecast. Too few to show');
  });

  test('heaps are as high as the share, and no chip is lost from sight', () => {
    expect(peekShares({ question: 'bill', forecasts: 10, chips: [90, 10, 0] })).toEqual([
      { percent: 90, discs: 9 },
      { percent: 10, discs: 1 },
      { percent: 0, discs: 0 },
    ]);
    expect(peekShares({ question: 'bill', forecasts: 0, chips: [0, 0] }).map(({ discs }) => discs)).toEqual([0, 0]);
  });
});

describe('the panel of a team', () => {
  const panel = (facts: Partial<DeskView> = {}) => {
    const played = aLesson({ teams: 2 }).with({ players: 2 });
    played.does({ role: 'host' }, 'allowTime', { player: 1, factor: 1.5 });
    const desk = deskOf(played);
    desk.show(facts);
    desk.state.openTeam.value = 1;
    return { played, desk };
  };

  test('[R3] tells what a time allowance comes to, and only when it is opened', () => {
    const { desk } = panel();
    expect(desk.text()).toMatch(/reads the question \d:\d\d before the others/);
    desk.state.openTeam.value = undefined;
    expect(desk.text()).not.toContain('before the others');
  });

  test('[L2] offers to bring back whom the host has removed', () => {
    const { played, desk } = panel();
    played.does({ role: 'host' }, 'removePlayer', { player: 1 });
    desk.show();
    expect(desk.text()).toContain('Bring Player 1 back');
    expect(desk.text()).not.toContain('Remove Player 1');
  });

  test('[L4] asks for a move code only while a device waits for a seat', () => {
    expect(panel().desk.text()).not.toContain('Move code');
    const text = panel({ moves: 1 }).desk.text();
    expect(text).toContain('1 device asks for a seat');
    expect(text).toContain('Move code for the seat of Player 1');
  });
});

describe('what goes wrong', () => {
  test('[D1] a server that cannot save is told at once', () => {
    const desk = deskOf(aLesson().start());
    desk.show({ saving: false });
    expect(desk.text()).toContain(words.common.notSaving);
    expect(desk.text()).toContain('the clock stands');
  });

  test('refusals are counted and told in words', () => {
    const desk = deskOf(aLesson());
    desk.show({ refusals: { 'code-unknown': 3, 'too-late': 1 } });
    expect(desk.text()).toContain('4 refusals');
    expect(desk.text()).toContain(words.refusals['code-unknown']);
  });

  test('the end asks first, and says what it does', () => {
    const desk = deskOf(aLesson().with({ players: 2 }).to('forecast'));
    expect(desk.text()).not.toContain(words.host.end.heading);
    desk.state.askEnd.value = true;
    expect(desk.text()).toContain('2 forecasts are not locked.');
    expect(desk.text()).toContain(words.host.end.effect);
  });
});

test('after the lesson the standings are shown, best first', () => {
  const played = aLesson({ teams: 2 }).with({ players: 2 }).to('forecast');
  const truth = 10;
  played.locks(1, [truth, 0, 0, 0, 0]).locks(2, [0, 0, 0, 0, truth]).toTheEnd();
  const desk = deskOf(played);
  const ranked = [...played.desk().teams].sort((one, other) => one.rank - other.rank);
  const names = ranked.map(({ id }) => played.team(id).name);
  const text = desk.text();
  expect(text).toContain('The lesson is over');
  expect(text.indexOf(`1 ${names[0]}`)).toBeGreaterThan(-1);
  expect(text.indexOf(`1 ${names[0]}`)).toBeLessThan(text.indexOf(`2 ${names[1]}`));
});

test('the run of show marks the present step', () => {
  const text = textOf(<RunOfShowList view={aLesson().to('forecast').view()} />);
  expect(text).toContain('Brief , done');
  expect(text).toContain('Forecast , now');
});

test('a beat tells the desk the lesson’s time, and closing it stops the beat', () => {
  const stop = vi.fn();
  let beat = () => {};
  const played = aLesson().start();
  const every = (_ms: number, run: () => void) => {
    beat = run;
    return stop;
  };
  const state = openDesk(hostLesson(played).lesson, words, every, door);
  played.pass(7_000);
  beat();
  expect(state.now.value).toBe(7_000);
  state.close();
  expect(stop).toHaveBeenCalledOnce();
});
