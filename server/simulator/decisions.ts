/** Decisions as points of a grid: drawn blindly, listed, and moved by a step. */
import type { Random } from '../../shared/learn/random.ts';
import type { Decision, Dial, Workbench } from '../../shared/missions/workbench.ts';

/** Every value that a dial can take, ascending. */
export function valuesOf(dial: Dial): readonly number[] {
  if (dial.kind === 'choice') return dial.values;
  const steps = Math.round((dial.high - dial.low) / dial.step);
  // Rounded, because a third step of a hundredth is not quite three hundredths.
  return Array.from({ length: steps + 1 }, (_, step) => Number((dial.low + step * dial.step).toFixed(6)));
}

/** The workbench as blind settings and searches see it: a dial that they do not draw has its default as its only value. */
export function drawnOver(workbench: Workbench, standard: Decision): Workbench {
  const { blind, dials } = workbench;
  if (blind === undefined) return workbench;
  const fixed = ([key, dial]: [string, Dial]): [string, Dial] =>
    blind.includes(key) ? [key, dial] : [key, { kind: 'choice', values: [standard[key]!], unit: dial.unit }];
  return { ...workbench, dials: Object.fromEntries(Object.entries(dials).map(fixed)) };
}

/** A blind decision: every dial drawn evenly from its values. */
export function blindDecision({ dials }: Workbench, random: Random): Decision {
  const drawn = Object.entries(dials).map(([key, dial]) => {
    const values = valuesOf(dial);
    return [key, values[random.integer(values.length)]!] as const;
  });
  return Object.fromEntries(drawn);
}

/** A name that two decisions share only if they are the same. */
export function nameOf({ dials }: Workbench, decision: Decision): string {
  return Object.keys(dials)
    .map((key) => `${key}=${decision[key]}`)
    .join(' ');
}

/** Different blind decisions, as many as asked for, or all if there are no more. */
export function blindDecisions(workbench: Workbench, count: number, random: Random): readonly Decision[] {
  const all = Object.values(workbench.dials).reduce((product, dial) => product * valuesOf(dial).length, 1);
  const found = new Map<string, Decision>();
  while (found.size < Math.min(count, all)) {
    const decision = blindDecision(workbench, random);
    found.set(nameOf(workbench, decision), decision);
  }
  return [...found.values()];
}

/** The decisions that differ from one in a single dial, by so many of its values; a dial that would leave its range stays out. */
export function stepsFrom({ dials }: Workbench, decision: Decision, steps: readonly number[]): readonly Decision[] {
  return Object.entries(dials).flatMap(([key, dial]) => {
    const values = valuesOf(dial);
    const place = values.indexOf(decision[key]!);
    const reach = dial.kind === 'choice' ? [1] : steps;
    return reach
      .flatMap((step) => [values[place - step], values[place + step]])
      .flatMap((value) => (value === undefined ? [] : [{ ...decision, [key]: value }]));
  });
}

/** Decisions with every dial at one end of its range: two for each dial, multiplied. */
export function cornersOf({ dials }: Workbench): readonly Decision[] {
  let corners: readonly Decision[] = [{}];
  for (const [key, dial] of Object.entries(dials)) {
    const values = valuesOf(dial);
    const ends = new Set([values[0]!, values[values.length - 1]!]);
    corners = corners.flatMap((corner) => [...ends].map((end) => ({ ...corner, [key]: end })));
  }
  return corners;
}
