/** What a team waits for, in words. */
import type { DeskMember, DeskTeam } from '../../shared/lesson/views.ts';
import type { Words } from '../words/index.ts';
import type { Waiting } from './waiting.ts';

const standing = ({ rank, total }: DeskTeam, words: Words): string =>
  words.host.over.standing(words.common.ordinal(rank), words.common.points(total));

/** A long row has room for this many names, a dense one for a single name. */
const mostNames = 2;

const listOf = (
  people: readonly DeskMember[],
  { words, dense }: Wording,
  nameOf: (member: DeskMember) => string,
): string => {
  const { names, namesShort } = words.host.teams;
  const [first] = people;
  if (dense && first) return namesShort(nameOf(first), people.length - 1);
  return names(people.slice(0, mostNames).map(nameOf), Math.max(0, people.length - mostNames));
};

type Wording = { readonly words: Words; readonly dense: boolean };

/** @param team says where it stands, once something is scored and it waits for nobody */
export const waitingWords = (waiting: Waiting, team: DeskTeam, wording: Wording): string => {
  const { words } = wording;
  const { teams } = words.host;
  if (waiting.for === 'nobody-sits') return teams.nobody;
  if (waiting.for === 'nothing') {
    if (waiting.locked) return teams.allLocked;
    return team.rank > 0 ? standing(team, words) : teams.allHere;
  }
  if (waiting.for === 'seats') return waiting.free > 0 ? teams.free(waiting.free) : teams.full;
  if (waiting.for === 'people') {
    const gone = teams.gone(listOf(waiting.people, wording, ({ name }) => name));
    return team.rank > 0 ? `${standing(team, words)}. ${gone}` : gone;
  }
  return listOf(waiting.people, wording, ({ name, here }) => (here ? name : teams.away(name)));
};
