/** The lesson on a phone, from the lobby to the end: opens the line, and shows what the views say. */
import { useEffect, useState } from 'preact/hooks';
import '../style/play.css';
import type { PlayerCard } from '../net/door.ts';
import type { Lesson } from '../net/lesson.ts';
import { openLesson } from '../net/open-lesson.ts';
import { GonePage } from './gone-page.tsx';
import { LessonPage } from './lesson-page.tsx';

export type SeatedPageProps = {
  readonly card: PlayerCard;
  readonly onBringBack: () => void;
  readonly onDoor: () => void;
};

const Sitting = ({
  lesson,
  onAgain,
  ...ways
}: { readonly lesson: Lesson; readonly onAgain: () => void } & Omit<SeatedPageProps, 'card'>) =>
  lesson.link.value === 'gone' ? (
    <GonePage because={lesson.goneBecause.value} onAgain={onAgain} {...ways} />
  ) : (
    <LessonPage lesson={lesson} />
  );

export const SeatedPage = ({ card, ...ways }: SeatedPageProps) => {
  const [attempt, setAttempt] = useState(0);
  const [lesson, setLesson] = useState<Lesson | undefined>(undefined);
  useEffect(() => {
    const opened = openLesson(card, 'player');
    setLesson(opened);
    return () => opened.leave();
  }, [card, attempt]);
  // the full faces come while the lobby waits
  useEffect(() => void import('./full-faces.ts'), []);
  return lesson ? <Sitting lesson={lesson} onAgain={() => setAttempt(attempt + 1)} {...ways} /> : null;
};
