/** The fingers on this phone's dials, for as long as a screen with dials is shown. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../shared/missions/workbench.ts';
import type { Lesson } from '../net/lesson.ts';
import { browserAfter } from '../net/surroundings.ts';
import { type DialHands, startDialHands } from './dial-hands.ts';

export type OwnHands = {
  readonly hands: DialHands;
  /** Why a dial did not do what was asked, by dial: a refusal's code. */
  readonly noes: Readonly<Record<string, string>>;
};

export const useDialHands = (lesson: Pick<Lesson, 'act' | 'hold'>, decision: Decision): OwnHands => {
  const [, draw] = useState(0);
  const [noes, setNoes] = useState<Readonly<Record<string, string>>>({});
  const latest = useRef(lesson);
  latest.current = lesson;
  const [hands] = useState(() =>
    startDialHands({
      after: browserAfter,
      hold: (dial, value) => latest.current.hold(dial, value),
      move: (dial, value) => latest.current.act('moveDial', { dial, value }),
      changed: () => draw((count) => count + 1),
      no: (dial, code) =>
        setNoes((before) => {
          if (before[dial] === code) return before;
          const { [dial]: _gone, ...others } = before;
          return code === undefined ? others : { ...others, [dial]: code };
        }),
    }),
  );
  hands.stand(decision);
  useEffect(() => {
    const flush = () => hands.flush();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      hands.flush();
    };
  }, [hands]);
  return { hands, noes };
};
