/** Players that are policies: what care, greed, stubbornness and chance reach, by trials that they pay for like everybody else. */
import type { Random } from '../../shared/learn/random.ts';
import type { DecisionWorld, TrialOrder, TrialResult } from '../../shared/missions/simulator.ts';
import type { Decision, Dial, Purse, Workbench } from '../../shared/missions/workbench.ts';
import { blindDecision, nameOf, valuesOf } from './decisions.ts';

export const policyNames = ['informed', 'greedy', 'stubborn', 'random'] as const;
export type PolicyName = (typeof policyNames)[number];

/** What a policy commits, and what its trials have left of the purse. */
export type Committed = { readonly decision: Decision; readonly purse: Purse; readonly trials: number };

/** A careful team spends at most this share of its compute on trials. */
const carefulShare = 0.3;
/** Trials of the middle size: the smallest sees too little, the largest costs too much. */
const carefulSize = 2;

/** A purse that pays for trials, up to a share of the grant's compute. */
class Trials {
  purse: Purse;
  trials = 0;
  private readonly world: DecisionWorld;
  private readonly least: number;

  constructor(world: DecisionWorld, share: number) {
    this.world = world;
    this.purse = world.grant;
    this.least = world.grant.hours * (1 - share);
  }

  /** What a trial shows; undefined if it cannot be paid for. */
  run(order: TrialOrder): TrialResult | undefined {
    const { dollars, hours, weeks } = this.world.price(order);
    const left = {
      dollars: this.purse.dollars - dollars,
      hours: this.purse.hours - hours,
      weeks: this.purse.weeks - weeks,
    };
    if (left.hours < this.least || left.dollars < 0 || left.weeks < 0) return undefined;
    this.purse = left;
    this.trials++;
    return this.world.trial(order);
  }

  commit(decision: Decision): Committed {
    return { decision, purse: this.purse, trials: this.trials };
  }
}

/** Where a careful team looks along a dial: a range at four places, for the least of it cuts away nearly everything, a choice at all of its values. */
function looksAlong(dial: Dial): readonly number[] {
  const values = valuesOf(dial);
  if (dial.kind === 'choice') return values;
  return [0.3, 0.5, 0.7, 0.9].map((share) => values[Math.round(share * (values.length - 1))]!);
}

/**
 * Goes dial by dial, the one with most values last, tries a few values of each with the others as good as known, and keeps the best;
 * then looks on both sides of the best place of the last. It commits the best point that it measured, where better means by more than
 * the trial's own error.
 */
function informed(world: DecisionWorld, workbench: Workbench, standard: Decision): Committed {
  const trials = new Trials(world, carefulShare);
  const seen = new Set<string>();
  let best = standard;
  let bestValue = -Infinity;
  const look = (decision: Decision): void => {
    const name = nameOf(workbench, decision);
    if (seen.has(name)) return;
    seen.add(name);
    const shown = trials.run({ decision, size: carefulSize });
    // A difference smaller than its error is none: what is known stays until something is clearly better.
    if (shown === undefined || shown.value <= bestValue + shown.error) return;
    best = decision;
    bestValue = shown.value;
  };
  const dials = Object.entries(workbench.dials).sort(([, a], [, b]) => valuesOf(a).length - valuesOf(b).length);
  look(standard);
  for (const [key, dial] of dials) for (const value of looksAlong(dial)) look({ ...best, [key]: value });
  const [key, dial] = dials[dials.length - 1]!;
  const values = valuesOf(dial);
  const place = values.indexOf(best[key]!);
  const stride = Math.max(1, Math.round(values.length / 10));
  for (const step of [-stride, stride]) {
    const value = values[place + step];
    if (value !== undefined) look({ ...best, [key]: value });
  }
  return trials.commit(best);
}

/** Takes the first thing that looks better: one small trial at a random place, committed if it beats the default's own. */
function greedy(world: DecisionWorld, workbench: Workbench, standard: Decision, random: Random): Committed {
  const trials = new Trials(world, carefulShare);
  const decision = blindDecision(workbench, random);
  const usual = trials.run({ decision: standard, size: 0 });
  const shown = trials.run({ decision, size: 0 });
  return trials.commit(usual && shown && shown.value > usual.value ? decision : standard);
}

/** What a policy commits in a world. Stubborn commits the default, random a blind draw; neither runs a trial. */
export function commitBy(
  policy: PolicyName,
  world: DecisionWorld,
  workbench: Workbench,
  standard: Decision,
  random: Random,
): Committed {
  const untouched = { purse: world.grant, trials: 0 };
  const players: Readonly<Record<PolicyName, () => Committed>> = {
    informed: () => informed(world, workbench, standard),
    greedy: () => greedy(world, workbench, standard, random),
    stubborn: () => ({ decision: standard, ...untouched }),
    random: () => ({ decision: blindDecision(workbench, random), ...untouched }),
  };
  return players[policy]();
}
