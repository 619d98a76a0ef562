/** Podium: fresh worlds and defences are paid, as soon as the laboratory has told all; then the final standings stand. */
import { secondVerdict, secondVerdictWhenTold } from '../second-verdict.ts';
import { nothingToDo, type Step } from './step.ts';

export const podium: Step = {
  ...nothingToDo,
  kind: 'podium',
  seconds: 360,
  floor: 30,
  opens: (state) => secondVerdictWhenTold(state),
  passes: (state) => secondVerdictWhenTold(state),
  bell: (state) => secondVerdict(state),
  shows: { brief: false, question: false, truth: true },
};
