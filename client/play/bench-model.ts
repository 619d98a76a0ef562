/** A team's workbench as its screens need it: views, the mission's dials and its words put together. Nothing here acts. */
import type { BenchView, TrialView } from '../../shared/lesson/bench-views.ts';
import { canPay, isTooDear } from '../../shared/lesson/purse.ts';
import type { MineView, TeamView } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { Decision, Dial, Figures, Purse, TrialSize, Workbench } from '../../shared/missions/workbench.ts';
import type { words } from '../words/index.ts';
import type { BenchWords, MissionWords } from '../words/mission-words.ts';
import { type IncidentModel, incidentModel } from './incident-model.ts';

export type NamedDial = { readonly key: string; readonly dial: Dial };

export type Best = { readonly value: number; readonly decision: Decision; readonly trial: number | undefined };

export type Pilot = {
  readonly value: number;
  readonly error: number;
  readonly readings: Figures;
  readonly size: number;
  readonly decision: Decision;
};

export type BenchModel = {
  readonly bench: BenchView;
  readonly said: BenchWords;
  /** Those that may be moved, in the mission's order. */
  readonly dials: readonly NamedDial[];
  /** Of those the ones that stand where an earlier round left them. */
  readonly inherited: readonly string[];
  readonly sizes: readonly TrialSize[];
  /** The dial along which trials are plotted. */
  readonly axis: NamedDial | undefined;
  /** A trial of the default, which the brief showed. */
  readonly pilot: Pilot | undefined;
  /** What the brief states; nothing before it is known. */
  readonly facts: Figures;
  readonly best: Best | undefined;
  /** The incident that has struck. */
  readonly incident: IncidentModel | undefined;
  /** The dial along which the team marks the knee, where it may. */
  readonly knee: NamedDial | undefined;
  /** Whether the team defends its decision, and the mission's question for that. */
  readonly defends: boolean;
  readonly reflect: string | undefined;
  /** Readings that tell the data wall, in a mission in which data repeats. */
  readonly dataWall: Workbench['dataWall'];
  /** Words for what becomes of tiles. */
  readonly states: MissionWords['states'];
  /** Shares of the grant that a trial of the dials as they stand takes; undefined before the brief is known. */
  readonly price: (decision: Decision, size: number) => Purse | undefined;
};

const workbenchOf = (mission: string): Workbench | undefined =>
  isMissionId(mission) ? missions[mission].workbench : undefined;

/** The best value that the team knows, the default's trial among them; the earliest of equals. */
const bestOf = (bench: BenchView, pilot: BenchModel['pilot']): Best | undefined => {
  const known: readonly Best[] = [
    ...(pilot ? [{ value: pilot.value, decision: pilot.decision, trial: undefined }] : []),
    ...bench.trials.flatMap(({ id, value, decision }) => (value === undefined ? [] : [{ value, decision, trial: id }])),
  ];
  return known.reduce<Best | undefined>((best, one) => (best && best.value >= one.value ? best : one), undefined);
};

/** Undefined where the team has no workbench, or the mission none. */
export const benchModel = (
  mission: string,
  track: keyof Workbench['defaults'],
  mine: Pick<MineView, 'brief'>,
  team: Pick<TeamView, 'bench'> | undefined,
  said: MissionWords,
): BenchModel | undefined => {
  const workbench = workbenchOf(mission);
  const bench = team?.bench;
  if (!workbench || !bench || !said.bench) return undefined;
  const dials = Object.entries(workbench.dials).flatMap(([key, dial]) =>
    bench.dials.includes(key) ? [{ key, dial }] : [],
  );
  const facts = mine.brief?.facts;
  const shown = mine.brief?.pilot;
  const pilot = shown && { ...shown, decision: workbench.defaults[track] };
  return {
    bench,
    said: said.bench,
    dials,
    inherited: workbench.inherits ?? [],
    sizes: workbench.sizes,
    axis: dials.find(({ key }) => key === workbench.knee) ?? dials.find(({ dial }) => dial.kind === 'range'),
    pilot,
    facts: facts ?? {},
    best: bestOf(bench, pilot),
    incident: incidentModel(bench, workbench.incidents, said.bench),
    knee: dials.find(({ key }) => key === bench.kneeDial),
    defends: bench.extras.includes('defence'),
    reflect: said.reflect,
    dataWall: workbench.dataWall,
    states: said.states,
    price: (decision, place) => {
      const size = workbench.sizes[place];
      return facts && size && workbench.price(facts, decision, size);
    },
  };
};

