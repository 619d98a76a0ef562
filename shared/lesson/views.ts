/** What people get to see, as plain data. `view.ts` decides it; the server paints it; the pages draw it. */
import type { StepKind } from '../missions/mission.ts';
import type { Chart, Clue, PanelLine, Truth } from '../missions/simulator.ts';
import type { Figures } from '../missions/workbench.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Direction, Reading, TrialId } from './bench.ts';
import type { BenchView, EffortView, HoldView, OutcomeView, YardstickView } from './bench-views.ts';
import type { CalibrationView, ClosingView, OwnClosingView } from './closing-views.ts';
import type { Picture } from './picture.ts';
import type { RoomSettings } from './room-settings.ts';
import type { EntryRow, IncidentNews, PairView, PodiumView, WhatIfView } from './round-views.ts';
import type { Forecast, PlayerId, QuestionKey, TeamId } from './state.ts';

export type PublicTeam = {
  readonly id: TeamId;
  readonly name: string;
  readonly track: TrackId;
};

/** The truth of one question on one track, once it is out. */
export type Revealed = {
  readonly key: QuestionKey;
  readonly question: string;
  readonly track: TrackId;
  readonly truth: Truth;
  readonly facts: Readonly<Record<string, number>>;
  /** Empty, as the charts are, while another question of the round is still to be answered: they could tell its truth. */
  readonly panel: readonly PanelLine[];
  readonly charts: readonly Chart[];
  /** The wall of real samples, and its tile states: one digit a tile, or '' while another question is still to be answered. */
  readonly wall: Picture;
  readonly states: string;
};

/** What everybody sees; of the teams, a phone is told of its own alone, so that a phone costs the same however many there are. */
export type PublicView = {
  readonly code: string;
  readonly plan: string;
  readonly status: 'lobby' | 'running' | 'over';
  /** Whether lesson time runs. */
  readonly running: boolean;
  /** Lesson time in ms when this view was cut for a change of step or of running. */
  readonly at: number;
  readonly endsAt: number;
  readonly round: number;
  readonly rounds: number;
  readonly step: number;
  readonly steps: readonly { readonly kind: StepKind; readonly ms: number }[];
  readonly stepKind: StepKind | '';
  readonly mission: string;
  /** The question that stands open or was just answered; '' if none. */
  readonly question: string;
  readonly lastCall: boolean;
  readonly doorOpen: boolean;
  readonly room: RoomSettings;
  readonly teams: readonly PublicTeam[];
  readonly reveals: readonly Revealed[];
  /** One a track, once the round's outcomes are out. */
  readonly yardsticks: readonly YardstickView[];
};

export type Member = {
  readonly player: PlayerId;
  readonly name: string;
  readonly slot: number;
  readonly here: boolean;
  readonly locked: boolean;
};

/** What the members of one team see of it. */
export type TeamView = {
  readonly id: TeamId;
  readonly members: readonly Member[];
  /** Its workbench, from the round's work step on. */
  readonly bench: BenchView | undefined;
  /** Dials that are being moved. */
  readonly holds: readonly HoldView[];
};

export type Role = 'driver' | 'treasurer' | 'sceptic' | 'advocate' | 'scout';

/** How one forecast went, for its owner. */
export type MyResult = {
  readonly key: QuestionKey;
  readonly question: string;
  readonly forecast: Forecast | undefined;
  readonly teamPoints: number | undefined;
  readonly pooledPoints: number | undefined;
};

/** What one player gets by asking: nobody else receives it. */
export type MineView = {
  readonly player: PlayerId;
  readonly name: string;
  readonly team: TeamId;
  readonly slot: number;
  readonly role: Role;
  readonly clues: readonly Clue[];
  /** Figures that the brief states, and its tiles; undefined before the brief. */
  readonly brief:
    | {
        readonly facts: Readonly<Record<string, number>>;
        readonly picture: Picture;
        readonly marks: string;
        /** A trial of the default settings, where teams decide. */
        readonly pilot: (Reading & { readonly size: number }) | undefined;
      }
    | undefined;
  /** What the team's earlier rounds left in its world, by keys that the round's mission reads; absent where that is nothing. */
  readonly carriesIn?: Figures;
  /** Whether this player came in during the present step of a running lesson, and is told where it stands. */
  readonly late: boolean;
  /** Teams with free seats, where the host lets players choose in the lobby; else none. */
  readonly choices: readonly {
    readonly team: TeamId;
    readonly name: string;
    readonly track: TrackId;
    readonly free: number;
  }[];
  /** The question this player may read now: the one asked or just answered, or the next one early by a private allowance. */
  readonly question: string;
  /** Whether this player may place and lock chips on it now. */
  readonly mayLock: boolean;
  /** Own chips on it; undefined if none were placed, or it closed before this player came. */
  readonly forecast: Forecast | undefined;
  /** The questions of the round whose truth is out, in the order in which it came. */
  readonly results: readonly MyResult[];
  /** Own calls in the present round; whether each was right, once its trial is measured. */
  readonly calls: readonly { readonly trial: TrialId; readonly call: Direction; readonly right: boolean | undefined }[];
  /** Two pairs of other teams' defences to judge, in the verdict and after. */
  readonly pairs: readonly PairView[];
  /** Lesson time at which this player's question opens early; undefined without an allowance. */
  readonly headStartAt: number | undefined;
  /** Own team's total, its rank (equal totals share one; 0 before anything is scored), and among how many. */
  readonly total: number;
  readonly rank: number;
  readonly ranked: number;
  /** Points to the next team above; undefined at the top. */
  readonly gap: number | undefined;
} & OwnClosingView;

