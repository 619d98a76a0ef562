/** What a team waits for, in words. */
import type { DeskMember, DeskTeam } from '../../shared/lesson/views.ts';
import type { Words } from '../words/index.ts';
import type { Waiting } from './waiting.ts';

const standing = ({ rank, total }: DeskTeam, words: Words): string =>
  words.host.over.standing(words.common.ordinal(rank), words.common.points(total));

/** What its decision came to, once it is out; undefined before, and where teams decide nothing. */
const outcomeOf = ({ outcome }: DeskTeam, words: Words): string | undefined => {
  if (!outcome) return undefined;
  const text = words.host.outcomes;
  return outcome.beaten === undefined ? text.unknown : text.beat(outcome.beaten, outcome.of);
};

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
  const { teams, efforts } = words.host;
  if (waiting.for === 'nobody-sits') return teams.nobody;
  if (waiting.for === 'trial') return teams[waiting.now];
  if (waiting.for === 'first-move') return teams.noTrial(Math.floor(waiting.quietMs / 60_000));
  if (waiting.for === 'stakeholder') return efforts.incidentOpen;
  if (waiting.for === 'taps') {
    const { taps, could, undefended } = waiting;
    return undefended ? efforts.noDefenceOf(taps, could) : teams.someCommitted(taps, could);
  }
  if (waiting.for === 'outcome') return waiting.computing ? teams.computing : teams.committed;
  if (waiting.for === 'nothing') {
    if (waiting.locked) return teams.allLocked;
    if (team.rank > 0) return standing(team, words);
    return outcomeOf(team, words) ?? teams.allHere;
  }
  if (waiting.for === 'seats') return waiting.free > 0 ? teams.free(waiting.free) : teams.full;
  if (waiting.for === 'people') {
    const gone = teams.gone(listOf(waiting.people, wording, ({ name }) => name));
    return team.rank > 0 ? `${standing(team, words)}. ${gone}` : gone;
  }
  return listOf(waiting.people, wording, ({ name, here }) => (here ? name : teams.away(name)));
};
