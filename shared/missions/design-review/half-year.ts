/** Half years that a world remembers: the same pipeline is run once, and the same search once, whatever is promised of them. */
import type { Dice } from '../pipeline-audit/dice.ts';
import type { Plan } from './plan.ts';
import { type Calendar, type Course, coursesOf, releasesOf, runCalendars } from './shipping.ts';
import { calendars } from './sizes.ts';
import type { Luck, World } from './world.ts';

/** Remembers the latest answers. Pure: what is forgotten is computed again, to the same. */
function remembering<Answer>(
  most: number,
  compute: (plan: Plan) => Answer,
  nameOf: (plan: Plan) => string,
): (plan: Plan) => Answer {
  const known = new Map<string, Answer>();
  return (plan: Plan): Answer => {
    const name = nameOf(plan);
    const answer = known.get(name) ?? compute(plan);
    known.delete(name);
    known.set(name, answer);
    if (known.size > most) known.delete(known.keys().next().value!);
    return answer;
  };
}

/** A class plays no more pipelines at a time than this, and a pipeline few searches. */
const pipelines = 12;
const searches = 40;

/** Plays plans in the futures of a world. */
export function player({ pipeline }: World, dice: Dice, luck: readonly Luck[], count = calendars) {
  const calendarsOf = remembering(
    pipelines,
    (plan): readonly Calendar[] => runCalendars(plan, pipeline.settings.waitsAfter, dice, count).map(releasesOf),
    (plan) => JSON.stringify(plan.pipeline),
  );
  return remembering(
    searches,
    (plan): readonly Course[] => coursesOf(plan, calendarsOf(plan), luck),
    (plan) => JSON.stringify(plan),
  );
}

export type Play = ReturnType<typeof player>;
