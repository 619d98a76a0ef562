/** Pipeline audit: where the time of an iteration goes, what it waits for, and what comes back. */
import type { Mission } from '../mission.ts';
import { pipelineWorkbench } from './workbench.ts';

export const pipelineAudit: Mission = {
  id: 'pipeline-audit',
  version: 1,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'cycle' },
    { kind: 'work' },
    { kind: 'commit' },
    { kind: 'reveal', question: 'cycle' },
    { kind: 'verdict' },
  ],
  questions: {
    // By how many percent does an iteration become shorter if training becomes ten times faster?
    cycle: {
      kind: 'bins',
      answers: ['hardly', '2-4', '4-10', '10-20', 'more'],
      edges: [2, 4, 10, 20],
      unit: 'percent-of-cycle',
      // Ten times faster training must be felt; and: it is never the training.
      naive: ['more', 'hardly'],
    },
  },
  clues: 9,
  note: '03_ml_workflow',
  corrections: [
    {
      // The cost of a late defect grows, but no law says that it doubles.
      key: 'no-law-of-doubling',
      source:
        'Menzies et al. 2017, Are delayed issues harder to resolve? Empirical Software Engineering 22: no such effect in 171 projects',
    },
    {
      // A waterfall of mean working times hides what waits.
      key: 'waiting-is-no-stage',
      source:
        'Little 1961, A proof for the queuing formula L = λW: what is under way and does not move makes the cycle longer',
    },
    {
      // Preparation does not take four fifths of everybody's time; the shares differ from survey to survey and from team to team.
      key: 'no-fixed-shares',
      source: 'Anaconda 2020, The State of Data Science: 45 % of the time for data preparation; CrowdFlower 2016: 79 %',
    },
  ],
  reflect: true,
  workbench: pipelineWorkbench,
  wall: 'hourglass',
};