/** A price in the grant's own units. */
export const amountOf = (grant: Purse, share: Purse): Purse => ({
  dollars: grant.dollars * share.dollars,
  hours: grant.hours * share.hours,
  weeks: grant.weeks * share.weeks,
});

export const callingTrial = ({ trials }: BenchView): TrialView | undefined =>
  trials.find(({ status }) => status === 'calling');

const isOpen = ({ status }: TrialView): boolean => status === 'calling' || status === 'measuring';

export type CannotRun = keyof typeof words.work.run.cannot;

/** Why no trial can be run now; undefined if one can. The server decides; this only spares it a question whose answer is known. */
export const cannotRun = (bench: BenchView, price: Purse | undefined, away: boolean): CannotRun | undefined => {
  if (away || !price) return 'away';
  if (callingTrial(bench) || bench.trials.filter(isOpen).length > 1) return 'trial-open';
  if (isTooDear(price)) return 'too-dear';
  return canPay(bench.spent, price, bench.carried) ? undefined : 'purse-empty';
};

/** Whether the purse has paid for a trial of these settings. */
export const wasTried = ({ trials }: BenchView, decision: Decision): boolean =>
  trials.some(
    (trial) =>
      trial.status !== 'cancelled' &&
      trial.status !== 'failed' &&
      Object.entries(decision).every(([dial, value]) => trial.decision[dial] === value),
  );

/** Taps that commit the team: more than half of those who are connected. */
export const tapsNeeded = (team: Pick<TeamView, 'members'>): number =>
  Math.floor(team.members.filter(({ here }) => here).length / 2) + 1;

/** Of more dials than these nobody knows by heart which figure is whose. */
const mostUnnamed = 4;

/** What a setting has beside its figure, one or many. */
const unitOf = (setting: string): string =>
  setting
    .replace(/\d[\d.,]*/, '')
    .trim()
    .replace(/s$/, '');

/** Two figures of one unit, or two that are no words at all: which is which? */
const alike = (settings: readonly string[]): boolean =>
  new Set(settings.map(unitOf).map((unit) => (/\p{L}/u.test(unit) ? unit : ''))).size < settings.length;

/** Settings in one line: as people read them, or, if they are many or alike, each after its dial's name. */
export const settingsOf = (said: BenchWords, settings: readonly (readonly [dial: string, value: number])[]): string => {
  const read = settings.map(([dial, value]) => said.dials[dial]?.setting(value) ?? String(value));
  const named = settings.length > mostUnnamed || alike(read);
  const shown = settings.map(([dial, value], place) => {
    const words = said.dials[dial];
    return named ? `${words?.short ?? dial} ${faceOf(words, value)}` : (read[place] ?? '');
  });
  return shown.join(shown.some((one) => one.includes(', ')) ? '; ' : ', ');
};

/** Settings of the dials that can be moved, in one line. */
export const settingsLine = ({ dials, said }: Pick<BenchModel, 'dials' | 'said'>, decision: Decision): string =>
  settingsOf(
    said,
    dials.flatMap(({ key }) => {
      const value = decision[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );

/** A setting as short as a button or a cell of a table wants it. */
export const faceOf = (said: BenchWords['dials'][string] | undefined, value: number): string =>
  (said?.face ?? said?.setting)?.(value) ?? String(value);
