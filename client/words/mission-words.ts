/** What a language has to say about one mission: every key that the mission and its simulation use has words here. */
import type { StepKind } from '../../shared/missions/mission.ts';
import type { TileState } from '../../shared/missions/simulator.ts';
import type { LiveMath } from './live-math.ts';

/** Figures by key, as a brief states them. */
export type Facts = Readonly<Record<string, number>>;
export type Values = Readonly<Record<string, number | string>>;

export type QuestionWords = {
  /** The question itself. Without facts (on the projector, where tracks differ) it leaves the track's own figures out. */
  readonly ask: (facts: Facts | undefined) => string;
  /** What exactly is done and measured, in one or two sentences. */
  readonly policy: (facts: Facts | undefined) => string;
  /** By answer key: in full, and as short as a chart's axis wants it. */
  readonly answers: Readonly<Record<string, { readonly long: string; readonly short: string }>>;
  /** Opens the sentence that the measured figure completes, such as "The bill fell by". */
  readonly outcome: (figure: number) => string;
  /** The measured figure with its unit, large. */
  readonly figure: (figure: number) => string;
  /** Names the axis on which the truth and the forecasts stand. */
  readonly axis: string;
};

export type ChartWords = {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: Readonly<Record<string, string>>;
  /** Names of the places along the chart, in order, where they have names: then each has a row of its own. */
  readonly places?: readonly string[];
};

/** A figure by its name. */
export type NamedFigure = (value: number) => { readonly label: string; readonly value: string };

/** A stakeholder who interrupts: roles, never persons; a stake, and no jargon. */
export type IncidentWords = {
  readonly who: string;
  /** One or two sentences in their voice. */
  readonly says: string;
  /** Two facts to reason from. */
  readonly facts: readonly string[];
  /** By the answer's key: what the button says, and what it changes. */
  readonly answers: Readonly<Record<string, { readonly name: string; readonly does: string }>>;
  /** What will be measured at the outcome, whatever is answered. */
  readonly demand: (floor: number, target: number) => string;
  readonly measure: NamedFigure;
};

/** What a language has to say about the workbench of a mission. */
export type BenchWords = {
  /**
   * By the dial's key: its name, in full and for the head of a column; what it does in a sentence; a setting as people read it, and
   * where that is long, as it stands on one of several buttons side by side.
   */
  readonly dials: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly short: string;
        readonly does: string;
        readonly setting: (value: number) => string;
        readonly face?: (value: number) => string;
      }
    >
  >;
  /** What tells trials apart if it is not how large they are: as a heading, and for the head of a column. */
  readonly sized?: { readonly name: string; readonly short: string };
  /** By the size's key: short, as a segment shows it, and as a sentence has it. */
  readonly sizes: Readonly<Record<string, { readonly short: string; readonly long: string }>>;
  /** What trials and outcomes measure: as short as a chart wants it, and in full. */
  readonly axis: string;
  readonly measure: string;
  /** A value without and with its unit. */
  readonly figure: (value: number) => string;
  readonly value: (value: number) => string;
  /** What else a trial shows, and what an outcome is made of. */
  readonly readings: Readonly<Record<string, NamedFigure>>;
  readonly parts: Readonly<Record<string, NamedFigure>>;
  /** The math panel while the team works, where the mission has one. */
  readonly math?: LiveMath;
  /** By the incident's key. */
  readonly incidents?: Readonly<Record<string, IncidentWords>>;
  /** Where more stops paying: what the marker is called, and what it asks a team to mark. */
  readonly marker?: { readonly name: string; readonly asks: string };
};

/** What a host says in a step, and watches for. */
export type StepNote = { readonly say: string; readonly watch: readonly string[] };

export type MissionWords = {
  readonly title: string;
  /** What is at stake, a sentence each; the first stands alone on the projector. */
  readonly brief: (facts: Facts | undefined) => readonly string[];
  /** What the mark on a tile of the brief means, and its absence. */
  readonly marks: { readonly marked: string; readonly plain: string };
  readonly facts: Readonly<Record<string, (value: number) => { readonly label: string; readonly value: string }>>;
  readonly clues: Readonly<Record<string, (values: Values) => string>>;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  /** What the tiles did at the reveal: the cause, apart from the truth. */
  readonly cause: (facts: Facts) => string;
  readonly panel: Readonly<Record<string, (values: Values) => string>>;
  readonly charts: Readonly<Record<string, ChartWords>>;
  /** Of the states that its wall shows. */
  readonly states: Readonly<Partial<Record<TileState, string>>>;
  /** What a team’s earlier rounds left here, a sentence a key; what has none is not said. */
  readonly carriesIn?: Readonly<Record<string, (value: number) => string>>;
  /** Where teams decide. */
  readonly bench?: BenchWords;
  /** The question that a team answers when it commits. */
  readonly reflect?: string;
  readonly corrections: Readonly<Record<string, string>>;
  /** For the host, by step: what to say, and what to watch for. */
  readonly notes: Readonly<Record<Exclude<StepKind, 'podium'>, StepNote> & Partial<Record<'podium', StepNote>>>;
};
