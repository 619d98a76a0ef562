/** The tracks' domains: streets, handwriting, sounds and snippets, each with the weather that its simulator may lack. */
import type { Random } from '../../learn/random.ts';
import { wordFeatures } from '../../learn/word-features.ts';
import { drawLanguage, type Language, oneOf, writeText } from '../../samples/document-language.ts';
import { documentTiles } from '../../samples/document-tile.ts';
import { commonTopicCount, siteTokens, topics, vocabulary } from '../../samples/document-words.ts';
import type { Document } from '../../samples/documents.ts';
import { drawHand } from '../../samples/glyph-pen.ts';
import { glyphClasses } from '../../samples/glyph-strokes.ts';
import { formCount, paintGlyph } from '../../samples/glyphs.ts';
import { colour, glassRamp, magmaRamp, weatherRamps } from '../../samples/ramps.ts';
import { randomised } from '../../samples/randomised.ts';
import { drawScene, silhouetteClasses, type Weather } from '../../samples/silhouette-scene.ts';
import { paintSilhouette } from '../../samples/silhouettes.ts';
import { simulatedGlyph, simulatedSilhouette } from '../../samples/simulated.ts';
import { neighbourOf } from '../../samples/snippets.ts';
import { type Overlay, paintRecording, paintSimulation, spectrogramClasses } from '../../samples/spectrogram-scene.ts';
import type { TrackId } from '../../tracks/track.ts';
import type { Domain } from './domain.ts';
import { drawDomain, type Source } from './draw-domain.ts';
import { lookingAtEdges, lookingAtPatterns, scaleOf } from './looking.ts';

const oneFrom = <Item>(items: readonly Item[], random: Random): Item => items[random.integer(items.length)]!;

/** A fleet's street; the simulator renders clear days, and lacks rain, fog or night. */
function streets(random: Random): Source<Float32Array> {
  const lacking: Weather = oneFrom(['rain', 'fog', 'night'] as const, random.fork('weather'));
  return {
    classes: silhouetteClasses,
    weatherName: lacking,
    record(dice, label, weather) {
      const scene = drawScene(dice, silhouetteClasses[label]!);
      return paintSilhouette({ ...scene, weather: weather ? lacking : 'clear' }, dice, { x: 0, y: 0 });
    },
    simulate: (dice, label, weather, intensity) =>
      randomised(simulatedSilhouette(dice, silhouetteClasses[label]!, weather ? lacking : 'clear'), intensity, dice),
    looking: lookingAtEdges,
    paint: (pixels, weather, into, offset) => colour(pixels, weatherRamps[weather ? lacking : 'clear'], into, offset),
  };
}

/** Handwriting; the simulator sets print, and lacks forms. */
function handwriting(): Source<Float32Array> {
  return {
    classes: glyphClasses,
    weatherName: 'form',
    record: (dice, label, weather) =>
      paintGlyph(dice, label, drawHand(dice), weather ? dice.integer(formCount) : undefined),
    simulate: (dice, label, weather, intensity) => randomised(simulatedGlyph(dice, label, weather), intensity, dice),
    looking: lookingAtEdges,
    paint: (pixels, _weather, into, offset) => colour(pixels, glassRamp, into, offset),
  };
}

/** A hearable's seconds; the simulator is indoors, and lacks wind or rain. */
function sounds(random: Random): Source<Float32Array> {
  const lacking: Overlay = oneFrom(['wind', 'rain'] as const, random.fork('weather'));
  return {
    classes: spectrogramClasses,
    weatherName: lacking,
    record: (dice, label, weather) =>
      paintRecording(dice, spectrogramClasses[label]!, weather ? lacking : 'none', dice.normal(-0.1, 0.22)),
    simulate: (dice, label, weather, intensity) =>
      paintSimulation(dice, spectrogramClasses[label]!, weather ? lacking : 'none', intensity),
    looking: lookingAtPatterns(random),
    paint: (pixels, _weather, into, offset) => colour(pixels, magmaRamp, into, offset),
  };
}

/** Words that a site puts around its text, for one of the text's own. */
const frameShare = 1;

/** A page about a topic: with words of the neighbouring one among them if a person wrote it. */
function page(dice: Random, language: Language, label: number, person: boolean, framed: boolean): Int32Array {
  const third = 4 + dice.integer(4);
  const stray = dice.chance(0.7) ? neighbourOf(label) : dice.integer(commonTopicCount);
  const words = person
    ? [...writeText(language, label, 2 * third, dice), ...writeText(language, stray, third, dice)]
    : [...writeText(language, label, 3 * third, dice)];
  const frame = framed
    ? Array.from({ length: Math.round(frameShare * words.length) }, () => oneOf(siteTokens, dice))
    : [];
  const kept = framed ? words.slice(0, Math.round(words.length * 0.6)) : words;
  return Int32Array.from([...frame.slice(0, frame.length / 2), ...kept, ...frame.slice(frame.length / 2)]);
}

/** A crawl's snippets; the model that writes more of them keeps to the topic, and lacks the frames of sites. */
function pages(random: Random): Source<Int32Array> {
  const language = drawLanguage(random.fork('language'));
  const columns = 64;
  const look = (texts: readonly Int32Array[]) => wordFeatures(texts, vocabulary.length, columns, random.fork('words'));
  let tile: ReturnType<typeof documentTiles> | undefined;
  const documentOf = (words: Int32Array): Document => ({
    words,
    kind: 'page',
    edited: 0,
    label: 0,
    given: 0,
    family: 0,
    copy: 0,
    rare: false,
    source: 0,
    metadata: {},
  });
  return {
    classes: topics.slice(0, commonTopicCount),
    weatherName: 'frame',
    record: (dice, label, weather) => page(dice, language, label, true, weather),
    simulate(dice, label, weather, intensity) {
      const written = page(dice, language, label, false, weather);
      return written.map((word) => (dice.chance(0.6 * intensity) ? dice.integer(vocabulary.length) : word));
    },
    looking(fitted) {
      tile = documentTiles(fitted.map(documentOf));
      const scale = scaleOf(look(fitted));
      return (texts) => scale(look(texts));
    },
    paint: (words, _weather, into, offset) => tile?.(documentOf(words), into, offset),
  };
}

/** Draws a track's domain. */
export function domainOf(track: TrackId, random: Random, weatherShare: number): Domain {
  switch (track) {
    case 'cloud-titan':
      return drawDomain(random, pages(random), weatherShare);
    case 'edge-guardian':
      return drawDomain(random, streets(random), weatherShare);
    case 'mobile-nomad':
      return drawDomain(random, handwriting(), weatherShare);
    case 'tiny-pioneer':
      return drawDomain(random, sounds(random), weatherShare);
  }
}
