/** English: the phone's workbench: dials, purse, trials and calls, the commit, and what it came to. */
import type { Direction } from '../../../shared/lesson/bench.ts';
import type { PartView } from '../../../shared/lesson/bench-views.ts';
import type { Purse } from '../../../shared/missions/workbench.ts';
import { playRound } from './play-round.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const rounded = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: digits });

/** Large figures in thousands and millions, so that two of them fit side by side; rounded down, so that a purse never seems fuller. */
const compact = (value: number): string => {
  if (value >= 1e6) return `${rounded(Math.floor(value / 1e4) / 100, 2)}M`;
  return value >= 1e4 ? `${rounded(Math.floor(value / 100) / 10, 1)}k` : rounded(value, value < 100 ? 1 : 0);
};

const amounts: Readonly<Record<keyof Purse, (value: number) => string>> = {
  dollars: (value) => `$${compact(value)}`,
  hours: compact,
  weeks: (value) => rounded(value, 1),
};

const long: Readonly<Record<keyof Purse, (value: number) => string>> = {
  dollars: amounts.dollars,
  hours: (value) => `${compact(value)} GPU-hours`,
  weeks: (value) => `${amounts.weeks(value)} ${plural(value, 'week', 'weeks')}`,
};

const direction: Readonly<Record<Direction, string>> = { higher: 'higher', lower: 'lower' };

const parts: Readonly<Record<PartView['part'], string>> = {
  outcome: 'Outcome',
  forecast: 'Forecast',
  exploring: 'Exploring',
  fresh: 'Fresh worlds',
  incident: 'Incident',
  defence: 'Defence',
};

const points = (value: number): string => Math.round(value).toLocaleString('en-GB').replace('-', '−');

