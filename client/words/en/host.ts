/** English: the host's page. */
import { calibration, files, frontier } from './host-closing.ts';
import { door, setup } from './host-entry.ts';
import { bots, rehearsal } from './host-rehearsal.ts';
import { efforts, entries, incidents, spotlight, stepNotes, whatIf } from './host-round.ts';
import { panel, teams } from './host-teams.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const host = {
  ...{ door, setup, teams, panel, bots, rehearsal, efforts, entries, incidents, spotlight, whatIf },
  ...{ frontier, calibration, files },
  page: 'Host',
  leave: 'The lesson goes on without this page.',

  bar: {
    inTheRoom: (here: number) => (here === 1 ? '1 in the room' : `${here} in the room`),
    away: (count: number) => (count === 0 ? 'nobody is away' : `${count} reconnecting`),
    link: { connecting: 'connecting', live: '', reconnecting: 'reconnecting', gone: 'disconnected' },
    blank: 'Blank the projector',
    unblank: 'Show the projector',
    projector: 'Open the projector',
    end: 'End the lesson',
  },

  show: {
    heading: 'Run of show',
    lobby: 'Lobby',
    round: (round: number, mission: string) => `Round ${round}: ${mission}`,
    practice: 'Practice, never scored',
    done: 'done',
    now: 'now',
    clock: 'Lesson clock',
    of: (spent: string, all: string) => `${spent} of ${all}`,
    against: 'Against plan',
    behind: (time: string) => `${time} behind`,
    ahead: (time: string) => `${time} ahead`,
    onTime: 'on time',
    ends: 'Ends about',
  },

  helm: {
    /** Round 0 is a practice. */
    step: (round: number, step: string) => `${round === 0 ? 'Practice' : `Round ${round}`}, ${step.toLowerCase()}`,
    timeLeft: (minutes: number, seconds: number) => `${minutes} minutes ${seconds} seconds left`,
    paused: 'paused',
    lastCall: 'last call',
    standing: 'the clock stands',
    pause: 'Pause',
    resume: 'Resume',
    add: (minutes: number) => `Add ${minutes} min`,
    start: 'Start the lesson',
    next: (step: string) => `Next: ${step.toLowerCase()}`,
    nextRound: (round: number) => `Next: round ${round}`,
    finish: 'Finish the lesson',
  },

  /** The line above the next step: what it waits for, or what it locks. */
  line: {
    worldComputing: 'The world is being computed. A few seconds.',
    worldFailed: 'The world could not be computed. It is tried again every ten seconds.',
    nobody: 'Nobody has joined yet. Late players may still come in.',
    nobodyLate: 'Nobody has joined yet, and late players are not let in.',
    ready: (count: number, bots = 0) =>
      `${people(count)} here${bots === 0 ? '' : `, ${bots === 1 ? '1 bot' : `${bots} bots`}`}. The world is ready.`,
    unlocked: (count: number) =>
      `${count} not locked. Moving on locks ${count === 1 ? 'it as it is' : 'them as they are'}.`,
    allLocked: 'Everybody has locked.',
    trials: 'Trials under way are still measured. The dials stay open until the commit.',
    lastTrials: 'The last trials are being measured. Twenty seconds at most.',
    uncommitted: (teams: number) =>
      `${teams} not committed. Moving on commits ${teams === 1 ? 'its' : 'their'} dials as they are.`,
    allCommitted: 'Every team has committed.',
    outcomes: 'The outcomes are being computed. The reveal opens by itself.',
    nothing: 'Nobody has to act in this step.',
    notSaving: 'Nothing can be saved at the moment.',
    away: 'Reconnecting. The lesson goes on.',
  },

  end: {
    heading: 'End the lesson now?',
    effect: 'Every phone and the projector show the end. What is not revealed yet stays hidden and earns nothing.',
    unlocked: (count: number) => `${count} ${count === 1 ? 'forecast is' : 'forecasts are'} not locked.`,
    uncommitted: (teams: number) => `${teams === 1 ? '1 team has' : `${teams} teams have`} not committed.`,
    final: 'This cannot be undone.',
    yes: 'End the lesson',
    no: 'Go on with it',
  },

  lobby: {
    code: 'Join with this code',
    at: 'Join at',
    qr: 'Picture code of the join page',
    opensProjector: 'Open the projector in a second window',
    door: 'Let people in',
    doorHint: 'Closed: the code answers nobody',
  },

  moves: (count: number) =>
    `${count === 1 ? '1 device asks' : `${count} devices ask`} for a seat. Open the person’s team and type in the code that the device shows.`,

  notes: {
    heading: 'Notes and the room',
    say: 'Say next',
    watch: 'Watch for',
    after: 'Then',
    quote: (text: string) => `“${text}”`,
    lobby: {
      say: 'Open the address on the big screen, type in the code, and take the name that is offered or your own.',
      watch: [
        'Phones that stay on the first page: the code is wrong, or the phone sits in another network.',
        'Teams of one. Balance the teams before you start.',
        'Somebody who needs more time: set it in the person’s team, and nobody sees it.',
      ],
    },
    steps: stepNotes,
    over: {
      say: 'Which forecast of yours was furthest off, and what did you not know when you made it?',
      watch: ['Phones keep their results open until they are closed.'],
    },
  },

  peek: {
    heading: 'Forecasts',
    only: 'only on this page',
    show: 'Show to me',
    hide: 'Hide',
    about: 'How the class has placed its chips so far. The truth is not in it.',
    few: 'Too few to show without telling whose they are.',
    count: (forecasts: number) => (forecasts === 1 ? '1 forecast' : `${forecasts} forecasts`),
    share: (percent: number) => `${percent}%`,
    row: (answer: string, percent: number) => `${answer}: ${percent}% of the chips`,
    refresh: 'Look again',
  },

  news: {
    heading: 'Just now',
    joined: (name: string, team: string) => `${name} joined ${team}`,
    dropped: (name: string) => `${name} dropped, the seat is held`,
    back: (name: string) => `${name} is back`,
    allLocked: (team: string, count: number) =>
      `${team}: ${count === 1 ? 'the forecast is' : `all ${count} are`} locked`,
    ran: (team: string, trial: number) => `${team} started trial ${trial}`,
    committed: (team: string) => `${team} has committed`,
    bellCommitted: (team: string) => `${team}: the bell committed its dials as they stood`,
    many: (count: number, team: string) => `${count} joined, the last of them ${team}`,
    quiet: 'Nothing yet.',
  },

  room: {
    heading: 'The room',
    sound: 'Sound of the projector',
    soundHint: 'Phones stay silent',
    volume: 'Volume of the projector',
    loudness: (share: number) => `${Math.round(share * 100)}%`,
    bright: 'Bright room',
    brightHint: 'Light wall, dark tiles',
    lessMotion: 'Less motion',
    lessMotionHint: 'Fades instead of falls',
    blank: 'Blank the projector',
    blankHint: 'The wall shows nothing',
    showAll: 'Show all standings',
    showAllHint: 'Otherwise the top half',
    late: 'Let late players in',
    lateHint: 'Smallest team first',
    chooseTeams: 'Players choose teams',
    chooseTeamsHint: 'Otherwise the smallest',
    autoAdvance: 'Move on by itself',
    autoAdvanceHint: 'After nine in ten locked',
  },

  refused: {
    heading: (count: number) => (count === 1 ? '1 refusal' : `${count} refusals`),
    about: 'What was asked and not done since the lesson opened.',
    none: 'Nothing was refused so far.',
  },

  device: {
    heading: 'Run it from a phone too',
    about: 'Whoever has this picture can run the lesson. Show it to nobody.',
    qr: 'Picture code of this host page',
  },

  result: 'The truth',
  outcomes: {
    heading: 'What the decisions came to',
    beat: (beaten: number, of: number) => `beat ${beaten.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
    unknown: 'could not be computed',
    none: 'committed nothing',
    yardstick: (standard: string, best: string) => `default ${standard}, best of a search ${best}`,
  },

  over: {
    heading: 'The lesson is over',
    about: 'Phones keep their results, the projector shows the end.',
    standings: 'Standings',
    place: 'Place',
    team: 'Team',
    points: 'Points',
    unscored: 'No round was scored.',
    standing: (place: string, points: string) => `${place}, ${points}`,
  },

  close: 'Close',
};
