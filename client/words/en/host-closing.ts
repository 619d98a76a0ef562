/** English: what the host's page says when a lesson closes: frontiers, calibration, and files to take home. */

const people = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const frontier = {
  heading: (round: number, mission: string) => `Spent and reached, round ${round}: ${mission}`,
  about: (measure: string | undefined) =>
    `Upwards what each decision came to${measure === undefined ? '' : ` (${measure})`}, across what trials and the stakeholder took of the purse. Filled: in this world. Open: the mean of fresh worlds.`,
  spent: 'spent of the purse',
  percent,
  lines: { best: 'best of a search', median: 'middle of blind', standard: 'default' },
  label: (track: string, teams: number) => `${track}: what ${people(teams, 'team', 'teams')} spent and reached`,
  table: 'As a table',
  team: 'Team',
  spentShort: 'Spent',
  here: 'This world',
  fresh: 'Fresh worlds',
  beat: 'Blind settings beaten',
  unknown: 'not known',
  of: (beaten: number, of: number) => `${beaten.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
};

export const calibration = {
  heading: 'What the class knew it knew',
  label: 'How often answers were true, by the chips that were placed on them',
  about:
    'On the line, 7 chips come true 7 times in 10. Below it the class was too sure, above it not sure enough. The larger a disc, the more answers it stands for.',
  percent,
  chips: 'chips on an answer',
  sure: (times: number, right: number) =>
    times === 0
      ? 'Nobody put seven chips or more on an answer.'
      : `Seven chips or more stood on ${people(times, 'answer', 'answers')}. ${right === times ? 'All of them were' : people(right, 'was', 'were')} true.`,
  teams: 'Team by team',
  ofTeam: (times: number, right: number) =>
    times === 0 ? 'never sure' : `sure ${people(times, 'time', 'times')}, right ${right}`,
  row: (chips: number, times: number, right: number) =>
    `${people(chips, 'chip', 'chips')}: on ${people(times, 'answer', 'answers')}, of which ${right} came true.`,
};

export const files = {
  heading: 'Files to take home',
  about: 'Names are as in the lesson. The tables open in any spreadsheet.',
  buttons: { records: 'Everything', teams: 'Teams', players: 'Players', journal: 'Journal' },
  holds: {
    records: 'A line for every forecast, trial, call, answer, judgement and outcome.',
    teams: 'A line a team, its rounds side by side.',
    players: 'A line a player, with forecasts and calibration.',
    journal: 'Every event as it was stored, without names.',
  },
  notYet: 'The files are there once the second verdict is paid.',
};
