/** Keeps a player's own papers fresh: they come only by asking, so somebody has to know when. */
import type { TrialView } from '../../shared/lesson/bench-views.ts';
import type { MineView, PublicView } from '../../shared/lesson/views.ts';
import type { After } from './surroundings.ts';

export type OwnPapersOptions = {
  readonly after: After;
  /** Lesson time now, in ms. */
  readonly now: () => number;
  /** Undefined if the line failed or the server said no. */
  readonly ask: () => Promise<MineView | undefined>;
  readonly show: (mine: MineView) => void;
};

export type OwnPapers = {
  /** A view was seen: asks again, and says so, if the step, what is revealed or who may choose a team changed. */
  readonly seen: (view: PublicView) => boolean;
  /** Trials were seen: asks again once an own call on one of them has come true or not. */
  readonly measured: (trials: readonly TrialView[]) => void;
  /** Asks again whatever was seen before. */
  readonly refresh: () => void;
};

const placeOf = ({ status, round, step, reveals, room }: PublicView): string =>
  [status, round, step, reveals.length, room.chooseTeams].join('.');

export const keepOwnPapers = ({ after, now, ask, show }: OwnPapersOptions): OwnPapers => {
  let place = '';
  let running = false;
  let headStartAt: number | undefined;
  let callOff = () => {};
  let asked = 0;
  /** Trials with an own call that was still open when papers last came. */
  let open: ReadonlySet<number> = new Set();

  const refresh = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const papers = await ask();
    // an answer that a later question overtook may be older than what is shown
    if (!papers || mine !== asked) return;
    headStartAt = papers.headStartAt;
    open = new Set(papers.calls.flatMap(({ trial, right }) => (right === undefined ? [trial] : [])));
    show(papers);
    awaitHeadStart();
  };

  /** A private allowance opens the question at a moment that only this phone knows. */
  const awaitHeadStart = () => {
    callOff();
    const wait = (headStartAt ?? 0) - now();
    if (headStartAt !== undefined && running && wait > 0) callOff = after(wait, () => void refresh());
  };

  return {
    refresh: () => void refresh(),
    measured: (trials) => {
      const told = trials.flatMap(({ id, value }) => (value !== undefined && open.has(id) ? [id] : []));
      if (told.length === 0) return;
      open = new Set([...open].filter((id) => !told.includes(id)));
      void refresh();
    },
    seen: (view) => {
      const started = view.running !== running;
      running = view.running;
      if (placeOf(view) === place) {
        if (started) awaitHeadStart();
        return false;
      }
      place = placeOf(view);
      headStartAt = undefined;
      callOff();
      void refresh();
      return true;
    },
  };
};
