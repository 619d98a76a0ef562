/** A trial counts down: every phone of the team is asked whether it will beat the best so far, under the thumb. */
import type { Direction } from '../../shared/lesson/bench.ts';
import type { TrialView } from '../../shared/lesson/bench-views.ts';
import type { Member, MineView } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { type BenchModel, settingsLine } from './bench-model.ts';
import { nameOf } from './trial-news.tsx';

export type CallPanelProps = {
  readonly model: BenchModel;
  readonly trial: TrialView;
  readonly members: readonly Member[];
  readonly mine: Pick<MineView, 'player' | 'calls'>;
  readonly seconds: number;
  /** What was tapped here, before the papers say so. */
  readonly tapped: Direction | 'wait' | undefined;
  readonly away: boolean;
  readonly call: (call: Direction | 'wait') => void;
};

const directions = ['higher', 'lower'] as const satisfies readonly Direction[];

/** What a call does for the team; nothing if it does nothing more. */
const whatItDoes = ({ trial, members, mine }: CallPanelProps): string | undefined => {
  const said = words.work.call;
  if (!trial.fresh) return words.work.run.tried;
  const alone = members.every(({ player, here }) => player === trial.by || !here);
  if (trial.callers.some((player) => player !== trial.by || alone)) return undefined;
  if (trial.by !== mine.player) return said.needsYou(nameOf(members, trial.by, mine.player));
  return alone ? said.needsOwn : said.needsOther;
};

export const CallPanel = (props: CallPanelProps) => {
  const { model, trial, members, mine, seconds, tapped, away, call } = props;
  const said = words.work.call;
  const figure = model.said.value;
  const own = mine.calls.find(({ trial: id }) => id === trial.id)?.call ?? (tapped === 'wait' ? undefined : tapped);
  const called = own !== undefined || trial.callers.includes(mine.player);
  const waits = trial.waits.includes(mine.player) || tapped === 'wait';
  const size = model.sizes[trial.size];
  const does = whatItDoes(props);
  const waiting = trial.waits.map((player) => nameOf(members, player, mine.player));
  return (
    <section class="call" aria-label={said.heading(trial.id, seconds)}>
      <p class="call-head">
        <b>{said.heading(trial.id, seconds)}</b>
        <span class="quiet small">
          {settingsLine(model, trial.decision)}
          {size && `, ${model.said.sizes[size.key]?.long ?? size.key}`}
        </span>
      </p>
      <p role="status">
        {own !== undefined
          ? said.yours(own)
          : trial.against === undefined
            ? said.askFirst
            : said.ask(figure(trial.against))}{' '}
        <span class="quiet small">
          {[does, trial.callers.length > 0 && said.count(trial.callers.length, members.length)]
            .filter(Boolean)
            .join(' ')}
        </span>
        {waiting.length > 0 && <b class="small"> {said.waits(waiting)}</b>}
      </p>
      <div class="call-buttons">
        {directions.map((direction) => (
          <button
            key={direction}
            type="button"
            class={own === direction ? 'button call-own' : 'button button-plain'}
            aria-pressed={own === direction}
            disabled={away || (called && own !== direction)}
            onClick={() => !called && call(direction)}
          >
            <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
              <path fill="currentColor" d={direction === 'higher' ? 'M10 0 20 14H0z' : 'M10 14 0 0h20z'} />
            </svg>
            {said.choices[direction]}
          </button>
        ))}
        <button
          type="button"
          class="button button-plain call-wait"
          disabled={away || waits}
          onClick={() => call('wait')}
        >
          {waits ? said.waiting : said.wait}
        </button>
      </div>
    </section>
  );
};
