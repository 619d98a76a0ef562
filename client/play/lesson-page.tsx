/** A lesson as one player sees it: the head with team and time, banners for what is wrong, and the screen of the step. */
import type { MineView, PublicTeam, PublicView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { ApproveMove } from './approve-move.tsx';
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

/** What is wrong just now, in the order in which it matters. */
const Banner = ({ lesson, view }: { readonly lesson: Lesson; readonly view: PublicView }) => {
  const waiting = lesson.pending.value;
  const offline = lesson.link.value !== 'live';
  const text = offline
    ? words.play.offline
    : !lesson.saving.value
      ? words.common.notSaving
      : view.lastCall
        ? words.play.lastCall
        : undefined;
  return (
    <div class="banner" role="status" hidden={text === undefined}>
      {text}
      {offline && waiting > 0 && <b> {words.play.unsent(waiting)}</b>}
    </div>
  );
};

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
        <Lobby
          mine={mine}
          own={own}
          team={team}
          teams={view.teams}
          choose={(id) => lesson.act('chooseTeam', { team: id })}
        />
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

export const LessonPage = ({ lesson }: { readonly lesson: Lesson }) => {
  const view = lesson.view.value;
  const mine = lesson.mine.value;
  const own = view?.teams.find(({ id }) => id === mine?.team);
  if (!view || !mine || !own)
    return (
      <main class="main" aria-busy="true">
        <p class="quiet">{words.play.connecting}</p>
      </main>
    );
  const locked =
    view.question !== '' &&
    mine.mayLock === false &&
    isLocked({ mine, team: lesson.team.value }) &&
    view.reveals.length === 0;
  const classes = ['page', `track-${own.track}`, locked && 'locked', lesson.link.value !== 'live' && 'away'];
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <Head lesson={lesson} view={view} own={own} />
      <Banner lesson={lesson} view={view} />
      <Body lesson={lesson} view={view} mine={mine} own={own} />
    </div>
  );
};
