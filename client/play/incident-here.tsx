/** An incident on this phone: the card with what was tapped here, and the line over the buttons for whoever has not seen it. */
import { useEffect, useState } from 'preact/hooks';
import type { PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { clockText } from '../ui/clock-text.ts';
import { words } from '../words/index.ts';
import { sayNo } from '../words/say-no.ts';
import { IncidentCard } from './incident-card.tsx';
import type { IncidentModel } from './incident-model.ts';
import { useSecondsUntil } from './use-reached.ts';

type Here = {
  readonly lesson: Pick<Lesson, 'act' | 'now'>;
  readonly view: Pick<PublicView, 'running'>;
  readonly model: IncidentModel;
};

const useClock = ({ lesson, view, model }: Here): number =>
  useSecondsUntil(model.settled ? undefined : model.view.closesAt, { running: view.running, now: lesson.now });

export const IncidentHere = (
  props: Here & { readonly team: TeamView; readonly you: number; readonly away: boolean },
) => {
  const { lesson, model, team, you, away } = props;
  const seconds = useClock(props);
  const [tapped, setTapped] = useState<string | undefined>(undefined);
  const [no, setNo] = useState<string | undefined>(undefined);
  const { key } = model.view;
  const own = model.view.taps.find(({ player }) => player === you)?.answer;
  // what the team's picture says by now need not be shown by hand any more
  useEffect(() => setTapped(undefined), [key, own]);
  const answer = async (chosen: string) => {
    setTapped(chosen);
    setNo(undefined);
    const came = await lesson.act('answerIncident', { answer: chosen });
    if (!('refused' in came)) return;
    setTapped(undefined);
    setNo(came.refused);
  };
  return (
    <>
      <IncidentCard
        {...{ model, you, tapped, seconds, away }}
        members={team.members}
        answer={(chosen) => void answer(chosen)}
      />
      <p class="no" role="alert" hidden={no === undefined}>
        {no === undefined ? '' : sayNo(no)}
      </p>
    </>
  );
};

const toCard = () => {
  const calm = document.documentElement.dataset.motion === 'less';
  document.getElementById('incident')?.scrollIntoView({ block: 'end', behavior: calm ? 'auto' : 'smooth' });
};

export const IncidentWaits = (props: Here) => {
  const said = words.work.incident;
  const seconds = useClock(props);
  return (
    <div class="news waits">
      <p role="status">
        <b>{said.waits(props.model.said.who, clockText(seconds * 1000))}</b>
      </p>
      <button type="button" class="button button-plain waits-go" onClick={toCard}>
        {said.toCard}
      </button>
    </div>
  );
};
