/** What is wrong just now, in the order in which it matters; a line that is lost for a moment only is not worth it. */
import { useEffect, useState } from 'preact/hooks';
import type { PublicView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { phoneWords as words } from '../words/phone-words.ts';

const patienceMs = 3_000;

/** Whether the line has been lost for longer than a moment. */
const useAway = (away: boolean): boolean => {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!away) return;
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [away]);
  return away && long;
};

export const Banner = ({ lesson, view }: { readonly lesson: Lesson; readonly view: PublicView }) => {
  const waiting = lesson.pending.value;
  const away = useAway(lesson.link.value !== 'live');
  const text = away
    ? words.play.offline
    : !lesson.saving.value
      ? words.common.notSaving
      : view.lastCall
        ? words.play.lastCall
        : undefined;
  return (
    <div class="banner" role="status" hidden={text === undefined}>
      {text}
      {away && waiting > 0 && <b> {words.play.unsent(waiting)}</b>}
    </div>
  );
};
