/** A lesson as one player sees it: the head with team and time, banners for what is wrong, and the screen of the step. */
import { useEffect } from 'preact/hooks';
import type { MineView, PublicTeam, PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { Badge } from '../ui/badge.tsx';
import { phoneWords as words } from '../words/phone-words.ts';
import { ApproveMove } from './approve-move.tsx';
import { Banner } from './banner.tsx';
import { isLocked } from './is-locked.ts';
import { Lobby } from './lobby.tsx';
import { stepName } from './step-name.ts';
import { StepTime } from './step-time.tsx';
import { useRoundScreens } from './use-round-screens.ts';

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
  const screens = useRoundScreens(view.status !== 'lobby');
  if (view.status === 'lobby')
    return (
      <main class="main">
        <Lobby mine={mine} own={own} team={team} choose={(id) => lesson.act('chooseTeam', { team: id })} />
        {help}
      </main>
    );
  if (!screens)
    return (
      <main class="main" aria-busy="true">
        <p class="quiet">{words.play.opening}</p>
      </main>
    );
  const { RoundScreen } = screens;
  return <RoundScreen {...{ lesson, view, mine, own, team, help }} />;
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
