/** What a frame of the projector costs at a reveal with 7,440 tiles, as multiples of an empty scene in the same run. */
import { launchChromium } from '../support/chromium.ts';
import type { StageBench } from '../support/gallery/bench.ts';
import { serveGallery } from '../support/wall-gallery.ts';

const port = 25_190;
const gallery = await serveGallery(port);
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(gallery.url.replace('index.html', 'bench.html'));
  await page.waitForFunction(() => 'bench' in window);
  const times = await page.evaluate(() => (window as unknown as { bench: () => Promise<StageBench> }).bench());
  const ratio = (part: number, whole: number) => Math.round((part / whole) * 100) / 100;
  const against = ({ median, p95 }: StageBench['full']) => ({
    median: ratio(median, times.empty.median),
    p95: ratio(p95, times.empty.p95),
  });
  const result = { times, ratios: { '1200 tiles': against(times.small), '7440 tiles': against(times.full) } };
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
} finally {
  await browser.close();
  await gallery.close();
}
