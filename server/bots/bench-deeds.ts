/** What a program's deed comes to on its team's workbench as it stands: the commands that a phone would send. */
import type { BenchView, TrialView } from '../../shared/lesson/bench-views.ts';
import type { PairView } from '../../shared/lesson/round-views.ts';
import type { Dial, Incident, Workbench } from '../../shared/missions/workbench.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/commands.ts';
import type { BenchManner, Deed } from './bench-manners.ts';
import type { Dice } from './dice.ts';

/** A command with its body. */
export type Wish = { [N in CommandName]: { readonly name: N; readonly body: CommandBody<N> } }[CommandName];

export type BenchLook = {
  readonly player: number;
  readonly bench: BenchView;
  readonly workbench: Workbench;
  readonly dice: Dice;
};

/** What programs say for a decision: plain sentences that are true of any. */
const sentences = [
  'We kept what our best trial had, and changed nothing after it.',
  'The last steps cost more than they brought.',
  'We would rather miss a little than pay twice.',
  'Two trials said the same, so we stopped there.',
  'It held when we looked at another part of the data.',
  'We stayed near the default, because nothing clearly beat it.',
] as const;

const pick = <T>(list: readonly T[], dice: Dice): T | undefined => list[dice.whole(0, list.length - 1)];

/** Any value of a dial's own grid. */
export const anySetting = (dial: Dial, dice: Dice): number => {
  if (dial.kind === 'choice') return pick(dial.values, dice) ?? 0;
  const steps = Math.round((dial.high - dial.low) / dial.step);
  return Number((dial.low + dice.whole(0, steps) * dial.step).toFixed(6));
};

export const bestTrial = ({ trials }: BenchView): TrialView | undefined =>
  trials.reduce<TrialView | undefined>(
    (best, trial) =>
      trial.value !== undefined && trial.value > (best?.value ?? Number.NEGATIVE_INFINITY) ? trial : best,
    undefined,
  );

const move = (dial: string, value: number): Wish => ({ name: 'moveDial', body: { dial, value } });

const trying = ({ bench, workbench, dice }: BenchLook): readonly Wish[] => {
  if (bench.committed) return [];
  const key = pick(bench.dials, dice);
  const dial = key === undefined ? undefined : workbench.dials[key];
  const moved = key !== undefined && dial ? [move(key, anySetting(dial, dice))] : [];
  // the cheapest size is what every purse holds
  return [...moved, { name: 'runTrial', body: { size: 0 } }];
};

const settling = ({ bench }: BenchLook): readonly Wish[] => {
  const best = bestTrial(bench);
  if (!best || bench.committed) return [];
  return bench.dials.flatMap((dial) => {
    const value = best.decision[dial];
    return value === undefined || value === bench.decision[dial] ? [] : [move(dial, value)];
  });
};

const marking = ({ bench, workbench, dice }: BenchLook): readonly Wish[] => {
  const dial = bench.kneeDial === undefined ? undefined : workbench.dials[bench.kneeDial];
  return dial ? [{ name: 'placeMarker', body: { value: anySetting(dial, dice) } }] : [];
};

const defending = ({ bench, dice }: BenchLook): readonly Wish[] => {
  if (!bench.extras.includes('defence')) return [];
  const text = pick(sentences, dice) ?? sentences[0];
  return [{ name: 'writeDefence', body: { text, evidence: bestTrial(bench)?.id ?? 0 } }];
};

const committing = ({ bench }: BenchLook): readonly Wish[] => (bench.committed ? [] : [{ name: 'commit', body: {} }]);
const nothing = (): readonly Wish[] => [];

const wishesOf: Readonly<Record<Deed, (look: BenchLook) => readonly Wish[]>> = {
  ...{ try: trying, settle: settling, mark: marking, defend: defending, commit: committing },
  // with the player's own papers, and with the line itself
  ...{ judge: nothing, drop: nothing, flood: nothing },
};

/** The commands of a deed; none where there is nothing to do. Judging needs the player's own papers, see `judging`. */
export const wishesFor = (deed: Deed, look: BenchLook): readonly Wish[] => wishesOf[deed](look);

/** Judges every pair: by what the entries rest on where both say, else by the dice. */
export const judging = (pairs: readonly PairView[], dice: Dice): readonly Wish[] =>
  pairs.map(({ index, left, right }): Wish => {
    const [one, other] = [left.evidence?.value, right.evidence?.value];
    const known = one !== undefined && other !== undefined && one !== other;
    const leftHolds = known ? one > other : dice.uniform() < 0.5;
    return { name: 'judgePair', body: { pair: index, side: leftHolds ? 'left' : 'right' } };
  });

const costOf = ({ cost }: Incident['answers'][number]): number =>
  (cost.dollars ?? 0) + (cost.hours ?? 0) + (cost.weeks ?? 0);

const answerTo = (incident: Incident, { bench, dice }: BenchLook, manner: BenchManner): string | undefined => {
  const tried = bench.trials.some(({ status }) => status === 'measured');
  const open = incident.answers.filter(({ needs }) => needs === undefined || tried);
  if (manner.answers === 'nothing') return undefined;
  if (manner.answers === 'free') return open[0]?.key;
  if (manner.answers === 'any') return pick(open, dice)?.key;
  return open.toSorted((one, other) => costOf(other) - costOf(one))[0]?.key;
};

/** What a program does about what it sees happen: it calls trials that count down, and answers a stakeholder, once each. */
export const reactions = (look: BenchLook, manner: BenchManner, met: Set<string>): readonly Wish[] => {
  const { bench, workbench, player, dice } = look;
  const once = (name: string): boolean => !met.has(name) && met.add(name).has(name);
  const alone = (trial: TrialView): boolean => trial.by === player;
  const calls = bench.trials
    .filter((trial) => trial.status === 'calling' && !alone(trial) && once(`trial ${trial.id}`))
    .filter(() => dice.uniform() < manner.calls)
    .map(
      ({ id }): Wish => ({ name: 'callTrial', body: { trial: id, call: dice.uniform() < 0.5 ? 'higher' : 'lower' } }),
    );
  const struck = bench.incident;
  const incident = workbench.incidents.find(({ key }) => key === struck?.key);
  if (!struck || !incident || struck.answer !== undefined || !once(`incident ${incident.key}`)) return calls;
  const answer = answerTo(incident, look, manner);
  return answer === undefined ? calls : [...calls, { name: 'answerIncident', body: { answer } }];
};
