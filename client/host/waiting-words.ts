/** What a team waits for, in words. */
import type { DeskMember } from '../../shared/lesson/views.ts';
import type { Words } from '../words/index.ts';
import type { Waiting } from './waiting.ts';

/** A row has room for this many names. */
const mostNames = 2;

const listOf = (people: readonly DeskMember[], words: Words, nameOf: (member: DeskMember) => string): string =>
  words.host.teams.names(people.slice(0, mostNames).map(nameOf), Math.max(0, people.length - mostNames));

export const waitingWords = (waiting: Waiting, words: Words): string => {
  const { teams } = words.host;
  if (waiting.for === 'nobody-sits') return teams.nobody;
  if (waiting.for === 'nothing') return waiting.locked ? teams.allLocked : teams.allHere;
  if (waiting.for === 'seats') return waiting.free > 0 ? teams.free(waiting.free) : teams.full;
  if (waiting.for === 'people') return teams.gone(listOf(waiting.people, words, ({ name }) => name));
  return listOf(waiting.people, words, ({ name, here }) => (here ? name : teams.away(name)));
};
