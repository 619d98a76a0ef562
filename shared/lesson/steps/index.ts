/** Every kind of step that a round can be made of. */
import type { StepKind } from '../../missions/mission.ts';
import { brief } from './brief.ts';
import { commit } from './commit.ts';
import { forecast } from './forecast.ts';
import { podium } from './podium.ts';
import { reveal } from './reveal.ts';
import type { Step } from './step.ts';
import { verdict } from './verdict.ts';
import { work } from './work.ts';

const steps: Readonly<Record<StepKind, Step>> = { brief, forecast, work, commit, reveal, verdict, podium };

export const stepOf = (kind: StepKind): Step => steps[kind];
