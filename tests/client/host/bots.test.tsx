/** Programs on the host's desk: counted apart from people, let in and sent away with one press. */
import { afterEach, expect, test } from 'vitest';
import { botsIn, freeSeats, peopleIn } from '../../../client/host/bots.ts';
import { BotsCard } from '../../../client/host/bots-card.tsx';
import { DeskBar } from '../../../client/host/desk-bar.tsx';
import { type DeskState, openDesk } from '../../../client/host/desk-state.ts';
import { nextStep } from '../../../client/host/next-step.ts';
import type { DoorNo } from '../../../client/net/door.ts';
import { wordsIn } from '../../../client/words/index.ts';
import { aLesson, host, house } from '../../support/a-lesson.ts';
import { hostLesson } from '../../support/fake-host-lesson.ts';
import { textOf } from '../../support/text-of.ts';

const words = wordsIn('en');
let state: DeskState | undefined;
afterEach(() => state?.close());

const lobby = (bots: number, seats: (fill: boolean) => Promise<object | DoorNo> = async () => ({ bots })) => {
  const played = aLesson({ teams: 2 }).with({ players: 2 }).drops(2);
  for (let count = 0; count < bots; count++) played.does(house, 'join', { bot: true });
  const fake = hostLesson(played);
  state = openDesk(fake.lesson, words, () => () => {}, {
    fillSeats: seats,
    file: async () => ({ refused: 'not-now' }),
  });
  return { played, state, view: played.view(), desk: played.desk() };
};

test('[L6] people are counted without the programs, wherever the host reads how many there are', () => {
  const { view, desk } = lobby(3);
  expect([botsIn(desk), peopleIn(desk), freeSeats(desk)]).toEqual([3, { players: 2, here: 1 }, 3]);
  const bar = textOf(<DeskBar {...{ view, desk }} link="live" projector="" hand={async () => true} end={() => {}} />);
  expect(bar).toContain('1 in the room, 1 reconnecting, 3 bots');
  expect(nextStep(view, desk, words, 0)?.line).toBe('1 person here, 3 bots. The world is ready.');
});

test('[L6] one press fills the free seats, another sends the programs away', async () => {
  const wishes: boolean[] = [];
  const { desk, state: open } = lobby(3, async (fill) => wishes.push(fill) && {});
  const text = textOf(<BotsCard desk={desk} state={open} />);
  expect(text).toContain('3 bots play along.');
  expect(text).toContain('Fill 3 free seats with bots Send all bots away');
  await open.fillSeats(true);
  await open.fillSeats(false);
  expect(wishes).toEqual([true, false]);
});

test('a wish that is not granted is told in words', async () => {
  const { state: open } = lobby(0, async () => ({ refused: 'not-saved' }));
  await open.fillSeats(true);
  expect(open.notice.value).toBe(words.refusals['not-saved']);
  expect(open.filling.value).toBe(false);
});

test('[L6] programs that were sent away are counted nowhere', () => {
  const { played } = lobby(2);
  played.does(host, 'removePlayer', { player: 3 });
  expect(botsIn(played.desk())).toBe(1);
});
