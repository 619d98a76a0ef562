/** Scenes of a phone in a whole round, as plain views: every state that a screen has to show. */
import type { BenchView, OutcomeView, TrialView } from '../../../shared/lesson/bench-views.ts';
import type { Refusal } from '../../../shared/lesson/refusal.ts';
import type { EntryView } from '../../../shared/lesson/round-views.ts';
import type { MineView, PublicView, TeamView } from '../../../shared/lesson/views.ts';
import type { StepKind } from '../../../shared/missions/mission.ts';

export type PhoneScene = {
  readonly view: PublicView;
  readonly mine: MineView;
  readonly team: TeamView;
  /** Lesson time in ms. */
  readonly now: number;
  readonly link?: 'live' | 'reconnecting';
  /** What the server answers to every action, where it refuses. */
  readonly refuses?: Refusal['refused'];
};

const facts = { threshold: 0.85, pool: 1_000, visits: 400, passes: 0.4, indexPrice: 4, shown: 40, marked: 19 };
const nothing = { dollars: 0, hours: 0, weeks: 0 };
const picture = { ticket: 'wall', hash: '', columns: 40, rows: 25, side: 16 };

const trial = (id: number, threshold: number, value: number, more: Partial<TrialView> = {}): TrialView => ({
  id,
  decision: { threshold, keep: 1, pass: 0 },
  size: 0,
  by: 1 + (id % 4),
  price: { dollars: 0, hours: 0.004, weeks: 1 / 26 },
  status: 'measured',
  runsAt: 0,
  callers: [1, 2],
  waits: [],
  fresh: true,
  counts: true,
  against: 0.412,
  value,
  error: 0.011,
  readings: { samples: 100, removed: 0.34, passes: 5.2, icr: 1.42, 'rare-bits': 0.21 },
  audit: { picture, states: '0100210001301000101001000100010000101000100010001000100010001000' },
  ...more,
});

const trials: readonly TrialView[] = [
  trial(1, 0.9, 0.431),
  trial(2, 0.8, 0.462),
  trial(3, 0.7, 0.471, { readings: { samples: 100, removed: 0.41, passes: 2.3, icr: 1.5 } }),
  trial(4, 0.55, 0.448),
  trial(5, 0.64, 0.489),
];

const bench: BenchView = {
  decision: { threshold: 0.64, keep: 1, pass: 0 },
  dials: ['threshold', 'keep', 'pass'],
  grant: { dollars: 50_000, hours: 120_000, weeks: 26 },
  spent: { dollars: 0, hours: 0.11, weeks: 7 / 26 },
  trials,
  counted: 4,
  target: 7,
  commitFrom: 150_000,
  frozenFrom: 0,
  taps: [2],
  reopened: [],
  committed: false,
  extras: ['incident', 'knee', 'defence', 'fresh'],
  kneeDial: 'threshold',
  incident: undefined,
  marker: undefined,
  defence: undefined,
  carried: nothing,
  outcome: undefined,
};

const members = ['Ann Lee', 'Bo Chen', 'Cem Aydin', 'Dora Vogt'].map((name, slot) => ({
  player: slot + 1,
  name,
  slot,
  here: slot !== 3,
  locked: false,
}));

const view: PublicView = {
  code: 'KD27FM',
  plan: 'dedup',
  status: 'running',
  running: true,
  at: 0,
  endsAt: 300_000,
  round: 0,
  rounds: 1,
  step: 2,
  steps: [],
  stepKind: 'work',
  mission: 'dedup-audit',
  question: '',
  lastCall: false,
  doorOpen: true,
  room: {
    bright: false,
    lessMotion: false,
    sound: false,
    blank: false,
    showAll: false,
    chooseTeams: false,
    autoAdvance: false,
  },
  teams: [{ id: 1, name: 'Trowel', track: 'edge-guardian' }],
  reveals: [],
  yardsticks: [],
};

const mine: MineView = {
  player: 1,
  name: 'Ann Lee',
  team: 1,
  slot: 0,
  role: 'driver',
  clues: [{ key: 'families', values: { families: 402, tiles: 1_000 } }],
  brief: { facts, picture, marks: '', pilot: { value: 0.412, error: 0.012, readings: {}, size: 0 } },
  late: false,
  choices: [],
  question: '',
  mayLock: false,
  forecast: undefined,
  results: [],
  calls: [{ trial: 5, call: 'higher', right: true }],
  pairs: [],
  headStartAt: undefined,
  total: 0,
  rank: 0,
  ranked: 0,
  gap: undefined,
};

