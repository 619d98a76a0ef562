/** What is heard when, and that every sound has its place in the file. */
import { expect, test } from 'vitest';
import sprite from '../../../assets/sound/wall.json' with { type: 'json' };
import { heardBetween, nearMoments, revealMoments, soundOfSecond, soundsOf } from '../../../client/sound/score.ts';
import { beats } from '../../../client/stage/beats.ts';
import { trackIds } from '../../../shared/tracks/track.ts';
import { scene } from '../../support/wall-scenes.ts';

const names = Object.keys(sprite);

test('every track has a note of its own for those who join, from where the team stands', () => {
  const { view } = scene({ at: 'lobby', teams: 4, tracks: trackIds });
  const sounds = view.teams.map(({ id }) => soundsOf({ kind: 'joined', team: id, players: 1 }, view, 0)[0]!);
  expect(new Set(sounds.map(({ name }) => name)).size).toBe(4);
  for (const { name } of sounds) expect(names).toContain(name);
  const pans = sounds.map(({ pan }) => pan);
  expect(pans).toEqual([...pans].sort((one, two) => one - two));
  expect(Math.max(...pans.map(Math.abs))).toBeLessThanOrEqual(1);
});

test('trials are heard, but not in the last minute of work', () => {
  const { view } = scene({ at: 'work', teams: 2 });
  const ran = { kind: 'ran', team: 1, trials: 1 } as const;
  expect(soundsOf(ran, view, 61).map(({ name }) => name)).toEqual(['trial']);
  expect(soundsOf(ran, view, 60)).toEqual([]);
});

test('ten ticks, the last three heavier, and the bell; nothing when the clock is set forward', () => {
  const heard = Array.from({ length: 12 }, (_, past) => soundOfSecond(12 - past, 11 - past)?.name);
  expect(heard).toEqual([undefined, ...Array(7).fill('tick'), 'last', 'last', 'last', 'bell']);
  expect(soundOfSecond(5, 65)).toBeUndefined();
  expect(soundOfSecond(120, 0)).toBeUndefined();
});

test('a fall is heard while tiles fall, ends with a thud, and the truth comes with its line', () => {
  const moments = revealMoments(true, false);
  const at = (name: string) => moments.filter(({ sound }) => sound.name === name).map((moment) => moment.at);
  expect(at('grain').length).toBeGreaterThan(8);
  // at most 24 a second
  expect(at('grain').length).toBeLessThanOrEqual((24 * (beats.settleFrom - beats.fallFrom)) / 1000);
  expect(Math.min(...at('grain'))).toBeGreaterThanOrEqual(beats.fallFrom);
  expect(at('thud')).toEqual([beats.settleFrom]);
  expect(at('truth')).toEqual([beats.truthFrom]);
  for (const { sound } of moments) expect(names).toContain(sound.name);
});

test('a wall on which nothing falls makes no sound of falling, and one that stands still no grains', () => {
  expect(revealMoments(false, false).map(({ sound }) => sound.name)).toEqual(['truth']);
  expect(revealMoments(true, true).map(({ sound }) => sound.name)).toEqual(['thud', 'truth']);
});

test('each row near the truth has a note as its discs appear, from the left to the right; a miss is silent', () => {
  const moments = nearMoments([true, false, true], false);
  expect(moments.map(({ at }) => at)).toEqual([beats.beliefFrom, beats.beliefFrom + 2 * beats.beliefEach]);
  expect(moments.map(({ sound }) => Math.sign(sound.pan))).toEqual([-1, 1]);
  expect(nearMoments([false, false], false)).toEqual([]);
  expect(nearMoments([true], true)[0]?.at).toBe(beats.stillBelief);
});

test('every moment is heard once, frame by frame, and a screen that jumps hears nothing', () => {
  const moments = revealMoments(true, false);
  const frames = Array.from({ length: 700 }, (_, frame) => frame * 10);
  const heard = frames.flatMap((ms) => heardBetween(moments, ms - 10, ms));
  expect(heard).toHaveLength(moments.length);
  expect(heardBetween(moments, 0, 1_000_000_000)).toEqual([]);
  expect(heardBetween(moments, 5000, 0)).toEqual([]);
});

test('sounds lie one after another in the file', () => {
  const places = Object.values(sprite).map(([from = 0, length = 0]) => ({ from, to: from + length }));
  for (const [index, { from }] of places.entries()) expect(from).toBeGreaterThanOrEqual(places[index - 1]?.to ?? 0);
});