export type DeskMember = Member & {
  readonly removed: boolean;
  /** Whether a program sits there. */
  readonly bot: boolean;
  readonly allowance: number;
  readonly headStartMs: number;
};
export type DeskTeam = {
  readonly id: TeamId;
  readonly members: readonly DeskMember[];
  /** Forecast locks, and how many could lock. */
  readonly locked: number;
  readonly could: number;
  /** Sum of the scored rounds, and the rank; 0 before anything is scored. */
  readonly total: number;
  readonly rank: number;
  /** What it does on its workbench; undefined where it has none. */
  readonly effort: EffortView | undefined;
  /** What its decision came to, once the round's outcomes are out. */
  readonly outcome: OutcomeView | undefined;
  /** Of its members' chips, once the lesson closes. */
  readonly calibration?: CalibrationView | undefined;
};

/** What the host sees beside the public view. No truth, no forecast. */
export type DeskView = {
  readonly teams: readonly DeskTeam[];
  readonly here: number;
  readonly players: number;
  /** What moving on would lock as it is. */
  readonly unlocked: number;
  /** Kind of the next step, or '' if the lesson would end. */
  readonly next: StepKind | '';
  readonly world: 'computing' | 'ready' | 'failed';
  readonly lateOpen: boolean;
  readonly teamSize: number;
  /** False while nothing can be saved: the clock stands, and every action is refused. */
  readonly saving: boolean;
  /** Refusals since the lesson opened, by code. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Devices that ask to take a seat over. */
  readonly moves: number;
  /** Address of the join page as phones reach it, without the code. */
  readonly joinUrl: string;
  readonly incidents: readonly IncidentNews[];
  /** The team in the spotlight; 0 for none. */
  readonly spotlight: TeamId;
  readonly whatIf: WhatIfView | undefined;
  /** Defences, in the verdict only. */
  readonly entries: readonly EntryRow[];
} & ClosingView;

/** What the projector shows beside the public view: effort, never results before the reveal. */
export type WallTeam = {
  readonly id: TeamId;
  /** Two letters a member, in the lobby only; afterwards empty strings: nameless dots. */
  readonly initials: readonly string[];
  readonly here: readonly boolean[];
  readonly locked: number;
  readonly could: number;
  /** After the reveal: mean chips per answer, and forecast points. */
  readonly chips: readonly number[];
  readonly points: number | undefined;
  /** What it does on its workbench; undefined where it has none. */
  readonly effort: EffortView | undefined;
  /** What its decision came to, once the round's outcomes are out. */
  readonly outcome: OutcomeView | undefined;
  /** Place in the standings, for the teams that the wall may name: the top half, all below six, all if the host shows all. */
  readonly standing: { readonly total: number; readonly rank: number } | undefined;
  /** Of its members' chips, once the lesson closes. */
  readonly calibration?: CalibrationView | undefined;
};
export type WallView = {
  readonly teams: readonly WallTeam[];
  readonly here: number;
  readonly players: number;
  readonly joinUrl: string;
  /** False while nothing can be saved: the clock stands. */
  readonly saving: boolean;
  /** In the brief: the tiles that everybody may see, one per track. */
  readonly brief: readonly { readonly track: TrackId; readonly picture: Picture; readonly marks: string }[];
  /** Face-down before the reveal: only how many tiles each wall has. */
  readonly tiles: number;
  /** After the reveal: how many players favoured each answer. */
  readonly dots: readonly number[];
  /** After the reveal: how many favoured none, because their chips were even. */
  readonly undecided: number;
  /** The team that gained most ranks in the newest round, from the second scored round on. */
  readonly climb: { readonly team: TeamId; readonly ranks: number } | undefined;
  readonly incidents: readonly IncidentNews[];
  /** The team in the spotlight; 0 for none. */
  readonly spotlight: TeamId;
  readonly podium: PodiumView | undefined;
  readonly whatIf: WhatIfView | undefined;
} & ClosingView;

/** The host's peek: how the class has placed its chips so far, once enough have. No truth in it, no names. */
export type PeekView = { readonly question: string; readonly chips: readonly number[]; readonly forecasts: number };
