/** The projector's page: picks the screen of the present step, and says on top of it what stands in the way of the lesson. */
import type { JSX } from 'preact';
import type { StepKind } from '../../shared/missions/mission.ts';
import type { Link } from '../net/lesson.ts';
import { BriefScreen } from './brief-screen.tsx';
import { CommitScreen, WorkScreen } from './effort-screen.tsx';
import { ForecastScreen } from './forecast-screen.tsx';
import { IncidentScreen } from './incident-screen.tsx';
import { LobbyScreen } from './lobby-screen.tsx';
import { OutcomesScreen } from './outcomes-screen.tsx';
import { OverScreen } from './over-screen.tsx';
import { overlayOf } from './overlay.ts';
import { PodiumScreen } from './podium-screen.tsx';
import { RevealScreen } from './reveal-screen.tsx';
import type { ScreenProps } from './screen.ts';
import { SpotlightScreen } from './spotlight-screen.tsx';
import { StandingsScreen } from './standings-screen.tsx';
import { stepName } from './step-name.ts';
import { WhatIfScreen } from './what-if-screen.tsx';

type Screen = (props: ScreenProps) => JSX.Element;

/** While a stakeholder waits for answers, nothing else is on the wall. */
const WorkStep: Screen = (props) =>
  props.incidentSeconds > 0 ? <IncidentScreen {...props} /> : <WorkScreen {...props} />;

/** First what was forecast, then what was decided. */
const RevealStep: Screen = (props) =>
  props.outcomesMs >= 0 ? <OutcomesScreen {...props} /> : <RevealScreen {...props} />;

const byStep: Readonly<Record<StepKind, Screen>> = {
  brief: BriefScreen,
  forecast: ForecastScreen,
  work: WorkStep,
  commit: CommitScreen,
  reveal: RevealStep,
  verdict: StandingsScreen,
  podium: PodiumScreen,
};

const overlays = { spotlight: SpotlightScreen, whatIf: WhatIfScreen } as const;

const screenOf = ({ view, wall }: ScreenProps): Screen => {
  const over = overlayOf(view, wall);
  if (over) return overlays[over];
  if (view.status === 'lobby') return LobbyScreen;
  return view.status === 'over' || view.stepKind === '' ? OverScreen : byStep[view.stepKind];
};

export const WallScreen = (props: ScreenProps) => {
  if (props.view.room.blank) return <div class="screen blank" />;
  const Present = screenOf(props);
  return (
    <div key={stepName(props.view)} class={props.fresh ? 'arriving' : 'standing'} data-screen={stepName(props.view)}>
      <Present {...props} />
    </div>
  );
};

/** One line over the wall while something is not as it should be. */
export const trouble = (
  link: Link,
  words: ScreenProps['words'],
  state: { readonly running: boolean; readonly saving: boolean; readonly noStage: boolean },
): string => {
  if (link === 'gone') return words.wall.gone;
  if (link === 'reconnecting') return words.wall.reconnecting;
  if (link === 'connecting') return words.wall.connecting;
  if (!state.saving) return words.wall.notSaving;
  if (!state.running) return words.wall.paused;
  return state.noStage ? words.wall.noStage : '';
};

export const Banner = ({ text }: { readonly text: string }) => (
  <div class="banner" hidden={text === ''}>
    {text}
  </div>
);
