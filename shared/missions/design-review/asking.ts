/** What a team knows of those who sign: what they say when they are asked, and what is usual where nobody was. */
import type { Bought } from '../simulator.ts';
import { roles } from './formulas.ts';
import type { Range } from './settings.ts';
import { reviewWorkbench } from './workbench.ts';
import type { WalkAway, World } from './world.ts';

/** Whoever is asked asks for more than the least that they would sign for: percent, conditions and weeks at most. Assumptions. */
const haggling = { accuracy: 2, scope: 0.5, week: 1.5 } as const;

/** Who is asked by a trial of a size; undefined for a projection. */
export function askedBy(size: number): number | undefined {
  const names: readonly string[] = roles;
  const role = names.indexOf(reviewWorkbench.sizes[size]?.key ?? '');
  return role < 0 ? undefined : role;
}

const middle = ([low, high]: Range): number => (low + high) / 2;

/** What is usual on the track, as the brief says it. */
export function usualWants({ settings: { wants } }: Pick<World, 'settings'>): readonly WalkAway[] {
  return [
    { accuracy: middle(wants.payer), scope: 0, week: middle(wants.week) },
    { accuracy: middle(wants.examiner), scope: 0, week: Number.POSITIVE_INFINITY },
    { accuracy: middle(wants.user), scope: middle(wants.scope), week: Number.POSITIVE_INFINITY },
  ];
}

/** What each says when asked: the same every time. */
export function saidBy({ walkAways, random }: Pick<World, 'walkAways' | 'random'>): readonly WalkAway[] {
  return walkAways.map((least, role) => {
    const mouth = random.fork(`said/${role}`);
    const more = (most: number): number => mouth.between(0, most);
    return {
      accuracy: least.accuracy + more(haggling.accuracy),
      scope: least.scope === 0 ? 0 : least.scope + more(haggling.scope),
      week: least.week - more(haggling.week),
    };
  });
}

/** Who has been asked so far, by number. */
export function askedIn(trials: readonly Pick<Bought, 'size'>[]): ReadonlySet<number> {
  return new Set(trials.flatMap(({ size }) => askedBy(size) ?? []));
}

/** What a projection goes by: what was said, and what is usual where nobody was asked. */
export function believed(world: World, asked: ReadonlySet<number>): readonly WalkAway[] {
  const [said, usual] = [saidBy(world), usualWants(world)];
  return roles.map((_, role) => (asked.has(role) ? said : usual)[role]!);
}
