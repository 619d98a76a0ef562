/** Players that are policies: what care, greed, stubbornness and chance reach, by trials that they pay for like everybody else. */
import type { Random } from '../../shared/learn/random.ts';
import type { Bought, DecisionWorld, TrialOrder, TrialResult } from '../../shared/missions/simulator.ts';
import type { Decision, Dial, Purse, Survey, Workbench } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { blindDecision, nameOf, valuesOf } from './decisions.ts';
import { surveyed } from './survey.ts';

export const policyNames = ['informed', 'greedy', 'stubborn', 'random'] as const;
export type PolicyName = (typeof policyNames)[number];

/** What a policy commits, and what its trials have left of the purse. */
export type Committed = {
  readonly decision: Decision;
  readonly purse: Purse;
  readonly trials: number;
  /** Where what was bought stays bought: its trials, in order. */
  readonly before?: readonly Bought[];
};

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
  /** What stays bought; undefined where nothing does. */
  private readonly before: Bought[] | undefined;

  constructor(world: DecisionWorld, workbench: Workbench, share: number) {
    this.world = world;
    this.before = workbench.cumulative ? [] : undefined;
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
    const shown = this.world.trial(this.before ? { ...order, before: [...this.before] } : order);
    this.before?.push({ decision: order.decision, size: order.size });
    return shown;
  }

  commit(decision: Decision): Committed {
    const committed = { decision, purse: this.purse, trials: this.trials };
    return this.before ? { ...committed, before: this.before } : committed;
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
 * @param asks sizes of trial that ask somebody, each run once before anything else; `looks`, the size that it looks around with.
 */
function informed(
  world: DecisionWorld,
  workbench: Workbench,
  standard: Decision,
  { asks, looks } = { asks: [] as readonly number[], looks: carefulSize },
): Committed {
  const trials = new Trials(world, workbench, carefulShare);
  const seen = new Set<string>();
  let best = standard;
  let bestValue = -Infinity;
  const look = (decision: Decision): void => {
    const name = nameOf(workbench, decision);
    if (seen.has(name)) return;
    seen.add(name);
    const shown = trials.run({ decision, size: looks });
    // A difference smaller than its error is none: what is known stays until something is clearly better. Where both share their draws, it is.
    if (shown === undefined || shown.value <= bestValue + (workbench.paired ? 0 : shown.error)) return;
    best = decision;
    bestValue = shown.value;
  };
  const dials = Object.entries(workbench.dials).sort(([, a], [, b]) => valuesOf(a).length - valuesOf(b).length);
  for (const size of asks) trials.run({ decision: standard, size });
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

/**
 * Where what is bought stays bought, nobody looks around first: it begins where one would who has read the prices, buys a round at a
 * time, and stops when a round no longer shows more than the rounds before it did. Before half of the stop it had in mind it believes no
 * single reading, and it never goes on beyond one and a half times that stop.
 * @param along the dial that says when to stop, and the one that says how much a round buys.
 */
function patient(world: DecisionWorld, workbench: Workbench, begin: Decision, along: { stop: string; batch: string }) {
  const trials = new Trials(world, workbench, 1);
  const stops = valuesOf(workbench.dials[along.stop]!);
  const batch = begin[along.batch]!;
  const planned = begin[along.stop]!;
  const shown: number[] = [];
  while (batch * (shown.length + 1) <= 1.5 * planned) {
    const next = trials.run({ decision: begin, size: 0 });
    if (next === undefined) break;
    const usual = shown.reduce((sum, value) => sum + value, 0) / shown.length;
    shown.push(next.value);
    if (batch * shown.length >= planned / 2 && next.value < usual) break;
  }
  const reached = stops.filter((stop) => stop <= batch * shown.length).at(-1) ?? stops[0]!;
  return trials.commit({ ...begin, [along.stop]: reached });
}

/** Knows a place from the brief, and looks to both sides of it. */
function surveying(world: DecisionWorld, workbench: Workbench, plan: Survey, track: TrackId): Committed {
  const trials = new Trials(world, workbench, carefulShare);
  return trials.commit(surveyed((order) => trials.run(order), workbench.dials, plan, track));
}

/** Takes the first thing that looks better: one small trial at a random place, committed if it beats the default's own. */
function greedy(world: DecisionWorld, workbench: Workbench, standard: Decision, random: Random): Committed {
  const trials = new Trials(world, workbench, carefulShare);
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
  track: TrackId,
  random: Random,
): Committed {
  const standard = workbench.defaults[track];
  const untouched = { purse: world.grant, trials: 0 };
  const { careful } = workbench;
  const players: Readonly<Record<PolicyName, () => Committed>> = {
    informed: () => {
      if (careful === undefined) return informed(world, workbench, standard);
      if ('begin' in careful) return patient(world, workbench, careful.begin[track], careful);
      return 'around' in careful
        ? surveying(world, workbench, careful, track)
        : informed(world, workbench, standard, careful);
    },
    greedy: () => greedy(world, workbench, standard, random),
    stubborn: () => ({ decision: standard, ...untouched }),
    random: () => ({ decision: blindDecision(workbench, random), ...untouched }),
  };
  return players[policy]();
}
