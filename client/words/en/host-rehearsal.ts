/** English: a rehearsal on the host's page, and programs that fill empty seats. */

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const rehearsal = {
  heading: 'Rehearse before the class comes',
  begin: (plan: string) => `Rehearse ${plan}`,
  none: 'Sixteen programs play the plan on a server of their own, sped up, while it is killed three times.',
  running: (plan: string, time: string) => `${plan} is being rehearsed, for ${time} so far.`,
  failed: (plan: string) => `The rehearsal of ${plan} could not be carried through.`,
  go: 'Go',
  noGo: 'No go',
  about: (plan: string, players: number, seconds: number) =>
    `${plan}, ${count(players, 'program', 'programs')}, ${count(seconds, 'second', 'seconds')}.`,
  checks: {
    rounds: (rounds: number) =>
      rounds === 0 ? 'No round was scored.' : `${count(rounds, 'round was', 'rounds were')} played and scored.`,
    lost: (actions: number, kills: number) =>
      `${count(actions, 'action was', 'actions were')} lost over ${count(kills, 'kill', 'kills')} of the server.`,
    duplicated: (actions: number) => `${count(actions, 'action', 'actions')} counted twice.`,
    leaks: (leaks: number) => `${count(leaks, 'hidden thing', 'hidden things')} reached a phone too early.`,
    standings: (equal: boolean) =>
      equal ? 'Every phone ended with the same standings.' : 'Phones ended with different standings.',
    replay: (equal: boolean) =>
      equal ? 'The journal, replayed, tells the same.' : 'The journal, replayed, tells something else.',
  },
  lock: (ms: number) => `95 of 100 locks were acknowledged within ${ms} ms.`,
};

export const bots = {
  heading: 'Bots',
  about: 'Programs in the free seats, named as bots. A team of bots alone stands in no ranking.',
  playing: (number: number) => `${count(number, 'bot plays', 'bots play')} along.`,
  fill: (seats: number) => `Fill ${count(seats, 'free seat', 'free seats')} with bots`,
  filling: 'Bots are coming',
  dismiss: (number: number) => (number === 1 ? 'Send the bot away' : 'Send all bots away'),
  inTheRoom: (number: number) => count(number, 'bot', 'bots'),
};
