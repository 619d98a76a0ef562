/** A future, day by day: how many iterations are worked on, done again or waiting in each place, and what the day belongs to. */
import { daysPerWeek, stageCount } from './formulas.ts';
import type { Future } from './process.ts';

/** Three counts for each of the six stages and the wait outside. */
export type Day = { readonly working: Uint8Array; readonly again: Uint8Array; readonly waiting: Uint8Array };

/** Where a day belongs: 0 to 5 to the stage that held most iterations, 6 outside, 7 to those who improve the pipeline. */
export const improving = stageCount + 1;

const stations = stageCount + 1;

/** What a future looks like at noon of each of its working days. */
export function daysOf({ visits, again, plan }: Future): readonly Day[] {
  const days = Array.from({ length: Math.floor(plan.horizon) }, () => ({
    working: new Uint8Array(stations),
    again: new Uint8Array(stations),
    waiting: new Uint8Array(stations),
  }));
  for (const [place, { station, arrived, started, ended }] of visits.entries()) {
    const first = Math.max(0, Math.ceil(arrived - 0.5));
    for (let day = first; day < days.length && day + 0.5 < ended; day++) {
      const noon = days[day]!;
      const counts = day + 0.5 < started ? noon.waiting : again[place] ? noon.again : noon.working;
      counts[station]!++;
    }
  }
  return days;
}

/** The station that holds most iterations on a day; the earliest of several. */
export function placeOf({ working, again, waiting }: Day): number {
  let most = 0;
  const held = (station: number): number => working[station]! + again[station]! + waiting[station]!;
  for (let station = 1; station < stations; station++) if (held(station) > held(most)) most = station;
  return most;
}

/**
 * Where each working day of half a year belongs: first those that went into improvements or trials, then those of the future.
 * @param count working days of the half year.
 */
export function placesOf(future: Future, count: number): Uint8Array {
  const days = daysOf(future);
  const lost = Math.max(0, count - days.length);
  return Uint8Array.from({ length: count }, (_, day) => (day < lost ? improving : placeOf(days[day - lost]!)));
}

/** Working days of so many weeks. */
export function workingDays(weeks: number): number {
  return weeks * daysPerWeek;
}
