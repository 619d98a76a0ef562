/** The defences that the class judges, for the host: who wrote what, how often it was flagged, and a way to hide it. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import type { Hand } from './hand.ts';

export const Entries = ({
  view,
  desk,
  hand,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly hand: Hand;
}) => {
  const text = words.host.entries;
  if (desk.entries.length === 0) return null;
  const teams = new Map(view.teams.map((team) => [team.id, team]));
  return (
    <section class="entries">
      <h2 class="eyebrow">{text.heading}</h2>
      <p class="quiet">{text.about}</p>
      <ul class="entries-list">
        {desk.entries.map((entry) => {
          const team = teams.get(entry.team);
          return (
            <li key={entry.team} class={entry.hidden ? 'entry entry-hidden' : 'entry'}>
              <p class="team-name">
                {team && <Badge track={team.track} />}
                <b>{team?.name}</b>
                {entry.flags > 0 && <span class="quiet figure">{text.flags(entry.flags)}</span>}
              </p>
              <p class="entry-text">{entry.hidden ? text.hidden : words.host.notes.quote(entry.text)}</p>
              <button
                type="button"
                class="button button-plain button-small"
                aria-label={entry.hidden ? text.showWho(team?.name ?? '') : text.hideWho(team?.name ?? '')}
                onClick={() => void hand('hideEntry', { team: entry.team, hidden: !entry.hidden })}
              >
                {entry.hidden ? text.show : text.hide}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
