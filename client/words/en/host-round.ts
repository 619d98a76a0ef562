/** English: what the host's page says of incidents, defences, the spotlight, what if, and the podium. */
import type { StepKind } from '../../../shared/missions/mission.ts';
import type { StepNote } from '../mission-words.ts';

export const incidents = {
  heading: 'Stakeholders',
  answered: (answered: number, of: number) => `${answered} of ${of} answered`,
  closed: 'closed',
};

export const entries = {
  heading: 'Defences',
  about: 'Phones see them in pairs, without names. Two flags hide one; you decide.',
  flags: (flags: number) => (flags === 1 ? '1 flag' : `${flags} flags`),
  hidden: 'Hidden from every phone.',
  hide: 'Hide',
  hideWho: (team: string) => `Hide the defence of ${team}`,
  show: 'Show again',
  showWho: (team: string) => `Show the defence of ${team} again`,
};

export const spotlight = {
  show: 'Spotlight on the projector',
  hide: 'Take out of the spotlight',
  on: (team: string) => `${team} stands in the spotlight.`,
  off: 'Show all teams',
};

export const whatIf = {
  heading: 'What if',
  track: 'Track',
  about: 'Choose a track, then move its dials. The projector shows what they would have come to.',
  beats: (beaten: number, of: number) =>
    `beats ${beaten.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} blind settings`,
};

/** What a team does in a round beside its trials, as the list of teams says it. */
export const efforts = {
  incidentOpen: 'Stakeholder waits',
  noDefence: 'No defence yet',
  noDefenceOf: (taps: number, could: number) => `${taps} of ${could} tapped, no defence yet`,
  label: {
    incident: { open: 'a stakeholder waits', answered: 'stakeholder answered' },
    defence: { done: 'defence written', open: 'no defence yet' },
    marker: { done: 'marker placed', open: 'no marker yet' },
  },
};

/** Notes of steps that are the same in every mission. */
export const stepNotes: Readonly<Partial<Record<StepKind, StepNote>>> = {
  podium: {
    say: 'Every decision now stands in twelve worlds that nobody has seen. Watch whose tower keeps its height.',
    watch: [
      'A team that was high in one world and falls in twelve: what did it tune to?',
      'Let the third, second and first place stand for a breath each before you speak.',
      'Ask the class which defence they would judge otherwise now.',
    ],
  },
};
