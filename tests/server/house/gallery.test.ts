/** The gallery: a ticket opens one picture, a class that asks at once costs one look into the journal, and memory stays bounded. */
import { expect, test } from 'vitest';
import { Gallery } from '../../../server/gallery.ts';
import type { Journal } from '../../../server/journal/journal.ts';
import { picturesIn } from '../../../server/world.ts';
import { lessonPlan } from '../../../shared/lesson/plan.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import { aRound } from '../../support/a-world.ts';

const round = aRound(lessonPlan(plans['dedup-forecast'], missions), 0, ['edge-guardian']);
const { brief, wall } = round['edge-guardian'] ?? {};
const ticket = wall?.picture.ticket ?? '';

/** A journal that holds every picture, and notes what it was asked for; the first times it may fail. */
const journalOf = (failures = 0) => {
  const asked: string[] = [];
  const artefact = async (hash: string) => {
    asked.push(hash);
    if (asked.length <= failures) throw new Error('no disk');
    return new TextEncoder().encode(hash);
  };
  return { asked, journal: { artefact } as unknown as Journal };
};

test('two hundred who ask for a picture at once cost one look into the journal', async () => {
  const { asked, journal } = journalOf();
  const gallery = new Gallery(journal);
  gallery.hang('a', picturesIn(round));
  const pictures = await Promise.all(Array.from({ length: 200 }, () => gallery.picture(ticket)));
  expect(new Set(pictures.map((picture) => picture?.hash))).toEqual(new Set([wall?.picture.hash]));
  expect(asked).toEqual([wall?.picture.hash]);
});

test('a ticket that nobody was given opens nothing, nor does one of a lesson that is closed', async () => {
  const { journal } = journalOf();
  const gallery = new Gallery(journal);
  gallery.hang('a', picturesIn(round));
  expect(await gallery.picture('guessed')).toBeUndefined();
  expect(await gallery.picture(brief?.picture.ticket ?? '')).toBeDefined();
  gallery.clear('a');
  expect(await gallery.picture(ticket)).toBeUndefined();
});

test('a picture that could not be read is asked for again', async () => {
  const { asked, journal } = journalOf(1);
  const gallery = new Gallery(journal);
  gallery.hang('a', picturesIn(round));
  await expect(gallery.picture(ticket)).rejects.toThrow('no disk');
  expect(await gallery.picture(ticket)).toBeDefined();
  expect(asked).toHaveLength(2);
});

test('of many pictures only the latest stay in memory', async () => {
  const { asked, journal } = journalOf();
  const gallery = new Gallery(journal);
  const hang = (number: number) => {
    const picture = { columns: 1, rows: 1, side: 1, ticket: `ticket-${number}`, hash: `hash-${number}` };
    gallery.hang('a', [picture]);
  };
  for (let number = 0; number < 60; number++) {
    hang(number);
    await gallery.picture(`ticket-${number}`);
  }
  await gallery.picture('ticket-59');
  expect(asked).toHaveLength(60);
  await gallery.picture('ticket-0');
  expect(asked).toHaveLength(61);
});
