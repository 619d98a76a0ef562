/** Cuts fonts/archivo-first-load.woff2 out of the full Archivo, so that a phone's first page has the display face within 12 kB. Run by hand: npm run fonts. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const limit = 12_000;
const full = fileURLToPath(import.meta.resolve('@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2'));
const target = fileURLToPath(new URL('./fonts/archivo-first-load.woff2', import.meta.url));

// Join codes, names and the few headings of the join page. Everything else waits for the full face.
const glyphs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?\'"’“”-–—…·()/&+%×';

const cut = await subsetFont(await readFile(full), glyphs, {
  targetFormat: 'woff2',
  // Both axes need 23 kB. Width is the face's voice (100 % headings, 125 % codes), so one weight has to do.
  variationAxes: { wdth: { min: 100, max: 125 }, wght: 800 },
  keepFeatures: ['kern', 'tnum'],
  noHinting: true,
});
if (cut.length > limit) throw new Error(`The first-load font has ${cut.length} bytes, more than ${limit}.`);
await writeFile(target, cut);
process.stdout.write(`fonts/archivo-first-load.woff2: ${cut.length} bytes\n`);
