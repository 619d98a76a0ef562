/**
 * Nothing of a whole round is seen too early: incident, marker, defence, judgements, fresh worlds. It is played several times,
 * differing in what a team does, or chance draws, or fresh worlds say; whoever may not know it receives the same, byte for byte.
 */
import { beforeAll, expect, test } from 'vitest';
import { differenceOf, type LessonRoom } from '../support/room-onlookers.ts';
import {
  type Played,
  type RoundOnlooker,
  roundOnlookers,
  type Watched,
  watchWholeRound,
} from '../support/room-whole-round.ts';

type PartName = 'quiet' | 'eve' | 'verdict';
const parts: readonly PartName[] = ['quiet', 'eve', 'verdict'];

let usual: Watched;
beforeAll(async () => {
  usual = await watchWholeRound({});
}, 60_000);

/** Who could tell two runs apart, until the end of a part, and by which frame. */
const differences = (one: Watched, other: Watched, until: PartName): Partial<Record<RoundOnlooker, string>> => {
  const seen = (run: Watched, who: RoundOnlooker) => run[who].slice(0, parts.indexOf(until) + 1).flat();
  return Object.fromEntries(
    roundOnlookers.flatMap((who) => {
      const difference = differenceOf(seen(one, who), seen(other, who));
      return difference === undefined ? [] : [[who, difference]];
    }),
  );
};
const whoCouldTell = (one: Watched, other: Watched, until: PartName) => Object.keys(differences(one, other, until));

test('[S1] what a player judged, and what fresh worlds say, is seen by nobody before the second verdict', async () => {
  for (const who of roundOnlookers) for (const part of usual[who]) expect(part.length).toBeGreaterThan(3);
  expect(differences(usual, await watchWholeRound({ judged: 'right', fresh: 0.5 }), 'verdict')).toEqual({});
}, 60_000);

test('[S1] which incident will strike, when, and how pairs will be dealt, is seen by nobody before it strikes', async () => {
  expect(differences(usual, await watchWholeRound({ seed: '1'.repeat(32) }), 'quiet')).toEqual({});
}, 60_000);

// which of them shows to team-mates by itself, the tests of the views say
test('[S1] marker, defence, answer, and what trials and answer cost, are seen by the team alone before the reveal', async () => {
  const change = { pass: 1, marker: 0.9, text: 'We cut deep.', evidence: 0, answer: 'paid' } as const;
  expect(whoCouldTell(usual, await watchWholeRound(change), 'eve')).toEqual(['teammate']);
}, 60_000);

test('[S1] a leak of any of it is found out, on every screen', async () => {
  const leak: Played['leak'] = (room: LessonRoom, actor) => {
    const team = room.engine.head.teams[0];
    const hand = team?.seats.find(({ player }) => player === actor)?.pairs?.[0] ?? [];
    const told = `${team?.benches[0]?.marker} ${hand.map(({ side }) => side).join(' ')}`;
    for (const index of [0, 1]) {
      const papers = room.state.teams[index]?.papers;
      if (papers) papers.names[0] = told;
    }
    for (const sheet of [room.state.desk, room.state.wall]) sheet.json = JSON.stringify(told);
    room.broadcastPatch();
  };
  const leaky = await watchWholeRound({ leak });
  expect(whoCouldTell(leaky, await watchWholeRound({ leak, marker: 0.9 }), 'eve')).toEqual([...roundOnlookers]);
  const judging = await watchWholeRound({ leak, judged: 'right' });
  expect(whoCouldTell(leaky, judging, 'eve')).toEqual([]);
  expect(whoCouldTell(leaky, judging, 'verdict')).toEqual([...roundOnlookers]);
}, 60_000);
