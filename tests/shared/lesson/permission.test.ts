/** Who may ask for what at all. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/lesson/decide.ts';
import type { HouseCommandName } from '../../../shared/lesson/house-commands.ts';
import { isRefusal, refusalCodes } from '../../../shared/lesson/refusal.ts';
import type { AnyCommandName, Body } from '../../../shared/lesson/rule.ts';
import { type CommandName, commandNames } from '../../../shared/protocol/commands.ts';
import { aLesson, host, house, player, projector, refusalOf } from '../../support/a-lesson.ts';

const bodies: { readonly [N in AnyCommandName]: Body<N> } = {
  placeChips: { question: 'bill', chips: [2, 2, 2, 2, 2] },
  lockForecast: { question: 'bill', chips: [2, 2, 2, 2, 2] },
  chooseTeam: { team: 1 },
  moveDial: { dial: 'threshold', value: 0.5 },
  runTrial: { size: 0 },
  callTrial: { trial: 1, call: 'higher' },
  commit: {},
  reopen: {},
  answerIncident: { answer: 'none' },
  placeMarker: { value: 0.5 },
  writeDefence: { text: 'We kept the rare.' },
  judgePair: { pair: 0, side: 'left' },
  flagEntry: { pair: 0, side: 'left' },
  hideEntry: { team: 1, hidden: true },
  spotlight: { team: 1 },
  approveMove: { player: 1, moveCode: 'KD27' },
  start: {},
  pause: {},
  resume: {},
  extend: { minutes: 1 },
  moveOn: { round: 0, step: 1 },
  end: {},
  movePlayer: { player: 1, team: 2 },
  removePlayer: { player: 1 },
  restorePlayer: { player: 1 },
  balanceTeams: {},
  renameTeam: { team: 1, name: 'Kiln' },
  setDoor: { open: false },
  setLate: { open: false },
  setRoom: { bright: true },
  allowTime: { player: 1, factor: 2 },
  join: {},
  tick: { here: new Set([1]) },
  prepareRound: { round: 0, tracks: {} },
  trialMeasured: { round: 0, team: 1, trial: 1, result: { value: 1, error: 0.1, readings: {} } },
  trialFailed: { round: 0, team: 1, trial: 1 },
  outcomesReady: { round: 0, outcomes: [], yardsticks: {} },
  freshReady: { round: 0, teams: [], yardsticks: {} },
  close: {},
};
const houseNames: readonly HouseCommandName[] = [
  'join',
  'tick',
  'prepareRound',
  'trialMeasured',
  'trialFailed',
  'outcomesReady',
  'freshReady',
  'close',
];
const playersOwn: readonly CommandName[] = [
  'placeChips',
  'lockForecast',
  'chooseTeam',
  'moveDial',
  'runTrial',
  'callTrial',
  'commit',
  'reopen',
  'answerIncident',
  'placeMarker',
  'writeDefence',
  'judgePair',
  'flagEntry',
];
const hostsOwn = commandNames.filter((name) => !playersOwn.includes(name));

const asking = aLesson({ teams: 2 }).with({ players: 2 }).to('forecast');
const answer = (name: AnyCommandName, by = player(1)) =>
  refusalOf(decide(asking.state, name, bodies[name], by, asking.at));

describe('a player', () => {
  test.each(hostsOwn.filter((name) => name !== 'approveMove'))('may not %s', (name) => {
    expect(answer(name)).toBe('hosts-only');
  });

  test.each(houseNames)('may not %s, which is the house’s', (name) => {
    expect(answer(name)).toBe('hosts-only');
  });

  test.each(commandNames)('who is nobody may not %s', (name) => {
    expect(answer(name, player(99))).toBe('seat-removed');
  });
});

describe('the host', () => {
  test.each(playersOwn)('may not %s', (name) => {
    expect(answer(name, host)).toBe('players-only');
  });

  test.each(houseNames)('may not %s, which is the house’s', (name) => {
    expect(answer(name, host)).toBe('hosts-only');
  });

  test.each(hostsOwn.filter((name) => !['start', 'hideEntry'].includes(name)))('may %s', (name) => {
    expect(answer(name, host)).toBe('done');
  });

  test('may hide an entry, where a team has written one', () => {
    expect(answer('hideEntry', host)).toBe('no-such-entry');
  });
});

test.each([...commandNames, ...houseNames])('the projector may not %s: it only shows', (name) => {
  expect(['hosts-only', 'players-only']).toContain(answer(name, projector));
});

test.each(commandNames)('the house itself does not %s', (name) => {
  expect(['hosts-only', 'players-only']).toContain(answer(name, house));
});

test.each(['brief', 'reveal', 'verdict'] as const)('[R1] in a %s nobody has anything to lock', (kind) => {
  const lesson = aLesson().with({ players: 2 }).to(kind);
  const outcome = lesson.ask(player(1), 'lockForecast', bodies.lockForecast);
  expect(isRefusal(outcome) && refusalCodes.includes(outcome.refused)).toBe(true);
  expect(lesson.mine(1).mayLock).toBe(false);
});
