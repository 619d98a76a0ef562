/** What a frame of the projector costs at a reveal of every kind of wall, in a class of a thousand, as multiples of an empty scene in the same run. */
import { launchChromium } from '../support/chromium.ts';
import type { BenchStage } from '../support/gallery/bench.ts';
import { serveGallery } from '../support/wall-gallery.ts';

const port = 25_190;
/** As many tiles as eight columns of 15 x 62. */
const tiles = 7440;
const teams = 250;

export type StageSpeed = {
  readonly wall: string;
  /** Median and 95th percentile of the main thread's work for a frame, over those of the empty scene. */
  readonly median: number;
  readonly p95: number;
  /** The same 95th percentile in ms, and the frame that took longest. */
  readonly p95Time: number;
  readonly longest: number;
  /** The longest piece of work without a pause, in ms; 0 if none was over 50. */
  readonly longestTask: number;
};

/** Reveals every kind of wall in a browser, for a class of a thousand. Two minutes. */
export async function benchStage(): Promise<readonly StageSpeed[]> {
  const gallery = await serveGallery(port);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(gallery.url.replace('index.html', 'bench.html'));
    await page.waitForFunction(() => 'bench' in window);
    const { empty, walls } = await page.evaluate((size) => (window as unknown as { bench: BenchStage }).bench(size), {
      tiles,
      teams,
    });
    return walls.map(({ name, times }) => ({
      wall: name,
      median: times.median / empty.median,
      p95: times.p95 / empty.p95,
      ...{ p95Time: times.p95, longest: times.longest, longestTask: times.longestTask },
    }));
  } finally {
    await browser.close();
    await gallery.close();
  }
}
