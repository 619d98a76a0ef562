/** English: the live math panel of Pipeline audit: what one faster stage can do at most, what tests keep from happening, and what trials say. */
import { amdahlFall, crew, defectsLeft, speedUp } from '../../../../shared/missions/pipeline-audit/formulas.ts';
import type { LiveMath, LiveRound } from '../../live-math.ts';
import { formerOf, newestOf, trialName, trialTitle } from '../live-math.ts';
import { stageName } from './pipeline-stages.ts';

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;

const theory = ({ decision }: LiveRound): string => {
  const { stage = 0, effort = 0, tests = 0 } = decision;
  const factor = speedUp(effort);
  const weeks = (effort + tests) / crew;
  const faster =
    effort === 0
      ? 'No stage becomes faster.'
      : `Amdahl, after ${effort} person-weeks: ${stageName(stage)} ${decimals(factor, 1)} times as fast shortens a pass by ${Math.round(amdahlFall(0.5, factor))}% if it is half of it, by ${Math.round(amdahlFall(0.1, factor))}% if it is a tenth, assuming no queues.`;
  return `${faster} ${percent(1 - defectsLeft(tests))} of the defects are not made (assumption). Both take ${decimals(weeks, 1)} weeks.`;
};

const cycleOf = (days: number): string => `${decimals(days, 1)} days from start to finish`;

const measured = (round: LiveRound): string | undefined => {
  const [newest, former] = [newestOf(round), formerOf(round)];
  if (!newest) return undefined;
  const { cycle = 0, again = 0, bottleneck = 0 } = newest.readings;
  const before = former?.readings.cycle;
  const beside = former && before !== undefined ? `; ${trialName(former)}: ${decimals(before, 1)} days` : '';
  return `${trialTitle(newest)}: ${cycleOf(cycle)}${beside}. ${percent(again)} of the work is done again, and ${stageName(bottleneck)} holds most of the time.`;
};

export const pipelineAuditMath: LiveMath = (round) => ({
  note: 'Automating a part entirely saves its share, and no more.',
  theory: theory(round),
  measured: measured(round),
});
