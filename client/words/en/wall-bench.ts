/** English: what the projector says while teams decide, and what their decisions came to. */

const figure = (number: number): string => number.toLocaleString('en-GB');
const count = (number: number, one: string, more: string): string => `${figure(number)} ${number === 1 ? one : more}`;
const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const work = {
  task: 'Set the dials. Try them on a part of the data. Call each trial before it runs.',
  /** What the courses in a column are. */
  course: 'One course is one trial.',
  tile: (people: number): string => `One tile is one trial. ${people} teams are too many for a column each.`,
  target: (trials: number): string =>
    `${count(trials, 'trial', 'trials')} with new settings, each called by a team-mate, earn all exploring points.`,
  runsOf: (target: number): string => (target > 0 ? `/${figure(target)}` : ''),
  runs: (runs: number): string => (runs === 1 ? 'trial' : 'trials'),
  calls: (calls: number): string => count(calls, 'call', 'calls'),
  soFar: (runs: number): string => `${runs === 1 ? 'trial' : 'trials'} so far`,
  /** Short names of what a purse holds. */
  purse: { dollars: '$', hours: 'GPU', weeks: 'wk' },
  spent: (dollars: number, hours: number, weeks: number): string =>
    `spent about ${percent(dollars)} of the money, ${percent(hours)} of the GPU-hours, ${percent(weeks)} of the weeks`,
  /** Of two tiles that hang beside it. */
  pair: 'Same or different?',
  /** What a team has just spent, after its name. */
  till: (parts: readonly string[]): string =>
    parts.length === 0 ? 'just spent a little' : `just spent about ${parts.slice(0, 2).join(', ')}`,
  tillOf: {
    dollars: (share: number): string => `${percent(share)} of its money`,
    hours: (share: number): string => `${percent(share)} of its GPU-hours`,
    weeks: (share: number): string => `${percent(share)} of its weeks`,
  },
  lastTrials: 'The last trials are being measured.',
  line: (name: string, runs: number, calls: number, spent: string): string =>
    `${name}: ${count(runs, 'trial', 'trials')}, ${count(calls, 'call', 'calls')}, ${spent}.`,
};

export const commit = {
  task: 'Agree where the dials stand, and tap Commit. The bell commits what stands on them.',
  frozen: 'In the last five seconds the dials stand still.',
  computing: 'The outcomes are being computed. The reveal opens by itself.',
  teams: (teams: number): string => `of ${count(teams, 'team has', 'teams have')} committed`,
  committed: 'committed',
  ofTeams: (teams: number): string => `of ${figure(teams)} committed`,
  line: (name: string, done: boolean, taps: number, could: number): string =>
    done ? `${name} has committed.` : `${name}: ${figure(taps)} of ${figure(could)} have tapped Commit.`,
  trackLine: (name: string, done: number, teams: number): string =>
    `${name}: ${figure(done)} of ${count(teams, 'team', 'teams')} committed.`,
};

export const outcomes = {
  title: 'What the decisions came to',
  default: 'default',
  best: 'best of a search',
  beat: (beaten: number, of: number): string => `beat ${figure(beaten)} of ${figure(of)}`,
  blind: (of: number): string =>
    `Each band is ${figure(of / 20)} of ${figure(of)} settings drawn blind, worst at the left.`,
  /** The data wall: how often what stayed is gone through. @param kept as a share of all tiles */
  passes: (passes: number, kept: number): string =>
    `${passes.toLocaleString('en-GB', { maximumFractionDigits: 1 })} passes over ${percent(kept)} of the data`,
  passesOf: (least: number, most: number): string => {
    const [from, to] = [least, most].map((passes) => passes.toLocaleString('en-GB', { maximumFractionDigits: 1 }));
    return from === to ? `${from} passes over their data` : `${from} to ${to} passes over their data`;
  },
  /** @param measure what the figures are, as the mission calls it */
  figures: (measure: string): string => `The figures: ${measure}.`,
  one: (teams: number): string => (teams === 1 ? 'One tile is one team.' : `One tile is up to ${teams} teams.`),
  unknown: 'the laboratory could not tell',
  none: 'committed nothing',
  range: (teams: number, least: number, most: number, of: number): string =>
    `${count(teams, 'team', 'teams')} beat ${figure(least)} to ${figure(most)} of ${figure(of)}`,
  line: (name: string, value: string, beat: string): string => `${name}: ${value}, ${beat} blind settings.`,
  lineWithout: (name: string, why: string): string => `${name}: ${why}.`,
  yardstick: (track: string, standard: string, best: string): string =>
    `${track}: the default gives ${standard}, the best of a search ${best}.`,
};
