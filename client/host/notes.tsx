/** The facilitator's notes: what to say now, what to watch for, and what comes then. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import type { StepKind } from '../../shared/missions/mission.ts';
import { words } from '../words/index.ts';
import type { StepNote } from '../words/mission-words.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { plannedRounds } from './run-of-show.ts';

/** What to say and watch for in a step of a mission; what every mission has in common otherwise. */
const noteOf = (mission: string, step: StepKind): StepNote | undefined =>
  missionWords(words, mission)?.notes[step] ?? words.host.notes.steps[step];

const noteNow = (view: PublicView): StepNote | undefined => {
  if (view.status === 'lobby') return words.host.notes.lobby;
  if (view.status === 'over') return words.host.notes.over;
  return view.stepKind === '' ? undefined : noteOf(view.mission, view.stepKind);
};

/** What the next step opens with; the first step of the first mission while the lobby waits. */
const sayThen = (view: PublicView, desk: DeskView): string | undefined => {
  if (desk.next === '') return undefined;
  const stays = view.status === 'running' && view.step + 1 < view.steps.length;
  const mission = stays ? view.mission : (plannedRounds(view.plan)[view.round + 1]?.mission ?? '');
  return noteOf(mission, desk.next)?.say;
};

export const Notes = ({ view, desk }: { readonly view: PublicView; readonly desk: DeskView }) => {
  const { notes } = words.host;
  const note = noteNow(view);
  if (!note) return null;
  return (
    <section class="notes">
      {note.say !== '' && (
        <>
          <h2 class="eyebrow">{notes.say}</h2>
          <p class="notes-say">{notes.quote(note.say)}</p>
        </>
      )}
      {note.watch.length > 0 && (
        <>
          <h2 class="eyebrow notes-watch">{notes.watch}</h2>
          <ul class="notes-list">
            {note.watch.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Then view={view} desk={desk} />
    </section>
  );
};

const Then = ({ view, desk }: { readonly view: PublicView; readonly desk: DeskView }) => {
  const say = sayThen(view, desk);
  if (view.status === 'over' || desk.next === '' || !say) return null;
  return (
    <p class="notes-then">
      <span class="quiet">
        {words.host.notes.after}, {words.common.steps[desk.next].toLowerCase()}:{' '}
      </span>
      {words.host.notes.quote(say)}
    </p>
  );
};