export const playWork = {
  ...playRound,
  heading: { work: 'Your workbench', commit: 'Set the dials, and commit' },
  purse: {
    heading: 'What is left of your purse',
    names: { dollars: 'Dollars', hours: 'GPU-hours', weeks: 'Weeks' } as const satisfies Record<keyof Purse, string>,
    amount: amounts,
    of: (grant: string): string => `of ${grant}`,
    pending: (amount: string): string => `the next trial takes ${amount}`,
    over: (amount: string): string => `over by ${amount}`,
    /** A price in one line, the kinds that cost nothing left out. */
    price: (price: Purse): string =>
      (['dollars', 'hours', 'weeks'] as const)
        .filter((kind) => price[kind] > 0)
        .map((kind) => long[kind](price[kind]))
        .join(', '),
    free: 'costs nothing',
  },
  exploring: {
    heading: 'Trials that count',
    count: (counted: number, target: number): string => `${counted}/${target}`,
    reached: 'target reached',
    label: (counted: number, target: number): string =>
      `${counted} of the ${target} trials that earn all exploring points.`,
  },
  dial: {
    moving: 'moving',
    movedBy: (name: string): string => `${name} is moving this dial.`,
    raise: (dial: string): string => `Ask for the dial ${dial}`,
    handUp: 'your hand is up',
    wanted: (names: readonly string[]): string =>
      `${list(names)} ${plural(names.length, 'asks', 'ask')} for this dial.`,
    frozen: 'The dials are frozen. They stand as they are.',
    earlier: { name: 'Dials of the earlier rounds', count: (dials: number): string => `${dials} dials` },
  },
  size: 'Size of the trial',
  run: {
    run: (trial: number): string => `Run trial ${trial}`,
    starting: (trial: number): string => `Starting trial ${trial}`,
    cannot: {
      'trial-open': 'Two trials are on their way',
      'too-dear': 'Takes more than a fifth of the purse',
      'purse-empty': 'The purse does not hold that',
      away: 'Waiting for the connection',
    },
    tried: 'Your team has run these settings. Another run counts for nothing new.',
  },
  call: {
    heading: (trial: number, seconds: number): string => `Trial ${trial} runs in ${seconds} s`,
    ask: (best: string): string => `Will it be higher than ${best}, the best so far?`,
    askFirst: 'Will it be higher than what is known so far?',
    choices: { higher: 'Higher', lower: 'Lower' } as const satisfies Record<Direction, string>,
    wait: 'Wait',
    waiting: 'You asked to wait',
    yours: (call: Direction): string => `You called ${direction[call]}.`,
    count: (callers: number, members: number): string => `${callers} of ${members} have called.`,
    waits: (names: readonly string[]): string => `${list(names)} ${plural(names.length, 'asks', 'ask')} to wait.`,
    needsOther: 'It counts once a team-mate has called it.',
    needsOwn: 'You are alone here: it counts once you have called it.',
    needsYou: (runner: string): string => `${runner} runs it. Your call makes it count.`,
  },
  trial: {
    /** What became of a trial, told by its number and who ran it. */
    calling: (trial: number, by: string): string => `${by} starts trial ${trial}.`,
    measuring: (trial: number): string => `Trial ${trial} is being measured.`,
    measured: (trial: number, by: string, value: string, error: string): string =>
      `Trial ${trial} by ${by}: ${value}, give or take ${error}.`,
    came: (came: Direction, best: string): string =>
      `${came === 'higher' ? 'Higher' : 'Lower'} than ${best}, the best before it.`,
    level: (best: string): string => `Level with ${best}, the best before it.`,
    cancelled: (trial: number): string => `Trial ${trial} was held back. Nothing was spent.`,
    failed: (trial: number): string => `Trial ${trial} could not be measured. The purse has it back.`,
    notNew: 'These settings were not new, so it does not count towards exploring.',
    notCalled: 'No team-mate called it, so it does not count towards exploring.',
    none: 'No trial yet. Set the dials, and run one.',
    you: 'you',
    somebody: 'A team-mate',
  },
  plot: {
    best: (value: string, trial: number | undefined): string =>
      trial === undefined ? `best ${value}, default` : `best ${value}, trial ${trial}`,
    pilot: 'D',
    pilotMeans: 'D: default',
    nothing: 'nothing measured yet',
    label: (measured: number, measure: string, dial: string): string =>
      `${measured} measured ${plural(measured, 'trial', 'trials')}: ${measure}, by ${dial}. The table of trials says the same.`,
  },
  table: {
    heading: 'Trials',
    trial: 'No.',
    size: 'Size',
    value: 'Result',
    call: 'Your call',
    more: (trial: number): string => `What else trial ${trial} showed`,
    default: 'default',
    right: (call: Direction): string => `${direction[call]}: so it was`,
    missed: (call: Direction): string => `${direction[call]}: it was not`,
    called: (call: Direction): string => direction[call],
    open: (trial: number): string => `show what else trial ${trial} showed`,
    status: { calling: 'counting down', measuring: 'being measured', cancelled: 'held back', failed: 'failed' },
  },
  commit: {
    dials: 'Dials',
    commit: 'Commit',
    opensAt: (clock: string): string => `opens at ${clock}`,
    taps: (taps: number, needed: number): string => `${taps} of ${needed} taps`,
    takeBack: 'Take back',
    tapped: 'You tapped Commit',
    tappedBy: (name: string, tapped: boolean): string =>
      `${name}: ${tapped ? 'has tapped Commit' : 'has not tapped Commit'}`,
    how: (needed: number): string =>
      needed === 1
        ? 'Your tap commits the team. At the bell the dials stand as they are.'
        : `${needed} taps commit the team. At the bell the dials stand as they are.`,
    best: (value: string, settings: string): string => `Best trial so far: ${value}, at ${settings}.`,
  },
  committed: {
    heading: 'Committed',
    decision: 'Your decision',
    before: 'The bell makes it final.',
    reopen: 'Reopen',
    reopening: 'Reopening',
    reopened: 'You have reopened once',
    bell: 'The bell has rung. Your outcome is being computed.',
  },
  outcome: {
    heading: 'What your decision came to',
    beat: (beaten: number, of: number): string => `You beat ${rounded(beaten, 1)} of ${of} blind strategies.`,
    beatHow: 'A blind strategy sets the same dials at random. A tie counts half.',
    yours: 'Yours',
    default: 'Default',
    best: 'Best found',
    stripLabel: 'Yours, the default and the best that a search found, among the blind strategies.',
    parts: 'What it is made of',
    spent: (share: string): string => `Trials had used ${share} of the compute. The final training had the rest.`,
    failed: 'The laboratory could not compute your outcome. Its points went to the other parts.',
    none: 'Your team committed nothing in this round.',
    at: (settings: string): string => `at ${settings}`,
    percent: (share: number): string => {
      const percent = 100 * share;
      return `${rounded(percent, percent < 10 ? 1 : 0)}%`;
    },
  },
  earned: {
    heading: 'Your team’s points',
    parts,
    earned: (earned: number, worth: number): string =>
      earned < 0 ? `below 0 of ${points(worth)}` : `${points(earned)} of ${points(worth)}`,
    how: 'A round is worth 1,000. A part that this lesson leaves out passes its points on to the others.',
  },
};
