/** English: the phone's page, from the lobby to the end. */

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const rounded = (points: number): string => Math.round(points).toLocaleString('en-GB').replace('-', '−');

/** Points against par; below zero only the distance to par is said. */
const againstPar = (points: number): string => {
  const over = Math.round(points) - 100;
  if (over === 0) return 'exactly par';
  return over > 0 ? `${rounded(over)} over par` : `${rounded(-over)} under par`;
};

export const play = {
  connecting: 'Finding your seat',
  opening: 'The round opens',
  offline: 'There is no connection. Everything that you did is kept, and sent when it is back.',
  unsent: (count: number): string => `${count} ${plural(count, 'action', 'actions')} not sent yet`,
  lastCall: 'Last call',
  look: 'The rest is on the big screen.',
  late: (team: string, step: string): string => `You are in ${team}, and came during the step “${step}”.`,

  team: {
    heading: (team: string): string => `You are in ${team}`,
    you: 'you',
    mates: 'Your team',
    alone: 'Nobody else is here yet.',
    member: (name: string, isYou: boolean, state: string): string => `${name}${isYou ? ', you' : ''}: ${state}`,
    here: 'here',
    dropped: 'reconnecting',
    locked: 'locked',
    notLocked: 'not locked',
    choose: 'Choose your team',
    chosen: 'yours',
    free: (seats: number): string => `${seats} ${plural(seats, 'seat', 'seats')} free`,
    role: 'Your role',
    wait: 'The host starts when everybody is in. Keep this page open.',
  },

  approve: {
    heading: 'Let a team-mate back in',
    how: 'Their new phone shows four characters. Type them, and say who it is.',
    code: 'Move code',
    who: 'Who is it?',
    approve: 'Give them their seat',
    approving: 'Asking',
    done: (name: string): string => `${name} is back on the new phone.`,
  },

  brief: {
    clue: 'Only you know this',
    clues: 'Only you know these',
    clueHint: 'It is true. Say it aloud.',
    tiles: (count: number): string => `${count} tiles of the pool`,
    tilesLabel: (count: number, marked: number, meaning: string): string =>
      `${count} tiles drawn at random from the pool. ${marked} of them: ${meaning}.`,
    ofTiles: (marked: number, tiles: number): string => `${marked} of ${tiles}`,
    early: 'Your question, early',
    carriesIn: 'From your last rounds',
    earlyHint: 'You can read it before the others. Chips can be placed when the step opens.',
  },

  forecast: {
    place: 'Place 10 chips. Each one is 10% of your belief.',
    placeSeveral: 'Ten chips for each answer: how sure are you that it is true?',
    placeOpinion: 'Place 10 chips. There is no right answer, and there are no points.',
    noChips: 'no chips',
    add: (answer: string): string => `Add a chip to ${answer}`,
    remove: (answer: string): string => `Remove a chip from ${answer}`,
    pays: (points: number): string => (points < 0 ? againstPar(points) : `pays ${rounded(points)}`),
    paysEach: (ifTrue: number, ifNot: number): string => `true ${rounded(ifTrue)}, not ${rounded(ifNot)}`,
    par: 'Par is 100: what even chips earn on average.',
    left: (count: number): string => `${count} left`,
    allPlaced: 'All placed',
    lock: 'Lock my forecast',
    locking: 'Locking',
    placeMore: (count: number): string => `Place ${count} more to lock`,
    closed: 'This forecast closed before you came. It costs you nothing.',
  },

  locked: {
    heading: 'Locked',
    yours: 'Your forecast',
    count: (locked: number, could: number): string => `${locked} of ${could} locked.`,
    waiting: (names: readonly string[]): string => `Waiting for ${list(names)}.`,
    everybody: 'Your whole team has locked.',
    lookUp: 'It stays as it is. Look up at the wall.',
  },

  reveal: {
    youPut: (percent: number): string => `You put ${percent}% there`,
    youPutSeveral: 'Your chips',
    noForecast: 'You had no forecast here',
    auto: 'The bell placed your remaining chips evenly.',
    points: (points: number): string => (points < 0 ? againstPar(points) : `${rounded(points)} points`),
    againstPar,
    measured: 'Measured in this world.',
    measuredWithin: (error: string): string => `Measured in this world, give or take ${error}.`,
    team: (team: string): string => `${team}, on average`,
    pooled: 'Your chips pooled',
    wall: 'Your wall, after the cut',
    wallLabel: (tiles: number, standing: number, rareFallen: number): string =>
      `Your wall of ${tiles} tiles: ${standing} stand, ${tiles - standing} fell, and ${rareFallen} of those were rare.`,
    kept: (share: number): string => `${share}% of the tiles stand`,
    keptLabel: 'the cause, not the answer',
    namedWall: 'Your wall',
    namedWallLabel: (tiles: number, shares: string): string => `Your wall of ${tiles} tiles. ${shares}.`,
    share: (percent: number): string => `${percent}%`,
    rareFallen: (count: number): string =>
      count === 0 ? 'No rare tile fell.' : `${count} rare ${plural(count, 'tile', 'tiles')} fell. They are framed.`,
    panel: 'Three figures for one question',
    note: 'The note',
    theory: 'Theory',
    measuredHere: 'Measured here',
    onlyMeasured: 'Only the measured one is scored.',
    table: 'The same as a table',
    samples: (samples: number, repetitions: number): string =>
      `${samples.toLocaleString('en-GB')} samples, ${repetitions} ${plural(repetitions, 'repetition', 'repetitions')}`,
    corrections: 'Said often, and not quite so',
    lookUp: 'Look up at the wall.',
  },

  verdict: {
    place: (place: string, teams: number): string => `${place} of ${teams}`,
    team: (team: string): string => `${team} is`,
    alone: (team: string): string => `${team} has`,
    gap: (points: number, place: string): string =>
      `${rounded(points)} ${plural(Math.round(points), 'point', 'points')} to ${place}`,
    nextAbove: 'the next place',
    top: 'Nobody is ahead of you.',
    thisForecast: 'Your forecast',
    teamForecast: 'Your team’s forecasts',
    howScored: 'A round is worth 1,000: your team’s mean forecast points, five times over.',
    notScored: 'Nothing has been scored yet.',
  },

  over: {
    heading: 'The lesson is over',
    close: 'You can close this page.',
    none: 'It ended before anything was scored.',
  },

  gone: {
    seatMoved: {
      heading: 'Your seat is on another device',
      words: 'This phone was signed off when it moved. If that was not you, ask the host.',
    },
    removed: {
      heading: 'The host has removed this seat',
      words: 'Your locked forecasts still count. If this was a mistake, the host can undo it.',
    },
    closed: { heading: 'This lesson is closed', words: 'It can be joined no more.' },
    other: { heading: 'This seat is not valid any more', words: 'Join again with the code on the big screen.' },
    tryAgain: 'Try again',
    joinAgain: 'Join with a code',
    bringBack: 'Bring it back here',
  },
};
