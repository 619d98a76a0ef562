/** Every kind of step that a round can be made of. */
import type { StepKind } from '../../missions/mission.ts';
import { brief } from './brief.ts';
import { forecast } from './forecast.ts';
import { reveal } from './reveal.ts';
import type { Step } from './step.ts';
import { verdict } from './verdict.ts';

const steps: Readonly<Record<StepKind, Step>> = { brief, forecast, reveal, verdict };

export const stepOf = (kind: StepKind): Step => steps[kind];
