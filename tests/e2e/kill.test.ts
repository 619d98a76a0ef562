/** The server is killed in the middle of a forecast: every page comes back by itself, with chips and locks in place. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/words/en/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Classroom, openClassroom, startingWith } from '../support/classroom.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let browser: Browser;
let server: ServerProcess;
let room: Classroom;

const bill = en.missions['dedup-audit'].questions.bill!;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer();
  room = await openClassroom(browser, server, { teams: 1, players: [{ name: 'Ada' }, { name: 'Ben' }] });
});

afterAll(async () => {
  await room?.close();
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

const timeOnHost = async (): Promise<number> => {
  const shown = (await room.host.locator('.time').first().textContent()) ?? '';
  const [minutes = Number.NaN, seconds = Number.NaN] = (/(\d+):(\d\d)/.exec(shown) ?? []).slice(1).map(Number);
  return minutes * 60 + seconds;
};

test('[D3] after a kill in the middle of the forecast every page comes back with chips and locks in place', async () => {
  const [ada, ben] = room.phones.map(({ page }) => page);
  await room.host.getByText(en.host.line.ready(2)).waitFor({ timeout: 60_000 });
  await room.host.getByRole('button', { name: startingWith(en.host.helm.start) }).click();
  await room.host.getByRole('button', { name: startingWith(en.host.helm.next(en.common.steps.forecast)) }).click();
  const add = (answer: string) => en.play.forecast.add(answer);
  for (let chip = 0; chip < 10; chip++)
    await ada!.getByRole('button', { name: add(bill.answers['15-30']!.long), exact: true }).click();
  await ada!.getByRole('button', { name: en.play.forecast.lock }).click();
  await ada!.getByRole('heading', { name: en.play.locked.heading }).waitFor();
  for (let chip = 0; chip < 4; chip++)
    await ben!.getByRole('button', { name: add(bill.answers.rises!.long), exact: true }).click();
  // acknowledged: the outbox of the phone is empty again
  await expect
    .poll(() =>
      ben!.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.includes('outbox'))
          .map(([, value]) => value),
      ),
    )
    .toEqual([]);
  const before = await timeOnHost();

  await server.end('SIGKILL');
  await ada!.getByText(en.common.reconnecting).first().waitFor();
  await ben!.getByText(en.common.reconnecting).first().waitFor();
  // what is done while the server is away is kept on the phone, and sent when it is back
  await ben!.getByRole('button', { name: add(bill.answers.rises!.long), exact: true }).click();
  await server.restart();

  await expect.poll(() => ada!.getByText(en.common.reconnecting).count(), { timeout: 30_000 }).toBe(0);
  await expect.poll(() => ben!.getByText(en.common.reconnecting).count(), { timeout: 30_000 }).toBe(0);
  await ada!.getByRole('heading', { name: en.play.locked.heading }).waitFor();
  await ben!.reload();
  await ben!.getByText(en.play.forecast.left(5)).waitFor();
  await expect.poll(() => room.host.getByText(en.host.line.unlocked(1)).count(), { timeout: 30_000 }).toBe(1);
  await expect
    .poll(() => room.projector.locator('#wall-lines').textContent(), { timeout: 30_000 })
    .toContain(en.wall.locked(1, 2));
  const after = await timeOnHost();
  expect(before - after).toBeGreaterThanOrEqual(-5);
  expect(before - after).toBeLessThan(60);
  expect(room.complaints).toEqual([]);
});
