/** The people of one team, as discs in a long row or as dots in a dense one. */
import { initialsOf } from '../../shared/lesson/initials.ts';
import type { DeskMember, DeskTeam } from '../../shared/lesson/views.ts';
import { Disc, type DiscState } from '../ui/disc.tsx';
import { words } from '../words/index.ts';
import { sitting } from './waiting.ts';

export const discState = ({ here, locked }: DeskMember): DiscState =>
  locked ? 'locked' : here ? 'present' : 'dropped';

export const stateWords = ({ here, locked }: DeskMember): string => {
  const { person } = words.host.teams;
  if (locked) return here ? person.locked : person.lockedAway;
  return here ? person.present : person.dropped;
};

export const PersonDisc = ({ member }: { readonly member: DeskMember }) => (
  <Disc
    letters={initialsOf(member.name)}
    state={discState(member)}
    label={words.host.teams.label(member.name, stateWords(member))}
  />
);

export const Discs = ({ team }: { readonly team: DeskTeam }) => (
  <span class="discs">
    {sitting(team).map((member) => (
      <PersonDisc key={member.player} member={member} />
    ))}
  </span>
);

/** Decoration: the figure and the words beside it say the same. */
export const Dots = ({ team }: { readonly team: DeskTeam }) => (
  <span class="dots" aria-hidden="true">
    {sitting(team).map((member) => (
      <i key={member.player} class={`dot dot-${discState(member)}`} />
    ))}
  </span>
);
