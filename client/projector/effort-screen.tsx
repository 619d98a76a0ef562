/** Work and commit: how busy every team is, in face-down courses and bars, and nothing of what it finds. */
import type { ComponentChildren } from 'preact';
import { ClockFace } from './clock-face.tsx';
import { EffortColumns } from './effort-columns.tsx';
import { type EffortModel, effortModel } from './effort-model.ts';
import { PulseStrip } from './pulse-strip.tsx';
import type { ScreenProps } from './screen.ts';
import { TilePair } from './tile-pair.tsx';
import { TopBar } from './top-bar.tsx';

type FrameProps = {
  readonly screen: ScreenProps;
  readonly model: EffortModel;
  readonly task: string;
  readonly figure: number;
  readonly figureWords: string;
  readonly children: ComponentChildren;
  /** What hangs under the words on the left. */
  readonly below?: ComponentChildren;
  /** What runs along the lower edge. */
  readonly strip?: ComponentChildren;
};

const Frame = ({ screen, model, task, figure, figureWords, children, below, strip }: FrameProps) => (
  <div class="screen effort">
    <TopBar {...screen} />
    <div class="effort-left">
      <ClockFace {...screen} />
      <p class="effort-task">{task}</p>
      <div class="quiet effort-more">{children}</div>
      {below}
      <div class="effort-count">
        <b class="display figure">{figure.toLocaleString('en-GB')}</b> <span>{figureWords}</span>
      </div>
    </div>
    <EffortColumns model={model} words={screen.words} />
    {strip}
  </div>
);

export const WorkScreen = (screen: ScreenProps) => {
  const model = effortModel(screen.view, screen.wall);
  const text = screen.words.wall.work;
  const late = screen.seconds === 0 && model.measuring > 0;
  return (
    <Frame
      screen={screen}
      model={model}
      task={late ? text.lastTrials : text.task}
      figure={model.runs}
      figureWords={text.soFar(model.runs)}
      below={<TilePair {...screen} />}
      strip={<PulseStrip {...screen} />}
    >
      {model.target > 0 && <p>{text.target(model.target)}</p>}
      <p>{model.crowd === 'tracks' ? text.tile(model.teams) : text.course}</p>
    </Frame>
  );
};

export const CommitScreen = (screen: ScreenProps) => {
  const model = effortModel(screen.view, screen.wall);
  const text = screen.words.wall.commit;
  const rung = screen.seconds === 0 && model.committed === model.teams;
  return (
    <Frame
      screen={screen}
      model={model}
      task={rung ? text.computing : text.task}
      figure={model.committed}
      figureWords={text.teams(model.teams)}
    >
      {!rung && <p>{text.frozen}</p>}
      {model.written > 0 && <p>{screen.words.wall.written(model.written, model.teams)}</p>}
    </Frame>
  );
};
