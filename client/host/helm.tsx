/** The helm: the time, what can be done about it, and the one next step. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { roundNumber } from '../../shared/plans/round-number.ts';
import { Arrow } from '../ui/arrow.tsx';
import { words } from '../words/index.ts';
import type { DeskState } from './desk-state.ts';
import { nextStep } from './next-step.ts';
import { TimeBar, TimeLeft } from './time-left.tsx';
import { twoThrees } from './top-bar.tsx';

type Props = {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly state: DeskState;
  /** Whether actions reach the server now. */
  readonly live: boolean;
};

const Pause = ({ view, desk, state, live }: Props) => (
  <button
    type="button"
    class="button button-plain button-small"
    disabled={!live || !desk.saving}
    onClick={() => void state.hand(view.running ? 'pause' : 'resume', {})}
  >
    {view.running ? words.host.helm.pause : words.host.helm.resume}
  </button>
);

const add = [1, 3] as const;

const Buttons = (props: Props) => (
  <div class="helm-buttons">
    <div class="helm-pause">
      <Pause {...props} />
    </div>
    {add.map((minutes) => (
      <button
        key={minutes}
        type="button"
        class="button button-plain button-small"
        disabled={!props.live || !props.desk.saving}
        onClick={() => void props.state.hand('extend', { minutes })}
      >
        {words.host.helm.add(minutes)}
      </button>
    ))}
  </div>
);

/** The only filled button of the page. */
const Next = (props: Props) => {
  const { view, desk, state, live } = props;
  const next = nextStep(view, desk, words, state.now.value);
  if (!next) return null;
  const go = async () => {
    if (state.stepping.peek()) return;
    state.stepping.value = true;
    if (next.command === 'start') await state.hand('start', {});
    else await state.hand('moveOn', { round: view.round, step: view.step });
    state.stepping.value = false;
  };
  return (
    <div class="helm-next">
      <div class="helm-line">
        <p class="quiet" id="next-line" role="status">
          {live ? next.line : words.host.line.away}
        </p>
        {view.status === 'running' && (
          <span class="only-narrow">
            <TimeLeft view={view} now={state.now} />
          </span>
        )}
      </div>
      <div class="helm-drive">
        {view.status === 'running' && (
          <span class="only-narrow">
            <Pause {...props} />
          </span>
        )}
        <button
          type="button"
          class="button helm-go"
          aria-describedby="next-line"
          disabled={!live || !next.ready || state.stepping.value}
          onClick={() => void go()}
        >
          {next.label}
          <Arrow />
        </button>
      </div>
    </div>
  );
};

const heading = (view: PublicView, saving: boolean): string => {
  const { helm } = words.host;
  const step =
    view.stepKind === '' ? '' : helm.step(roundNumber(view.plan, view.round), words.common.steps[view.stepKind]);
  if (!saving) return `${step}, ${helm.standing}`;
  if (!view.running) return `${step}, ${helm.paused}`;
  return view.lastCall ? `${step}, ${helm.lastCall}` : step;
};

export const Helm = (props: Props) => {
  const { view, desk, state } = props;
  if (view.status === 'lobby') {
    return (
      <section class="helm helm-lobby" aria-label={words.host.lobby.code}>
        <div>
          <h1 class="eyebrow">{words.host.lobby.code}</h1>
          <div class="helm-code figure">{twoThrees(view.code)}</div>
        </div>
        <Next {...props} />
      </section>
    );
  }
  if (view.status === 'over') {
    return (
      <section class="helm" aria-labelledby="helm-heading">
        <div>
          <h1 class="display over-heading" id="helm-heading">
            {words.host.over.heading}
          </h1>
          <p class="quiet">{words.host.over.about}</p>
        </div>
      </section>
    );
  }
  return (
    <>
      <section class="helm" aria-labelledby="helm-heading">
        <div>
          <h1 class="eyebrow" id="helm-heading">
            {heading(view, desk.saving)}
          </h1>
          <TimeLeft view={view} now={state.now} />
        </div>
        <Buttons {...props} />
        <Next {...props} />
      </section>
      <TimeBar view={view} now={state.now} />
    </>
  );
};
