/** English: the live math panel of Label noise: what wrong labels cost, what votes repair, and what the team's trials say. */
import { evenNoiseFactor, majorityWrong } from '../../../../shared/missions/label-noise/formulas.ts';
import type { LiveMath } from '../../live-math.ts';
import { compared, newestOf, trialTitle } from '../live-math.ts';

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;

const times = (factor: number): string => `${decimals(factor, 1)} times`;

const theory = (rate: number, votes: number, classes: number): string => {
  const wrong = majorityWrong(rate, votes);
  const most = (classes - 1) / classes;
  if (wrong >= most) return 'With so many wrong labels, even mistakes drown what the right ones teach.';
  const cost = `once there are many, they cost ${times(evenNoiseFactor(wrong, classes))} the labels of a clean set`;
  return votes === 1
    ? `Assuming mistakes that fall evenly: ${percent(wrong)} of new labels are wrong, and ${cost}.`
    : `Assuming votes that err evenly and apart: the majority of ${votes} is wrong on ${percent(wrong)}, not ${percent(rate)}, and ${cost}.`;
};

export const labelNoiseMath: LiveMath = (round) => {
  const { audited = 0, marked = 0, classes = 2 } = round.facts;
  const rate = audited > 0 ? marked / audited : 0;
  const newest = newestOf(round);
  const { checked = 0, 'found-wrong': found = 0 } = newest?.readings ?? {};
  const repaired =
    newest && checked > 0
      ? `${trialTitle(newest)} had ${Math.round(checked)} suspicious labels checked; ${percent(found)} were wrong. `
      : '';
  const told = compared(round, (value) => decimals(value, 1));
  return {
    note: `One wrong label in twenty costs ten times the training steps. Here ${marked} of the ${audited} that were checked are wrong: ${percent(rate)}.`,
    theory: theory(rate, round.decision.votes ?? 1, classes),
    measured: told === undefined ? undefined : `${repaired}${told}`,
  };
};
