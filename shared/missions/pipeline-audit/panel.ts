/** The math panel's three lines: what the note says, what Amdahl says of the time under way, and what was measured here. */
import type { PanelLine } from '../simulator.ts';
import { amdahlFall, fasterTraining } from './formulas.ts';
import { truthFutures } from './sizes.ts';
import type { Fall } from './today.ts';
import { sum, type World } from './world.ts';

const training = 2;
const tenths = (value: number): number => Math.round(10 * value) / 10;

/** Training's share of one undisturbed pass, the wait outside included. */
export function trainingShare({ days, settings }: World): number {
  return days[training]! / (sum(days) + settings.wait);
}

/** The three lines; only the last is scored. */
export function panelOf(world: World, { fall, error }: Fall): readonly PanelLine[] {
  const share = trainingShare(world);
  return [
    {
      kind: 'note',
      key: 'automation-saves-its-share',
      values: { share: tenths(100 * share) },
    },
    {
      kind: 'theory',
      key: 'amdahl',
      values: { share: tenths(100 * share), factor: fasterTraining, fall: tenths(amdahlFall(share, fasterTraining)) },
    },
    {
      kind: 'measured',
      key: 'simulated-here',
      values: { fall: tenths(fall), error: tenths(error), runs: truthFutures },
    },
  ];
}
