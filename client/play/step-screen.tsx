/** Which screen belongs to the present step: one entry a kind, and what a locked forecast turns it into. */
import type { ComponentChildren } from 'preact';
import type { MineView, PublicTeam, PublicView, TeamView } from '../../shared/lesson/views.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Mission, Question, StepKind } from '../../shared/missions/mission.ts';
import type { Lesson } from '../net/lesson.ts';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { Brief } from './brief.tsx';
import { Forecast } from './forecast.tsx';
import { Locked } from './locked.tsx';
import { Reveal } from './reveal.tsx';
import { Verdict } from './verdict.tsx';

/** All that a screen may show, as plain data, and the lesson to act on. */
export type Scene = {
  readonly lesson: Pick<Lesson, 'act' | 'now'>;
  readonly view: PublicView;
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly team: TeamView | undefined;
  readonly said: MissionWords;
  readonly question: Question | undefined;
  /** Help for team-mates, at the foot of every screen. */
  readonly help: ComponentChildren;
};

const missionNamed = (id: string): Mission | undefined => Object.entries(missions).find(([name]) => name === id)?.[1];
export const questionNamed = (mission: string, question: string): Question | undefined =>
  missionNamed(mission)?.questions[question];
export const wordsFor = (mission: string): MissionWords | undefined =>
  Object.entries(words.missions).find(([name]) => name === mission)?.[1];

/** Own forecast locked, as the own papers or the team's list say it. */
export const isLocked = ({ mine, team }: Pick<Scene, 'mine' | 'team'>): boolean =>
  mine.forecast?.locked === true ||
  (team?.members.some(({ player, locked }) => player === mine.player && locked) ?? false);

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

const RevealStep = ({ view, mine, own, said, help }: Scene) => {
  const reveal = view.reveals.findLast(({ track, question }) => track === own.track && question === view.question);
  const question = reveal && questionNamed(view.mission, reveal.question);
  return (
    <Plain help={help}>
      {reveal && question ? (
        <Reveal mission={view.mission} mine={mine} own={own} reveal={reveal} question={question} said={said} />
      ) : (
        <p>{words.play.reveal.lookUp}</p>
      )}
    </Plain>
  );
};

/** Until a step has a screen of its own. */
const LookUp = ({ help }: Scene) => <Plain help={help}>{words.play.look}</Plain>;

const VerdictStep = ({ mine, own, said, help }: Scene) => (
  <Plain help={help}>
    <Verdict mine={mine} own={own} said={said} />
  </Plain>
);

const screens: Readonly<Record<StepKind, (scene: Scene) => ComponentChildren>> = {
  brief: BriefStep,
  forecast: ForecastStep,
  work: LookUp,
  commit: LookUp,
  reveal: RevealStep,
  verdict: VerdictStep,
};

export const StepScreen = ({ kind, scene }: { readonly kind: StepKind; readonly scene: Scene }) => {
  const Screen = screens[kind];
  return <Screen {...scene} />;
};
