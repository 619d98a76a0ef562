/** What a frame of the projector costs at a reveal, as multiples of an empty scene in the same run. */
import { launchChromium } from '../support/chromium.ts';
import type { StageBench } from '../support/gallery/bench.ts';
import { serveGallery } from '../support/wall-gallery.ts';

const port = 25_190;

export type StageSpeed = {
  readonly tiles: number;
  /** Median and 95th percentile of a frame over those of the empty scene. */
  readonly median: number;
  readonly p95: number;
  /** Median milliseconds of a frame. */
  readonly time: number;
};

/** Draws reveals of 1,200 and 7,440 tiles in a browser. Half a minute. */
export async function benchStage(): Promise<readonly StageSpeed[]> {
  const gallery = await serveGallery(port);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(gallery.url.replace('index.html', 'bench.html'));
    await page.waitForFunction(() => 'bench' in window);
    const { empty, small, full } = await page.evaluate(() =>
      (window as unknown as { bench: () => Promise<StageBench> }).bench(),
    );
    const speedOf = (tiles: number, { median, p95 }: StageBench['full']): StageSpeed => ({
      tiles,
      median: median / empty.median,
      p95: p95 / empty.p95,
      time: median,
    });
    return [speedOf(1200, small), speedOf(7440, full)];
  } finally {
    await browser.close();
    await gallery.close();
  }
}
