/** The time that is left in the step, large, and a bar that empties with it. */
import type { Signal } from '@preact/signals';
import type { PublicView } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { largeTime } from './minutes.ts';

type Props = {
  readonly view: Pick<PublicView, 'endsAt' | 'steps' | 'step' | 'running'>;
  readonly now: Signal<number>;
};

const leftOf = ({ view, now }: Props): number => Math.max(0, view.endsAt - now.value);

export const TimeLeft = (props: Props) => {
  const left = leftOf(props);
  const seconds = Math.ceil(left / 1000);
  const last = props.view.running && seconds <= 10;
  return (
    <div
      class={last ? 'time figure time-last' : 'time figure'}
      role="timer"
      aria-label={words.host.helm.timeLeft(Math.floor(seconds / 60), seconds % 60)}
    >
      {largeTime(left)}
    </div>
  );
};

/** Full while the step begins. An extended step starts out full as well. */
export const TimeBar = (props: Props) => {
  const { view } = props;
  const length = Math.max(view.steps[view.step]?.ms ?? 0, 1);
  const spent = 1 - Math.min(1, leftOf(props) / length);
  return (
    <div class="time-bar" aria-hidden="true">
      <i style={{ width: `${(spent * 100).toFixed(2)}%` }} />
    </div>
  );
};
