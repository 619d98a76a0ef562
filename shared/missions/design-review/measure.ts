/** What futures say of an accuracy: how high it is, how sure, and how far the team's own measurement runs ahead of it. */
import { confidence } from './formulas.ts';
import { errorAt } from './promise.ts';
import type { Course } from './shipping.ts';

/** Mean of figures. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that so large a share of figures lies below. @param share 0 to 1. */
export function quantileOf(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  const at = share * (ascending.length - 1);
  const lower = Math.floor(at);
  const upper = Math.min(ascending.length - 1, lower + 1);
  return ascending[lower]! + (at - lower) * (ascending[upper]! - ascending[lower]!);
}

/** Accuracies in percent of what is out there in a week. */
export function accuraciesAt(courses: readonly Course[], week: number): readonly number[] {
  return courses.map((course) => 100 * (1 - errorAt(course, week)));
}

/** The same, as the team had measured it. */
export function measuredAt(courses: readonly Course[], week: number): readonly number[] {
  return courses.map(({ measured }) => 100 * (1 - measured[week]!));
}

/** The accuracy in percent that nine futures in ten reach by a week. */
export function confidentAccuracy(courses: readonly Course[], week: number): number {
  return quantileOf(accuraciesAt(courses, week), 1 - confidence);
}

/** Releases by a week. */
export function meanReleases(courses: readonly Course[], week: number): number {
  return meanOf(courses.map(({ releases }) => releases[week]!));
}

/** By how many percentage points the team's own measurement runs ahead of the truth. */
export function optimismAt(courses: readonly Course[], week: number): number {
  return meanOf(measuredAt(courses, week)) - meanOf(accuraciesAt(courses, week));
}
