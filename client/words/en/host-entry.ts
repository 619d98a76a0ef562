/** English: how the host's page opens, and how a lesson is set up. */

/** How the page opens, and what it says when it cannot. */
export const door = {
  heading: 'Run a lesson',
  about: 'This page opens with a link: the one that the server printed when it started, or the link of a lesson.',
  connecting: 'Opening the lesson',
  again: 'Try again',
  houseKey: 'House key',
  openWithKey: 'Set up a lesson',
  replacedHeading: 'This host key was replaced',
  replaced: 'Somebody asked for a new key with the house key. This one runs the lesson no longer.',
  closedHeading: 'The lesson was closed',
  closed: 'It can no longer be run. What was played is kept.',
  refusedHeading: 'This page cannot run the lesson',
  newKey: {
    heading: 'A lesson that runs already',
    about: 'A new host key ends the old one, on every device.',
    code: 'Join code of the lesson',
    button: 'Get a new host key',
  },
};

export const setup = {
  heading: 'Set up a lesson',
  hidden: 'Nothing is shown to the room yet',
  plan: '1. Choose a plan',
  teams: '2. Teams',
  room: '3. The room',
  length: (minutes: number) => `${minutes} min`,
  teamsLabel: 'Teams',
  teamsHint: '1 to 500',
  sizeLabel: 'People in a team',
  sizeHint: '1 to 8',
  fewer: (what: string) => `${what}: one fewer`,
  more: (what: string) => `${what}: one more`,
  autoAdvance: 'Move on by itself',
  autoAdvanceHint: 'Fifteen seconds after nine in ten have locked',
  /** `Brief, forecast, reveal.` */
  inTurn: (steps: readonly string[]) =>
    `${steps.map((step, place) => (place === 0 ? step : step.toLowerCase())).join(', ')}.`,
  /** Titles of a plan's missions. */
  missions: (titles: readonly string[]) => `${titles.map((title, place) => `${place + 1}. ${title}`).join('  ')}`,
  steps: 'Every step can be paused, extended or moved on from while you run it.',
  tracks: 'Tracks of this plan',
  seats: 'Seats',
  seatsPicture: (teams: number, size: number) => `${teams} teams of ${size} seats`,
  summaryPlan: 'Plan',
  summaryLength: 'Length',
  summaryEnds: 'Ends about',
  summaryRounds: 'Scored rounds',
  open: 'Open the lobby',
  opening: 'Opening the lobby',
};
