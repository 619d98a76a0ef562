/** Stakeholders who wait for an answer, for the host: who on which track, how long still, and how many teams have answered. */
import type { Signal } from '@preact/signals';
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { clockTime } from './minutes.ts';
import { sitting } from './waiting.ts';

export const Incidents = ({
  view,
  desk,
  now,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  /** Lesson time in ms. */
  readonly now: Signal<number>;
}) => {
  const text = words.host.incidents;
  const said = missionWords(words, view.mission)?.bench?.incidents;
  if (desk.incidents.length === 0) return null;
  return (
    <section class="incidents" aria-label={text.heading}>
      <h2 class="eyebrow">{text.heading}</h2>
      <ul>
        {desk.incidents.map(({ track, key, closesAt }) => {
          const own = new Set(view.teams.filter((team) => team.track === track).map(({ id }) => id));
          const struck = desk.teams.filter(
            (team) => own.has(team.id) && sitting(team).length > 0 && team.effort && team.effort.incident !== 'none',
          );
          const answered = struck.filter(({ effort }) => effort?.incident === 'answered').length;
          const left = closesAt - now.value;
          return (
            <li key={track} class="incident-line">
              <Badge track={track} />
              <span>{said?.[key]?.who ?? key}</span>
              <span class="figure">{left > 0 ? clockTime(left) : text.closed}</span>
              <span class="quiet figure">{text.answered(answered, struck.length)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
