/** English: what the projector says when a stakeholder interrupts, when defences are judged, on the podium, and when the host asks what if. */

const figure = (number: number): string => number.toLocaleString('en-GB');
const count = (number: number, one: string, more: string): string => `${figure(number)} ${number === 1 ? one : more}`;
const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const incident = {
  to: (who: string, tracks: readonly string[]): string =>
    tracks.length === 0 ? `${who}, to every team` : `${who}, to ${tracks.join(' and ')}`,
  says: (words: string): string => `“${words}”`,
  clock: 'to answer',
  decided: (teams: number): string => `of ${count(teams, 'team has', 'teams have')} an answer`,
  phones: 'Three answers are on your phone. The majority decides.',
  unknown: 'A stakeholder interrupts. The question is on your phone.',
  line: (name: string, answered: boolean): string => (answered ? `${name} has an answer.` : `${name} is deciding.`),
};

export const written = (teams: number, all: number): string =>
  `${figure(teams)} of ${count(all, 'team has', 'teams have')} written a defence.`;
export const judged = (players: number, could: number): string =>
  `${figure(players)} of ${count(could, 'player has', 'players have')} judged the pairs on the phone.`;

export const podium = {
  title: 'The podium',
  about: (worlds: number): string =>
    `Every decision meets ${count(worlds, 'fresh world', 'fresh worlds')}. A tower is as full as the share of settings drawn blind that it beats.`,
  world: (world: number, worlds: number): string => `Fresh world ${world} of ${worlds}`,
  waiting: 'Fresh worlds are being computed.',
  final: 'How the lesson ends',
  /** @param names of those at the top: one, or several with equal points */
  holds: (names: readonly string[]): string =>
    names.length === 1
      ? `${names[0]} holds the wall`
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} hold the wall`,
  won: (points: number): string =>
    points === 0 ? 'Level at the top.' : `Ahead by ${count(points, 'point', 'points')}.`,
  stands: (share: number): string => `beats ${percent(share)}`,
  line: (rank: string, name: string, points: string, share: string): string =>
    `${rank}: ${name}, ${points}, ${share} of blind settings in fresh worlds.`,
};

export const frontier = {
  title: (mission: string): string => `${mission}: spent and reached`,
  axes: (measure: string): string =>
    `Across: the share of the purse that trials and the stakeholder took. Upwards: ${measure}.`,
  best: 'best of a search',
  default: 'default',
  median: 'middle of blind settings',
  fresh: 'the same decision in fresh worlds',
  line: (name: string, spent: string, value: string): string => `${name} spent ${spent} and reached ${value}.`,
};

export const calibration = {
  title: 'What the chips were worth',
  axis: 'chips on an answer',
  sure: (chips: number, times: number): string =>
    `of the ${count(times, 'answer that got', 'answers that got')} ${chips} chips or more from somebody ${times === 1 ? 'was' : 'were'} true.`,
  line: 'On the line, answers come true as often as chips were placed on them.',
  disc: 'A larger disc is more forecasts.',
};

export const spotlight = {
  players: (here: number): string => `${count(here, 'player', 'players')} here`,
  work: (runs: number, calls: number): string => `${count(runs, 'trial', 'trials')}, ${count(calls, 'call', 'calls')}`,
  committed: 'has committed',
  forecast: 'Forecast',
  outcome: 'Outcome',
  beat: (beaten: number, of: number): string => `beats ${figure(beaten)} of ${figure(of)} blind settings`,
  points: (points: number): string => count(points, 'point', 'points'),
};

export const whatIf = {
  title: 'What if',
  dials: 'The host has set',
  beat: (beaten: number, of: number): string => `It beats ${figure(beaten)} of ${figure(of)} settings drawn blind.`,
  line: (track: string, value: string): string => `What if, for ${track}: ${value}.`,
};
