/** The math panel's three lines: what the note says, from which gain a try the light model wins, and what was measured here. */
import type { PanelLine } from '../simulator.ts';
import { breakEven } from './formulas.ts';
import { meanOf } from './outcome.ts';
import { truthFutures } from './sizes.ts';
import type { Told } from './truth.ts';

const tenths = (value: number): number => Math.round(10 * value) / 10;
const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** The three lines; only the last is scored. */
export function panelOf({ light, heavy, lead, error }: Told): readonly PanelLine[] {
  const lightError = 1 - meanOf(light.start);
  const heavyError = 1 - meanOf(heavy.start);
  const [lightTries, heavyTries] = [light.plan.tries, heavy.plan.tries];
  const fall = 1 - ((1 - meanOf(light.end)) / lightError) ** (1 / Math.max(1, lightTries));
  return [
    { kind: 'note', key: 'light-wins', values: { months: 6 } },
    {
      kind: 'theory',
      key: 'break-even',
      values: {
        light: tenths(100 * lightError),
        heavy: tenths(100 * heavyError),
        lightTries,
        heavyTries,
        cut: hundredths(100 * breakEven(lightError, heavyError, lightTries, heavyTries)),
      },
    },
    {
      kind: 'measured',
      key: 'searched-here',
      values: { lead: tenths(lead), error: tenths(error), runs: truthFutures, cut: hundredths(100 * fall) },
    },
  ];
}
