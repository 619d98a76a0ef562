/** A phone's half of the rounds: every screen after the lobby, and their words. Loaded when the first round opens. */
import type { ComponentChildren } from 'preact';
import '../style/play-steps.css';
import '../style/dials.css';
import '../style/play-work.css';
import '../style/play-round.css';
import type { MineView, PublicTeam, PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { browserStore } from '../net/surroundings.ts';
import { words } from '../words/index.ts';
import { keepBeliefs } from './own-beliefs.ts';
import { useRankBefore } from './podium.tsx';
import { stepName } from './step-name.ts';
import { PodiumStep, questionNamed, StepScreen, wordsFor } from './step-screen.tsx';
import { Over } from './verdict.tsx';

export type RoundScreenProps = {
  readonly lesson: Lesson;
  readonly view: PublicView;
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly team: TeamView | undefined;
  readonly help: ComponentChildren;
};

export const RoundScreen = ({ lesson, view, mine, own, team, help }: RoundScreenProps) => {
  const said = wordsFor(view.mission);
  const beliefs = keepBeliefs(browserStore, view.code, mine.player, mine.results, view.reveals);
  const rankBefore = useRankBefore(mine.rank, team?.bench?.outcome?.fresh !== undefined);
  if (view.status === 'over') {
    if (said && team?.bench?.outcome?.fresh)
      return (
        <PodiumStep
          {...{ lesson, view, mine, own, team, said, beliefs, rankBefore }}
          question={undefined}
          help={null}
          over
        />
      );
    return (
      <main class="main">
        <Over mine={mine} own={own} said={said} />
      </main>
    );
  }
  // a mission that this page is too old to know is played on the big screen
  if (view.stepKind === '' || !said)
    return (
      <main class="main">
        <p>{words.play.look}</p>
        {help}
      </main>
    );
  const question = questionNamed(view.mission, mine.question);
  return (
    <>
      {mine.late && <p class="banner banner-calm">{words.play.late(own.name, stepName(view))}</p>}
      <StepScreen
        kind={view.stepKind}
        scene={{ lesson, view, mine, own, team, said, question, beliefs, rankBefore, help }}
      />
    </>
  );
};