const struck: NonNullable<BenchView['incident']> = {
  key: 'index-price',
  closesAt: 232_000,
  taps: [
    { player: 2, answer: 'show-the-pilot' },
    { player: 3, answer: 'show-the-pilot' },
    { player: 4, answer: 'pay' },
  ],
  answer: undefined,
  cost: nothing,
  demand: { measure: 'removed-share', unit: 'share of the pool', floor: 0.1, target: 0.5 },
};

const defence = {
  text: 'One hashing pass cost us 1% of the bill and took 29% off it; trial 4 shows that below 0.60 we cut signal.',
  evidence: 5,
  by: 2,
};

const entry = (text: string, track: EntryView['track'], value: number | undefined): EntryView => ({
  text,
  track,
  evidence:
    value === undefined ? undefined : { value, error: 0.012, size: 1, decision: { threshold: 0.7, keep: 2, pass: 1 } },
});

const pairs: MineView['pairs'] = [
  {
    index: 3,
    left: entry('We stopped at 0.78: the next trial cost 180 GPU-hours and showed nothing new.', 'cloud-titan', 0.482),
    right: entry('We cut half of the pool because half of it was redundant.', 'tiny-pioneer', undefined),
    side: 'left',
    holds: undefined,
  },
  {
    index: 4,
    left: entry(
      'Two copies stay, since a second look at a street still teaches something, and rare signs are often cut with their look-alikes.',
      'edge-guardian',
      0.491,
    ),
    right: entry('Four passes over fewer clips beat two over more.', 'mobile-nomad', 0.44),
    side: undefined,
    holds: undefined,
  },
];

const outcome: OutcomeView = {
  decision: bench.decision,
  value: 0.611,
  parts: { kept: 0.62, visits: 1_120, passes: 1.8, families: 0.97, rare: 0.91, icr: 0.54 },
  beaten: 166,
  of: 200,
  spent: 0.11,
  earned: [
    { part: 'outcome', earned: 290, worth: 350 },
    { part: 'forecast', earned: 130, worth: 200 },
    { part: 'incident', earned: 70, worth: 100 },
    { part: 'exploring', earned: 38, worth: 50 },
  ],
  knee: { value: 0.62, tolerance: 0.04 },
  measure: { key: 'removed-share', value: 0.38, floor: 0.1, target: 0.5 },
  fresh: undefined,
};

const yardsticks: PublicView['yardsticks'] = [
  {
    track: 'edge-guardian',
    default: { decision: { threshold: 0.8, keep: 1, pass: 0 }, value: 0.55 },
    best: { decision: { threshold: 0.6, keep: 2, pass: 1 }, value: 0.633 },
    quantiles: Array.from({ length: 21 }, (_, place) => 0.4 + 0.01 * place + 0.0001 * place * place),
    of: 200,
    noise: 0.006,
  },
];

const withBench = (more: Partial<BenchView>, holds: TeamView['holds'] = []): TeamView => ({
  id: 1,
  members,
  bench: { ...bench, ...more },
  holds,
});

const step = (stepKind: StepKind, more: Partial<PublicView> = {}): PublicView => ({ ...view, stepKind, ...more });
const calling = trial(6, 0.64, 0, {
  status: 'calling',
  runsAt: 183_000,
  callers: [],
  by: 2,
  value: undefined,
  error: undefined,
  counts: false,
  readings: {},
  audit: undefined,
  against: 0.489,
});
const measuring: TrialView = { ...calling, status: 'measuring' };
const committed = { committed: true, taps: [1, 2, 3], defence, marker: 0.66 };
const fresh = {
  values: [0.61, 0.58, 0.63, 0.49, 0.6, 0.62, 0.57, 0.64, 0.5, 0.61, 0.59, 0.62],
  medians: [0.55, 0.54, 0.57, 0.56, 0.55, 0.56, 0.55, 0.54, 0.55, 0.53, 0.56, 0.55],
  beaten: 52.5,
  of: 64,
};

