/** A lesson as one player sees it: the head with team and time, banners for what is wrong, and the screen of the step. */
import { useEffect } from 'preact/hooks';
import type { MineView, PublicTeam, PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { ApproveMove } from './approve-move.tsx';
import { Banner } from './banner.tsx';
import { Lobby } from './lobby.tsx';
import { isLocked, questionNamed, StepScreen, wordsFor } from './step-screen.tsx';
import { StepTime } from './step-time.tsx';
import { Over } from './verdict.tsx';

const stepName = (view: PublicView): string => {
  if (view.status === 'over') return words.common.over;
  return view.stepKind === '' ? words.common.lobby : words.common.steps[view.stepKind];
};

const Head = ({
  lesson,
  view,
  own,
}: {
  readonly lesson: Lesson;
  readonly view: PublicView;
  readonly own: PublicTeam;
}) => (
  <header class="head">
    <Badge track={own.track} />
    <div class="head-words">
      <p class="head-team">{own.name}</p>
      <p class="quiet small" aria-live="polite">
        {words.common.tracks[own.track]} · {stepName(view)}
      </p>
    </div>
    <StepTime link={lesson.link.value} view={view} now={lesson.now} />
  </header>
);

const Body = ({
  lesson,
  view,
  mine,
  own,
}: {
  readonly lesson: Lesson;
  readonly view: PublicView;
  readonly mine: MineView;
  readonly own: PublicTeam;
}) => {
  const team = lesson.team.value;
  const help = (
    <ApproveMove members={team?.members ?? []} you={mine.player} approve={(body) => lesson.act('approveMove', body)} />
  );
  const said = wordsFor(view.mission);
  if (view.status === 'over')
    return (
      <main class="main">
        <Over mine={mine} own={own} said={said} />
      </main>
    );
  if (view.stepKind === '' || !said)
    return (
      <main class="main">
        <Lobby mine={mine} own={own} team={team} choose={(id) => lesson.act('chooseTeam', { team: id })} />
        {help}
      </main>
    );
  const question = questionNamed(view.mission, mine.question);
  return (
    <>
      {mine.late && <p class="banner banner-calm">{words.play.late(own.name, stepName(view))}</p>}
      <StepScreen kind={view.stepKind} scene={{ lesson, view, mine, own, team, said, question, help }} />
    </>
  );
};

/** The team has committed, and what that came to is not out yet. */
const showsCommitted = (view: PublicView, team: TeamView | undefined): boolean =>
  view.status === 'running' && team?.bench?.committed === true && team.bench.outcome === undefined;

/** The open forecast is locked, and its truth is not out yet. */
const showsLocked = (view: PublicView, mine: MineView, team: TeamView | undefined): boolean =>
  view.question !== '' &&
  view.status === 'running' &&
  isLocked({ mine, team }) &&
  view.reveals.every(({ question }) => question !== view.question);

export const LessonPage = ({ lesson }: { readonly lesson: Lesson }) => {
  const view = lesson.view.value;
  const mine = lesson.mine.value;
  const own = view?.teams.find(({ id }) => id === mine?.team);
  const locked =
    view !== undefined &&
    mine !== undefined &&
    (showsLocked(view, mine, lesson.team.value) || showsCommitted(view, lesson.team.value));
  const screen = `${view?.status}.${view?.round}.${view?.step}.${locked}`;
  // every new screen is read from its beginning
  useEffect(() => scrollTo(0, 0), [screen]);
  if (!view || !mine || !own)
    return (
      <main class="main" aria-busy="true">
        <p class="quiet">{words.play.connecting}</p>
      </main>
    );
  const classes = ['page', `track-${own.track}`, locked && 'locked', lesson.link.value !== 'live' && 'away'];
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <Head lesson={lesson} view={view} own={own} />
      <Banner lesson={lesson} view={view} />
      <Body lesson={lesson} view={view} mine={mine} own={own} />
    </div>
  );
};
