/** English: the projector. */
import { commit, outcomes, work } from './wall-bench.ts';
import { calibration, frontier, incident, judged, podium, spotlight, whatIf, written } from './wall-round.ts';

const figure = (number: number): string => number.toLocaleString('en-GB');
const count = (number: number, one: string, more: string): string => `${figure(number)} ${number === 1 ? one : more}`;

export const wall = {
  ...{ work, commit, outcomes, incident, written, judged, podium, frontier, calibration, spotlight, whatIf },
  title: 'Data Wall: wall',
  join: 'Join the wall',
  /** The code as a screen reader should say it: letter by letter. */
  codeRead: (code: string): string => `Join code ${[...code].join(' ')}`,
  here: (here: number, players: number): string =>
    here === players ? `${here === 1 ? 'player is' : 'players are'} here.` : `of ${figure(players)} players are here.`,
  starts: 'It starts when the room is ready.',
  doorClosed: 'The door is closed.',
  team: (name: string, track: string, players: number): string =>
    `${name}, ${track}: ${count(players, 'player', 'players')}`,
  trackTeams: (teams: number, players: number): string =>
    `${count(teams, 'team', 'teams')}, ${count(players, 'player', 'players')}`,
  atStake: 'What is at stake',
  briefTiles: (tiles: number): string => `${tiles} of the pool’s tiles, drawn at random`,
  outOf: (marked: number, tiles: number): string => `${marked} of ${tiles}`,
  briefMarked: (marked: number, tiles: number): string => `${marked} of ${tiles} have a look-alike in the pool.`,
  ofLocked: (could: number): string => `of ${figure(could)} locked`,
  locked: (locked: number, could: number): string => `${figure(locked)} of ${figure(could)} locked.`,
  facedown: (tiles: number): string => `${figure(tiles)} tiles, face down`,
  timeLeft: (minutes: number, seconds: number): string =>
    minutes === 0 ? count(seconds, 'second', 'seconds') : `${count(minutes, 'minute', 'minutes')} ${seconds}`,
  lastCall: 'Last call',
  cause: 'What the tiles did',
  bought: (labels: number, walls: number): string =>
    `${count(labels, 'label', 'labels')} bought${walls > 1 ? ` on ${walls} walls` : ''}`,
  courses: {
    measured: (percent: number): string => `measured ${Math.round(percent)}%`,
    truth: (percent: number): string => `true ${Math.round(percent)}%`,
    lowest: (name: string): string => `${name}: the lowest course`,
    upwards: 'Every course above it came later.',
  },
  share: (part: number): string => `${Math.round(100 * part)}%`,
  /** A figure on the other side of nothing: a fall that was a rise. */
  below: (size: string): string => `−${size}`,
  forecast: 'forecast',
  points: 'points',
  forecasts: (dots: number): string => `${count(dots, 'forecast', 'forecasts')}.`,
  favoured: (right: number): string =>
    right === 1 ? '1 favoured the true answer.' : `${right === 0 ? 'None' : figure(right)} favoured the true answer.`,
  undecided: (even: number): string => `${count(even, 'was', 'were')} even over all answers.`,
  truthIs: (answer: string): string => `True answer: ${answer}.`,
  oneDot: (people: number): string => (people === 1 ? 'One disc is one forecast.' : `One disc is ${people} forecasts.`),
  pooled: (name: string, answers: readonly string[]): string => `${name} put ${answers.join(', ')}.`,
  chipsOn: (chips: number, answer: string): string => `${chips} of 10 on ${answer}`,
  after: (round: number): string => (round === 0 ? 'After the practice' : `After round ${round}`),
  oneMark: (points: number): string => `One mark is ${points} points.`,
  place: (rank: string, name: string, points: string): string => `${rank}: ${name}, ${points}.`,
  others: (teams: number): string =>
    `${count(teams, 'team is', 'teams are')} not named here. Every phone shows its own place.`,
  climb: (name: string, ranks: number): string => `${name} climbed ${count(ranks, 'place', 'places')}.`,
  unscored: 'Nothing is scored yet.',
  titles: {
    bullseye: 'on the truth',
    leaning: 'leaned right',
    even: 'kept every answer open',
    neighbour: 'one answer beside it',
    bold: 'bet boldly elsewhere',
    spread: 'spread wide',
  },
  over: 'The wall stands',
  thanks: 'The lesson is over. Every phone keeps its own result.',
  stays: (stay: number, tiles: number): string => `${figure(stay)} of ${figure(tiles)} tiles stay.`,
  blank: 'The host has blanked this screen.',
  paused: 'Paused. The clock stands.',
  notSaving: 'Not saving at the moment. The clock stands; nothing is lost.',
  connecting: 'Connecting to the lesson',
  reconnecting: 'Reconnecting. The lesson goes on.',
  gone: 'This screen has left the lesson. Open it again from the host’s page.',
  noSeat: 'This page shows a lesson on a projector. Open it from the host’s page.',
  noStage: 'This browser cannot draw the tiles. The words and figures are all here.',
  key: 'Key',
};
