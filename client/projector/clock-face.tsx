/** The time left, large, over a bar that empties. It never pulses; the last seconds are heavier, not louder. */
import { clockText } from './clock-text.ts';
import type { ScreenProps } from './screen.ts';

const lastSeconds = 10;

export const ClockFace = ({ view, words, seconds }: Pick<ScreenProps, 'view' | 'words' | 'seconds'>) => {
  const length = (view.steps[view.step]?.ms ?? 0) / 1000;
  const left = length > 0 ? Math.min(1, seconds / length) : 0;
  const heavy = seconds <= lastSeconds ? ' clock-face-heavy' : '';
  return (
    <div class="clock-face">
      <div class={`figure clock-face-time${heavy}`}>{clockText(seconds)}</div>
      <div class="clock-face-bar">
        <div class="clock-face-left" style={{ width: `${left * 100}%` }} />
      </div>
      {view.running && view.lastCall && <div class="clock-face-note">{words.wall.lastCall}</div>}
    </div>
  );
};
