/** English: the teams on the host's page, and the panel of one team. */

/** Names in a row: `Ada, Gus B. and 3 more`. */
const names = (first: readonly string[], more: number): string =>
  more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ');

export const teams = {
  heading: 'Teams',
  team: 'Team',
  people: 'People and locks',
  peopleLobby: 'People',
  waits: 'Waits for',
  state: 'State',
  search: 'Find a team or a person',
  found: (shown: number, all: number) => `${shown} of ${all} teams`,
  waitingOnly: 'Only teams that wait',
  balance: 'Balance the teams',
  nobody: 'nobody yet',
  noneFound: 'No team fits.',
  more: (team: string) => `More about ${team}`,
  locked: (locked: number, could: number) => `${locked}/${could}`,
  seats: (count: number, size: number) => `${count} of ${size}`,
  allLocked: 'All locked',
  allHere: 'Everybody is here',
  trials: 'Trials',
  trialsOf: (runs: number, target: number) => (target > 0 ? `${runs}/${target}` : String(runs)),
  trialsLabel: (runs: number, target: number, calls: number) =>
    `${runs} of ${target} trials, ${calls} ${calls === 1 ? 'call' : 'calls'}`,
  calls: (calls: number) => `${calls} ${calls === 1 ? 'call' : 'calls'}`,
  spentLabel: (dollars: number, hours: number, weeks: number) =>
    `spent about ${dollars}% of the money, ${hours}% of the GPU-hours, ${weeks}% of the weeks`,
  calling: 'Calling a trial',
  measuring: 'A trial is being measured',
  noTrial: (minutes: number) => (minutes < 2 ? 'No trial for a minute' : `No trial for ${minutes} minutes`),
  working: 'At the dials',
  committed: 'Committed',
  someCommitted: (taps: number, could: number) => `${taps} of ${could} tapped`,
  computing: 'Being computed',
  free: (count: number) => (count === 1 ? 'Room for 1' : `Room for ${count}`),
  full: 'Complete',
  names,
  /** The same where there is little room: `Ada +3`. */
  namesShort: (first: string, more: number) => (more > 0 ? `${first} +${more}` : first),
  away: (name: string) => `${name} (away)`,
  gone: (list: string) => `Away: ${list}`,
  person: { present: 'here', locked: 'locked', dropped: 'away', lockedAway: 'locked, away' },
  label: (name: string, state: string) => `${name}, ${state}`,
};

export const panel = {
  close: (team: string) => `Close ${team}`,
  person: 'Person',
  team: 'Team',
  allowanceHead: 'Time allowance',
  nameLabel: 'Name of the team',
  rename: 'Rename',
  empty: 'Nobody sits here.',
  moveTo: (name: string) => `Move ${name} to another team`,
  time: (name: string) => `Time allowance of ${name}`,
  noAllowance: 'no extra time',
  allowance: (factor: number) => `× ${factor} time`,
  headStart: (time: string) => `reads the question ${time} before the others`,
  noHeadStart: 'the step before is too short for a head start',
  moveCode: (name: string) => `Move code for the seat of ${name}`,
  moveCodeHint: 'Move code',
  approve: 'Give the seat',
  remove: 'Remove',
  removeWho: (name: string) => `Remove ${name}`,
  removed: 'removed',
  restore: 'Bring back',
  restoreWho: (name: string) => `Bring ${name} back`,
};
