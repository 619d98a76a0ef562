/** The forecast: ten chips on the answers, sent as they are placed, and one button that locks them for good. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import { chipsInAll, pays, paysEach } from '../../shared/lesson/scoring.ts';
import type { MineView, PublicView } from '../../shared/lesson/views.ts';
import type { Question } from '../../shared/missions/mission.ts';
import type { Receipt } from '../../shared/protocol/commands.ts';
import { browserAfter } from '../net/surroundings.ts';
import { Chips } from '../ui/chips.tsx';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { sayNo } from '../words/say-no.ts';
import { AnswerRow } from './answer-row.tsx';
import {
  type Chips as ChipCounts,
  canAdd,
  canRemove,
  left,
  percentOn,
  startingChips,
  withOneFewer,
  withOneMore,
} from './chips.ts';
import { ClueCard } from './clue-card.tsx';
import { startPlacing } from './placing.ts';

export type ForecastProps = {
  readonly view: Pick<PublicView, 'endsAt' | 'running'>;
  readonly now: () => number;
  readonly mine: MineView;
  readonly question: Question;
  readonly said: MissionWords;
  readonly place: (chips: ChipCounts) => void;
  readonly lock: (chips: ChipCounts) => Promise<Receipt | Refusal>;
  readonly help: ComponentChildren;
};

/** "Pays n" beside each answer, once all chips are placed; an opinion pays nothing. */
const paysWords = (question: Question, chips: ChipCounts): readonly string[] | undefined => {
  const said = words.play.forecast;
  if (question.kind === 'opinion') return undefined;
  if (question.kind === 'several')
    return paysEach(question, chips).map(({ ifTrue, ifNot }) => said.paysEach(ifTrue, ifNot));
  return left(question, chips) === 0 ? pays(question, chips).map(said.pays) : undefined;
};

const howTo = ({ kind }: Question): string => {
  const said = words.play.forecast;
  return kind === 'several' ? said.placeSeveral : kind === 'opinion' ? said.placeOpinion : said.place;
};

/** Chips on this screen, sent half a second after the last tap, before the bell, and when the page goes away. */
const useChips = ({ view, now, mine, question, place }: ForecastProps) => {
  // until somebody taps, the chips are those that the server knows of
  const [tapped, setTapped] = useState<ChipCounts | undefined>(undefined);
  const chips = tapped ?? mine.forecast?.chips ?? startingChips(question);
  const latest = useRef(place);
  latest.current = place;
  const [placing] = useState(() => startPlacing(browserAfter, (placed) => latest.current(placed)));
  useEffect(() => {
    placing.bellIn(view.running ? view.endsAt - now() : undefined);
  }, [placing, view.endsAt, view.running, now]);
  useEffect(() => {
    const flush = () => placing.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      placing.flush();
      placing.drop();
    };
  }, [placing]);
  const change = (next: ChipCounts) => {
    if (next === chips) return;
    setTapped(next);
    placing.place(next);
  };
  return { chips, change, drop: placing.drop };
};

export const Forecast = (props: ForecastProps) => {
  const { mine, question, said, lock, help } = props;
  const spoken = words.play.forecast;
  const asked = said.questions[mine.question];
  const { chips, change, drop } = useChips(props);
  const [locking, setLocking] = useState(false);
  const [no, setNo] = useState<string | undefined>(undefined);
  const missing = left(question, chips);
  const paid = paysWords(question, chips);

  const lockNow = async () => {
    setLocking(true);
    setNo(undefined);
    // the lock carries the chips itself
    drop();
    const answer = await lock(chips);
    if ('refused' in answer) {
      setLocking(false);
      setNo(answer.refused);
    }
  };

  return (
    <>
      <main class="main main-tight">
        <h1>{asked?.ask(mine.brief?.facts)}</h1>
        <p class="quiet">{asked?.policy(mine.brief?.facts)}</p>
        <p class="quiet">{howTo(question)}</p>
        <ul class="answers">
          {question.answers.map((answer, index) => (
            <AnswerRow
              key={answer}
              answer={asked?.answers[answer]?.long ?? answer}
              chips={chips[index] ?? 0}
              percent={percentOn(chips, index)}
              pays={paid?.[index]}
              canAdd={!locking && canAdd(question, chips, index)}
              canRemove={!locking && canRemove(chips, index)}
              onAdd={() => change(withOneMore(question, chips, index))}
              onRemove={() => change(withOneFewer(chips, index))}
            />
          ))}
        </ul>
        {paid && <p class="quiet small">{spoken.par}</p>}
        <p class="no" role="alert" hidden={no === undefined}>
          {no === undefined ? '' : sayNo(no)}
        </p>
        <ClueCard clues={mine.clues} said={said} />
        {help}
      </main>
      <footer class="foot">
        {question.kind !== 'several' && (
          <div class="tray">
            <span class="tray-chips" aria-hidden="true">
              <Chips count={missing} />
              <Chips count={chipsInAll - missing} free />
            </span>
            <b role="status">{missing > 0 ? spoken.left(missing) : spoken.allPlaced}</b>
          </div>
        )}
        <button type="button" class="button" disabled={missing > 0 || locking} onClick={() => void lockNow()}>
          {locking ? spoken.locking : missing > 0 ? spoken.placeMore(missing) : spoken.lock}
        </button>
      </footer>
    </>
  );
};
