/** Commit: the last seconds to set the dials and agree; the bell commits them as they stand, and the hidden world answers. */
import { closeDecisions, commitMajorities, hasCommitted } from '../commit.ts';
import { awaitsOutcomes } from '../outcome.ts';
import { openBenches } from '../workbench.ts';
import { nothingToDo, type Step } from './step.ts';

export const commit: Step = {
  ...nothingToDo,
  kind: 'commit',
  seconds: 60,
  floor: 20,
  bench: { commitAfter: 0, freezeMs: 5_000 },
  players: ['moveDial', 'commit', 'reopen', 'placeMarker', 'writeDefence'],
  opens: openBenches,
  passes: (state, { here }) => commitMajorities(state, here),
  bell: closeDecisions,
  lingers: awaitsOutcomes,
  holds: awaitsOutcomes,
  acted: hasCommitted,
  locks: true,
  shows: { brief: true, question: false, truth: false },
};
