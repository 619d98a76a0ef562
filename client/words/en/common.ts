/** English: what more than one page says. */
import type { Role } from '../../../shared/lesson/views.ts';
import type { StepKind } from '../../../shared/missions/mission.ts';
import type { TrackId } from '../../../shared/tracks/track.ts';

const steps: Readonly<Record<StepKind, string>> = {
  brief: 'Brief',
  forecast: 'Forecast',
  work: 'Work',
  commit: 'Commit',
  reveal: 'Reveal',
  verdict: 'Verdict',
  podium: 'Podium',
};

const tracks: Readonly<Record<TrackId, string>> = {
  'cloud-titan': 'Cloud Titan',
  'edge-guardian': 'Edge Guardian',
  'mobile-nomad': 'Mobile Nomad',
  'tiny-pioneer': 'Tiny Pioneer',
};

/** What a role prompts its holder to do; none forbids anything. */
const roles: Readonly<Record<Role, { readonly name: string; readonly prompt: string }>> = {
  driver: { name: 'Driver', prompt: 'You keep the team moving: say aloud what you believe first.' },
  treasurer: { name: 'Treasurer', prompt: 'You watch the price: what does the index cost, and what must it save?' },
  sceptic: { name: 'Sceptic', prompt: 'You ask what would have to be true for the team to be wrong.' },
  advocate: { name: 'Advocate', prompt: 'You defend the forecast: one sentence, one reason.' },
  scout: { name: 'Scout', prompt: 'You look at the tiles: which of them do you see twice?' },
};

const ordinal = (place: number): string => {
  const lastTwo = place % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${place}th`;
  return `${place}${['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`;
};

export const common = {
  title: 'Data Wall',
  steps,
  tracks,
  roles,
  lobby: 'Lobby',
  over: 'Lesson over',
  ordinal,
  /** `85` becomes `85%`. */
  percent: (value: number): string => `${value}%`,
  points: (points: number): string => `${points.toLocaleString('en-GB')} ${points === 1 ? 'point' : 'points'}`,
  minus: (size: number): string => `−${size}`,
  /** Round 0 is a practice. */
  round: (round: number, rounds: number): string => (round === 0 ? 'Practice' : `Round ${round} of ${rounds}`),
  minutes: (minutes: number): string => `${minutes} min`,
  timeLeft: 'time left',
  paused: 'Paused',
  truth: 'truth',
  reconnecting: 'reconnecting',
  /** Nobody answered at the door. */
  unreachable: 'The server does not answer. Check the network, and try again.',
  notSaving: 'The server cannot save at the moment. The clock stands; nothing that you did is lost.',
};
