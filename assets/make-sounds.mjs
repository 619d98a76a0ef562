/** Computes sound/wall.wav, every sound of the projector one after another, and where each begins. Run by hand: npm run sounds. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const rate = 22_050;
/** Quiet between two sounds, in seconds, so that none bleeds into the next. */
const gap = 0.06;

/** D pentatonic: Hz by name, equal temperament on A4 = 440 Hz. */
const note = (name) => {
  const steps = { D: -7, E: -5, 'F#': -3, A: 0, B: 2 };
  const [, letter, octave] = /^([A-Z]#?)(\d)$/.exec(name);
  return 440 * 2 ** ((steps[letter] + 12 * (Number(octave) - 4)) / 12);
};

/** Noise that is the same in every run: a linear congruential generator (Numerical Recipes). */
let bits = 1;
const noise = () => {
  bits = (Math.imul(bits, 1664525) + 1013904223) >>> 0;
  return bits / 2 ** 31 - 1;
};

const decibels = (value) => 10 ** (value / 20);
const sine = (hz, t) => Math.sin(2 * Math.PI * hz * t);
const triangle = (hz, t) => (2 / Math.PI) * Math.asin(sine(hz, t));
const attack = (t, seconds) => Math.min(1, t / seconds);
/** Falls to a thousandth within the given time. */
const decay = (t, seconds) => Math.exp((-6.9 * t) / seconds);

/** The sound of a tile: a sine, a second one that is not in tune with it as in struck clay, and 6 ms of noise. */
const tile = (name, seconds, level = 0) => ({
  seconds,
  at: (t) =>
    decibels(level) *
    attack(t, 0.001) *
    decay(t, seconds) *
    (sine(note(name), t) + decibels(-10) * sine(2.76 * note(name), t) + (t < 0.006 ? 0.3 * noise() : 0)),
});
const wood = (name, seconds, level = 0) => ({
  seconds,
  at: (t) => decibels(level) * attack(t, 0.002) * decay(t, seconds) * triangle(note(name), t),
});
const later = (delay, { seconds, at }) => ({ seconds: delay + seconds, at: (t) => (t < delay ? 0 : at(t - delay)) });
const together = (...sounds) => ({
  seconds: Math.max(...sounds.map(({ seconds }) => seconds)),
  at: (t) => sounds.reduce((sum, { seconds, at }) => sum + (t < seconds ? at(t) : 0), 0),
});

/** Two saws a little apart, as the first nine partials of each; the partials open up as a filter would. */
const swell = (name, seconds) => ({
  seconds,
  at: (t) => {
    const open = 400 + 500 * Math.sin((Math.PI * t) / seconds);
    let sum = 0;
    for (const detune of [0.997, 1.003]) {
      for (let partial = 1; partial <= 9; partial += 1) {
        const hz = note(name) * detune * partial;
        sum += (sine(hz, t) / partial) * Math.min(1, (open / hz) ** 2);
      }
    }
    return 0.4 * sum * Math.sin((Math.PI * t) / seconds);
  },
});

/** Rises from D3 to D5 with the white line, then opens. */
const truth = () => {
  const [from, to] = [note('D3'), note('D5')];
  const sweep = 1.2;
  let phase = 0;
  const glide = {
    seconds: sweep + 0.1,
    at: (t) => {
      phase += (from * (to / from) ** Math.min(1, t / sweep)) / rate;
      const fade = attack(t, 0.05) * (t > sweep ? Math.max(0, 1 - (t - sweep) / 0.1) : 1);
      return 0.6 * fade * (Math.sin(2 * Math.PI * phase) + decibels(-12) * triangle(1, phase));
    },
  };
  return together(glide, ...['D4', 'A4', 'D5'].map((name) => later(sweep, wood(name, 0.9, -4))));
};

const pad = (name) => ({
  seconds: 2.2,
  at: (t) => 0.3 * attack(t, 0.6) * Math.max(0, 1 - t / 2.2) * triangle(note(name), t),
});

const sounds = {
  'join-cloud-titan': tile('D4', 0.18),
  'join-edge-guardian': tile('F#4', 0.18),
  'join-mobile-nomad': tile('A4', 0.18),
  'join-tiny-pioneer': tile('B4', 0.18),
  lock: together(wood('D4', 0.14), later(0.07, wood('A4', 0.14))),
  trial: together(...['E5', 'A5', 'B5'].map((name, index) => later(0.045 * index, tile(name, 0.11, -9)))),
  tick: { seconds: 0.03, at: (t) => 0.5 * noise() * decay(t, 0.02) },
  last: wood('A3', 0.12),
  bell: wood('D4', 0.24),
  struck: together(swell('D3', 1.4), swell('A3', 1.4)),
  grain: tile('D5', 0.09, -6),
  thud: wood('D2', 0.3),
  truth: truth(),
  near: tile('A5', 0.24),
  rank: wood('F#4', 0.16),
  podium: together(
    ...['D4', 'F#4', 'A4'].map((name, index) => later(1.2 * index, tile(name, 0.5))),
    ...['D5', 'A5', 'D6'].map((name) => later(3.2, together(tile(name, 0.8, -6), pad(name)))),
  ),
};

const peak = decibels(-9);
const sprite = {};
const samples = [];
for (const [name, { seconds, at }] of Object.entries(sounds)) {
  const own = Array.from({ length: Math.round(seconds * rate) }, (_, index) => at(index / rate));
  const loudest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  sprite[name] = [Math.round((samples.length / rate) * 1000), Math.round(seconds * 1000)];
  for (const value of own) samples.push((value / loudest) * peak);
  for (let index = 0; index < gap * rate; index += 1) samples.push(0);
}

/** 16-bit mono PCM in a RIFF file: no decoder is missing anywhere. */
const bytes = Buffer.alloc(44 + samples.length * 2);
bytes.write('RIFF', 0);
bytes.writeUInt32LE(36 + samples.length * 2, 4);
bytes.write('WAVEfmt ', 8);
bytes.writeUInt32LE(16, 16);
bytes.writeUInt16LE(1, 20);
bytes.writeUInt16LE(1, 22);
bytes.writeUInt32LE(rate, 24);
bytes.writeUInt32LE(rate * 2, 28);
bytes.writeUInt16LE(2, 32);
bytes.writeUInt16LE(16, 34);
bytes.write('data', 36);
bytes.writeUInt32LE(samples.length * 2, 40);
for (const [index, value] of samples.entries()) bytes.writeInt16LE(Math.round(value * 32_767), 44 + index * 2);

const folder = fileURLToPath(new URL('./sound/', import.meta.url));
await mkdir(folder, { recursive: true });
await writeFile(`${folder}wall.wav`, bytes);
await writeFile(`${folder}wall.json`, `${JSON.stringify(sprite, undefined, 2)}\n`);
process.stdout.write(`sound/wall.wav: ${bytes.length} bytes, ${Object.keys(sprite).length} sounds\n`);
