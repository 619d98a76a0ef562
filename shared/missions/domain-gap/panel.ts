/** The math panel's three lines: what the note says, what theory allows, and what was measured here. */
import type { PanelLine } from '../simulator.ts';
import { domainError } from './clues.ts';
import { proxyDistance } from './formulas.ts';
import { draws, type Gap, pointsOf, shares } from './gap.ts';
import type { World } from './world.ts';

const tenths = (value: number): number => Math.round(10 * value) / 10;
const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** The three lines; only the last is scored. */
export function panelOf(world: World, gap: Gap): readonly PanelLine[] {
  const distance = pointsOf(gap.distance).mean;
  const error = domainError(world);
  return [
    {
      kind: 'note',
      key: 'gap-grows-with-share',
      values: { few: hundredths(distance[0]!), many: hundredths(distance[distance.length - 1]!) },
    },
    {
      kind: 'theory',
      key: 'bound',
      values: { proxy: hundredths(proxyDistance(error)), told: Math.round(100 * error) },
    },
    {
      kind: 'measured',
      key: 'measured-here',
      values: { change: tenths(gap.change), error: tenths(gap.error), trainings: draws * shares.length },
    },
  ];
}
