/** A world with a domain gap in which teams decide: prices, pilots and outcomes. */
import { tracks } from '../../tracks/index.ts';
import type { DecisionWorld, TrialOrder, WorldInput } from '../simulator.ts';
import type { Figures, Purse } from '../workbench.ts';
import { slots, workWeeks } from './formulas.ts';
import { outcomeOf } from './outcome.ts';
import { tilesAt } from './pictures.ts';
import { prepareIn } from './prepare.ts';
import { pilot } from './trial.ts';
import { domainGapWorkbench } from './workbench.ts';
import { drawWorld, type World } from './world.ts';

function sizeOf({ size }: TrialOrder) {
  const found = domainGapWorkbench.sizes[size];
  if (found === undefined) throw new RangeError(`domain-gap has no trial size ${size}`);
  return found;
}

const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** Figures that a brief states openly. */
export function openFacts({ recordings, perWeek, nullDistance, line }: World): Figures {
  return {
    recordings,
    perWeek,
    workWeeks,
    slots,
    nullDistance: hundredths(nullDistance),
    line: hundredths(line),
  };
}

/** Opens a world. About 150 ms. */
export function openRound(input: WorldInput): DecisionWorld {
  const world = drawWorld(input);
  const { labels, compute, calendar } = tracks[input.track].purse;
  const grant: Purse = { dollars: labels.value, hours: compute.value, weeks: calendar.value };
  const facts = openFacts(world);
  return {
    grant,
    facts,
    price(order) {
      const shares = domainGapWorkbench.price(facts, order.decision, sizeOf(order));
      return {
        dollars: grant.dollars * shares.dollars,
        hours: grant.hours * shares.hours,
        weeks: grant.weeks * shares.weeks,
      };
    },
    trial: (order) => pilot(world, order, sizeOf(order).share),
    tiles: (places) => tilesAt(world, places),
    prepare: (recall) => prepareIn(world, facts, recall),
    outcome: (decision, purse, circumstances = {}, repetition = 0) =>
      outcomeOf(world, decision, purse, grant.weeks, circumstances, repetition),
    knee() {
      throw new Error('domain-gap has no dial with a knee');
    },
  };
}