const scenes = {
  work: { view, mine, team: withBench({}), now: 100_000 },
  'work-open': {
    view,
    mine,
    team: withBench({ marker: 0.66, carried: { dollars: 0.3, hours: 0.12, weeks: 0 } }),
    now: 170_000,
  },
  held: { view, mine, team: withBench({}, [{ dial: 'threshold', player: 2, value: 0.58, hands: [] }]), now: 100_000 },
  calling: { view, mine, team: withBench({ trials: [...trials, calling] }), now: 180_000 },
  measuring: { view, mine, team: withBench({ trials: [...trials, measuring] }), now: 185_000 },
  over: {
    view,
    mine,
    team: withBench({ spent: { dollars: 0, hours: 0.4, weeks: 25.6 / 26 }, counted: 7 }),
    now: 200_000,
  },
  away: { view, mine, team: withBench({}), now: 100_000, link: 'reconnecting' },
  'lab-busy': { view, mine, team: withBench({}), now: 100_000, refuses: 'lab-busy' },
  incident: { view, mine, team: withBench({ incident: struck }), now: 180_000 },
  'incident-needs-trial': { view, mine, team: withBench({ trials: [], counted: 0, incident: struck }), now: 180_000 },
  'incident-answered': {
    view,
    mine,
    team: withBench({
      incident: { ...struck, answer: 'show-the-pilot', cost: { ...nothing, weeks: 2 / 26 } },
      defence,
    }),
    now: 240_000,
  },
  commit: {
    view: step('commit', { endsAt: 360_000 }),
    mine,
    team: withBench({ commitFrom: 0, frozenFrom: 355_000, defence, marker: 0.66 }),
    now: 310_000,
  },
  'commit-empty': {
    view: step('commit', { endsAt: 360_000 }),
    mine,
    team: withBench({ commitFrom: 0, frozenFrom: 355_000 }),
    now: 310_000,
  },
  frozen: {
    view: step('commit', { endsAt: 360_000 }),
    mine,
    team: withBench({ commitFrom: 0, frozenFrom: 355_000, defence, marker: 0.66 }),
    now: 357_000,
  },
  committed: {
    view: step('commit', { endsAt: 360_000 }),
    mine,
    team: withBench({ commitFrom: 0, frozenFrom: 355_000, ...committed }),
    now: 330_000,
  },
  reveal: {
    view: step('reveal', { yardsticks }),
    mine,
    team: withBench({ ...committed, incident: { ...struck, answer: 'pay' }, outcome }),
    now: 100_000,
  },
  verdict: {
    view: step('verdict', { yardsticks }),
    mine: { ...mine, pairs, total: 528, rank: 3, ranked: 8, gap: 24 },
    team: withBench({ ...committed, outcome }),
    now: 280_000,
  },
  podium: {
    view: step('podium', {
      yardsticks,
      reveals: [
        {
          key: '0.bill',
          question: 'bill',
          track: 'edge-guardian',
          truth: { answer: 1, figure: 12 },
          facts,
          panel: [],
          charts: [],
          wall: picture,
          states: '',
        },
      ],
    }),
    mine: {
      ...mine,
      pairs: pairs.map((pair, index) => ({ ...pair, side: 'left', holds: index === 0 ? 'left' : 'both' })),
      results: [
        {
          key: '0.bill',
          question: 'bill',
          forecast: { chips: [0, 7, 3, 0, 0], locked: true, auto: false, byBell: 0, points: 180 },
          teamPoints: 140,
          pooledPoints: 150,
        },
      ],
      total: 755,
      rank: 2,
      ranked: 8,
      gap: 31,
    },
    team: withBench({
      ...committed,
      outcome: {
        ...outcome,
        fresh,
        earned: [
          ...outcome.earned,
          { part: 'fresh', earned: 164, worth: 200 },
          { part: 'defence', earned: 63, worth: 100 },
        ],
      },
    }),
    now: 280_000,
  },
} satisfies Readonly<Record<string, PhoneScene>>;

/** Every scene by its name; the lesson's end looks back on the podium. */
export const phoneScenes: Readonly<Record<string, PhoneScene>> = {
  ...scenes,
  ended: {
    ...scenes.podium,
    view: { ...scenes.podium.view, status: 'over' },
    mine: { ...scenes.podium.mine, callRecord: { made: 9, right: 6 } },
  },
};
