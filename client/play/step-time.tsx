/** The time that is left, at the head of the page; or why it stands. */
import { useEffect, useState } from 'preact/hooks';
import type { PublicView } from '../../shared/lesson/views.ts';
import type { Link } from '../net/lesson.ts';
import { clockText } from '../ui/clock-text.ts';
import { phoneWords as words } from '../words/phone-words.ts';

const lookMs = 200;
/** The last seconds are heavier, never larger or louder. */
const lastMs = 10_000;

export type StepTimeProps = {
  readonly link: Link;
  readonly view: PublicView;
  readonly now: () => number;
};

export const StepTime = ({ link, view, now }: StepTimeProps) => {
  const [left, setLeft] = useState(view.endsAt - now());
  const { endsAt, running } = view;
  useEffect(() => {
    const look = () => setLeft(endsAt - now());
    look();
    if (!running) return;
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [endsAt, running, now]);

  if (link !== 'live') return <p class="time time-words">{words.common.reconnecting}</p>;
  if (view.status !== 'running') return null;
  return (
    <p class={left <= lastMs && running ? 'time time-last' : 'time'} role="timer" aria-label={words.common.timeLeft}>
      {clockText(left)}
      {!running && <span class="time-paused">{words.common.paused}</span>}
    </p>
  );
};
