/** Players that are policies: what care, greed, stubbornness and chance reach, by trials that they pay for like everybody else. */
import type { Random } from '../../shared/learn/random.ts';
import type { DecisionWorld, TrialOrder } from '../../shared/missions/simulator.ts';
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

  /** The value that a trial shows; undefined if it cannot be paid for. */
  run(order: TrialOrder): number | undefined {
    const { dollars, hours, weeks } = this.world.price(order);
    const left = {
      dollars: this.purse.dollars - dollars,
      hours: this.purse.hours - hours,
      weeks: this.purse.weeks - weeks,
    };
    if (left.hours < this.least || left.dollars < 0 || left.weeks < 0) return undefined;
    this.purse = left;
    this.trials++;
    return this.world.trial(order).value;
  }

  commit(decision: Decision): Committed {
    return { decision, purse: this.purse, trials: this.trials };
  }
}

/** Where a careful team looks along a dial: a range at five places, a choice at all of its values. */
function looksAlong(dial: Dial): readonly number[] {
  const values = valuesOf(dial);
  if (dial.kind === 'choice') return values;
  return [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => values[Math.round(share * (values.length - 1))]!);
}

/**
 * Goes dial by dial, the one with most values last, tries a few values of each with the others as good as known, and keeps the best;
 * then looks on both sides of the best place of the last. It commits the best point that it measured.
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
    const value = trials.run({ decision, size: carefulSize });
    if (value === undefined || value <= bestValue) return;
    best = decision;
    bestValue = value;
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

/** Three of the cheapest trials at random places; commits the best of them. */
function greedy(world: DecisionWorld, workbench: Workbench, random: Random): Committed {
  const trials = new Trials(world, carefulShare);
  let best = blindDecision(workbench, random);
  let bestValue = -Infinity;
  for (let attempt = 0; attempt < 3; attempt++) {
    const decision = blindDecision(workbench, random);
    const value = trials.run({ decision, size: 0 });
    if (value === undefined || value <= bestValue) continue;
    best = decision;
    bestValue = value;
  }
  return trials.commit(best);
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
    greedy: () => greedy(world, workbench, random),
    stubborn: () => ({ decision: standard, ...untouched }),
    random: () => ({ decision: blindDecision(workbench, random), ...untouched }),
  };
  return players[policy]();
}
