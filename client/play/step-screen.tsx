/** Which screen belongs to the present step: one entry a kind, and what a locked forecast turns it into. */
import type { ComponentChildren } from 'preact';
import type { MineView, PublicTeam, PublicView, TeamView } from '../../shared/lesson/views.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Mission, Question, StepKind } from '../../shared/missions/mission.ts';
import type { Lesson } from '../net/lesson.ts';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { type BenchModel, benchModel } from './bench-model.ts';
import { BenchStep } from './bench-step.tsx';
import { Brief } from './brief.tsx';
import type { Belief } from './calibration-model.ts';
import { Earned } from './earned.tsx';
import { Forecast } from './forecast.tsx';
import { isLocked } from './is-locked.ts';
import { Locked } from './locked.tsx';
import { Outcome } from './outcome.tsx';
import { Pairs } from './pairs.tsx';
import { Podium } from './podium.tsx';
import { Reveal } from './reveal.tsx';
import { Verdict } from './verdict.tsx';

/** All that a screen may show, as plain data, and the lesson to act on. */
export type Scene = {
  readonly lesson: Pick<Lesson, 'act' | 'hold' | 'now' | 'link'>;
  readonly view: PublicView;
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly team: TeamView | undefined;
  readonly said: MissionWords;
  readonly question: Question | undefined;
  /** All that this player has believed in the lesson, of what is out by now. */
  readonly beliefs: readonly Belief[];
  /** The own place before the podium, where this page has seen it. */
  readonly rankBefore: number | undefined;
  /** Help for team-mates, at the foot of every screen. */
  readonly help: ComponentChildren;
};

const missionNamed = (id: string): Mission | undefined => Object.entries(missions).find(([name]) => name === id)?.[1];
export const questionNamed = (mission: string, question: string): Question | undefined =>
  missionNamed(mission)?.questions[question];
export const wordsFor = (mission: string): MissionWords | undefined =>
  Object.entries(words.missions).find(([name]) => name === mission)?.[1];

const Plain = ({ children, help }: { readonly children: ComponentChildren; readonly help: ComponentChildren }) => (
  <main class="main">
    {children}
    {help}
  </main>
);

const ForecastStep = ({ lesson, view, mine, own, team, said, question, help }: Scene) => {
  if (!question) return <Plain help={help}>{words.play.look}</Plain>;
  if (isLocked({ mine, team }))
    return <Locked mine={mine} track={own.track} team={team} question={question} said={said} help={help} />;
  return (
    <Forecast
      key={`${view.round}.${mine.question}`}
      view={view}
      now={lesson.now}
      mine={mine}
      question={question}
      said={said}
      place={(chips) => void lesson.act('placeChips', { question: mine.question, chips: [...chips] })}
      help={help}
      lock={(chips) => lesson.act('lockForecast', { question: mine.question, chips: [...chips] })}
    />
  );
};

const BriefStep = ({ mine, said, question, help }: Scene) => (
  <Plain help={help}>
    <Brief mine={mine} said={said} early={question} />
  </Plain>
);

const modelOf = ({ view, mine, own, team, said }: Scene): BenchModel | undefined =>
  benchModel(view.mission, own.track, mine, team, said);

/** What the team decided came to; nothing in a round without a workbench. */
const OutcomeHere = (scene: Scene) => {
  const model = modelOf(scene);
  if (!model) return null;
  return (
    <>
      <Outcome model={model} yardstick={scene.view.yardsticks.find(({ track }) => track === scene.own.track)} />
      <Earned parts={model.bench.outcome?.earned ?? []} />
    </>
  );
};

const RevealStep = (scene: Scene) => {
  const { view, mine, own, said, help } = scene;
  const reveal = view.reveals.findLast(({ track, question }) => track === own.track && question === view.question);
  const question = reveal && questionNamed(view.mission, reveal.question);
  return (
    <Plain help={help}>
      {reveal && question ? (
        <Reveal mission={view.mission} mine={mine} own={own} reveal={reveal} question={question} said={said}>
          <OutcomeHere {...scene} />
        </Reveal>
      ) : (
        <>
          <p>{words.play.reveal.lookUp}</p>
          <OutcomeHere {...scene} />
        </>
      )}
    </Plain>
  );
};

const BenchScreen = ({ scene, trials }: { readonly scene: Scene; readonly trials: boolean }) => {
  const model = modelOf(scene);
  const { lesson, view, mine, own, team, help } = scene;
  if (!model || !team) return <Plain help={help}>{words.play.look}</Plain>;
  return <BenchStep key={view.round} {...{ trials, lesson, view, mine, own, team, model, help }} />;
};

const WorkStep = (scene: Scene) => <BenchScreen scene={scene} trials />;
const CommitStep = (scene: Scene) => <BenchScreen scene={scene} trials={false} />;

const namesIn = ({ view, said }: Scene) => ({
  said: said.bench,
  sizes: missionNamed(view.mission)?.workbench?.sizes ?? [],
});

const PairsHere = (scene: Scene) => {
  const { lesson, mine } = scene;
  return (
    <Pairs
      {...namesIn(scene)}
      pairs={mine.pairs}
      open
      away={lesson.link.value !== 'live'}
      judge={(pair, side) => lesson.act('judgePair', { pair, side })}
      flag={(pair, side) => lesson.act('flagEntry', { pair, side })}
    />
  );
};

/** The podium, and what stays of it when the lesson is over. */
export const PodiumStep = (scene: Scene & { readonly over?: boolean }) => {
  const outcome = scene.team?.bench?.outcome;
  return (
    <Plain help={scene.help}>
      <Podium
        mine={scene.mine}
        own={scene.own}
        outcome={outcome}
        earned={outcome?.earned ?? []}
        beliefs={scene.beliefs}
        rankBefore={scene.rankBefore}
        blind={scene.view.yardsticks.find(({ track }) => track === scene.own.track)?.quantiles ?? []}
        over={scene.over ?? false}
        pairs={namesIn(scene)}
      />
    </Plain>
  );
};

const VerdictStep = (scene: Scene) => (
  <Plain help={scene.help}>
    <PairsHere {...scene} />
    <Verdict mine={scene.mine} own={scene.own} said={scene.said} earned={scene.team?.bench?.outcome?.earned} />
  </Plain>
);

const screens: Readonly<Record<StepKind, (scene: Scene) => ComponentChildren>> = {
  brief: BriefStep,
  forecast: ForecastStep,
  work: WorkStep,
  commit: CommitStep,
  reveal: RevealStep,
  verdict: VerdictStep,
  podium: PodiumStep,
};

export const StepScreen = ({ kind, scene }: { readonly kind: StepKind; readonly scene: Scene }) => {
  const Screen = screens[kind];
  return <Screen {...scene} />;
};
