/** The people of a team: discs with their letters, names, and what each is doing. */
import { initialsOf } from '../../shared/lesson/initials.ts';
import type { Member } from '../../shared/lesson/views.ts';
import { Disc } from '../ui/disc.tsx';
import { phoneWords as words } from '../words/phone-words.ts';

const said = words.play.team;

export const TeamList = ({ members, you }: { readonly members: readonly Member[]; readonly you: number }) => (
  <ul class="people">
    {members.map(({ player, name, here }) => (
      <li class="person" key={player}>
        <Disc
          letters={initialsOf(name)}
          state={here ? 'present' : 'dropped'}
          label={said.member(name, player === you, here ? said.here : said.dropped)}
        />
        <span aria-hidden="true">
          <b>{name}</b>
          {player === you && <span class="quiet"> ({said.you})</span>}
          {!here && <span class="quiet small person-state">{said.dropped}</span>}
        </span>
      </li>
    ))}
  </ul>
);
