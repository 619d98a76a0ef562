/** Work: teams move their dials and pay for trials; in its second half they may commit. What was accepted before the bell is measured. */
import { commitMajorities, hasCommitted } from '../commit.ts';
import { awaitsIncident, settleIncidents, strikeIncident } from '../incident.ts';
import { anyOpenTrial, closeCountdowns, measuringMs } from '../trials.ts';
import { openBenches } from '../workbench.ts';
import { nothingToDo, type Step } from './step.ts';

export const work: Step = {
  ...nothingToDo,
  kind: 'work',
  seconds: 300,
  floor: 150,
  bench: { commitAfter: 0.5, freezeMs: 0 },
  players: ['moveDial', 'runTrial', 'callTrial', 'commit', 'reopen', 'answerIncident', 'placeMarker', 'writeDefence'],
  opens: openBenches,
  passes: (state, { here, at }) => [
    ...strikeIncident(state, at),
    ...settleIncidents(state, at),
    ...closeCountdowns(state, at, here),
    ...commitMajorities(state, here),
  ],
  // the bell ends every countdown and every answer, whoever rings it
  bell: (state) => [...settleIncidents(state, state.endsAt, true), ...closeCountdowns(state, state.endsAt)],
  lingers: (state, at) => at < state.endsAt + measuringMs && anyOpenTrial(state),
  acted: hasCommitted,
  awaits: awaitsIncident,
  shows: { brief: true, question: false, truth: false },
};
