/** How many tiles of a wall are left when those that go have gone; only of a wall from which tiles fall. */
import type { PublicView } from '../../shared/lesson/views.ts';
import { fallen } from '../stage/gravity-plan.ts';
import { kindOf } from './wall-kind.ts';

/** Undefined where the last wall of the lesson is none from which tiles fall, or nothing was revealed. */
export const staying = (view: PublicView): { readonly stay: number; readonly tiles: number } | undefined => {
  const states = view.reveals.at(-1)?.states ?? '';
  if (states === '' || kindOf(view) !== 'gravity') return undefined;
  return { stay: [...states].filter((state) => !fallen(Number(state))).length, tiles: states.length };
};
