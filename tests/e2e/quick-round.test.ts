/** A quick round as two teams of two play it, with a kill in the middle of their work. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../client/words/en/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Classroom, openClassroom, screens, startingWith } from '../support/classroom.ts';
import { lookAt } from '../support/look.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let browser: Browser;
let server: ServerProcess;
let room: Classroom;

const { work } = en;

beforeAll(async () => {
  browser = await launchChromium();
  // the same code, worlds and names in every run
  server = await startServer({ nodeArguments: ['--import', './tests/support/fixed-dice.mjs'] });
  room = await openClassroom(browser, server, {
    plan: 'dedup-quick',
    teams: 2,
    players: [
      { name: 'Ada Lovelace' },
      { name: 'Ben', screen: screens.smallPhone },
      { name: 'Wu' },
      { name: 'Zoë', screen: screens.smallPhone },
    ],
  });
  // what moves for its beauty alone stands still, so that a picture can be compared
  await room.projector.emulateMedia({ reducedMotion: 'reduce' });
  await room.projector.reload();
});

afterAll(async () => {
  await room?.close();
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

const phone = (index: number): Page => room.phones[index]!.page;
const goOn = (label: string) => room.host.getByRole('button', { name: startingWith(label) }).click();
/** To look at every page takes longer than a step of a quick round lasts. */
const moreTime = () => room.host.getByRole('button', { name: en.host.helm.add(3) }).click();
/** The news of a first trial that was measured, over the buttons of a phone. */
const measured = (page: Page) => page.locator('.bench-foot').getByText(/^Trial 1 by .*: \d/);
const twin = () => room.projector.locator('#wall-lines');

const look = (step: string): Promise<void> => lookAt(room, `quick-${step}`);

describe('one quick round, from the lobby to the standings', () => {
  test('[R1] the brief opens a round in which teams decide', async () => {
    await room.host.getByText(en.host.line.ready(4)).waitFor({ timeout: 60_000 });
    await goOn(en.host.helm.start);
    for (const { page } of room.phones) await page.getByText(en.play.brief.clueHint).waitFor();
    await goOn(en.host.helm.next(en.common.steps.forecast));
    for (const { page } of room.phones) await page.getByText(en.play.forecast.place).waitFor();
    await goOn(en.host.helm.next(en.common.steps.work));
    await moreTime();
    for (const { page } of room.phones)
      await page.getByRole('button', { name: startingWith(work.run.run(1)) }).waitFor();
    await look('1-work');
  });

  test('[W1] a dial that one member moves stands the same on the other’s phone', async () => {
    const [ada, wu] = [phone(0), phone(2)];
    const threshold = ada.getByRole('slider').first();
    const before = await threshold.inputValue();
    await threshold.focus();
    for (let press = 0; press < 4; press++) await ada.keyboard.press('ArrowDown');
    await expect.poll(() => threshold.inputValue()).not.toBe(before);
    const after = await threshold.inputValue();
    await expect.poll(() => wu.getByRole('slider').first().inputValue()).toBe(after);
  });

  test('[W2] a trial counts down on every phone of the team, is called by a team-mate, and returns a measured value', async () => {
    const [ada, wu, ben] = [phone(0), phone(2), phone(1)];
    await ada.getByRole('button', { name: startingWith(work.run.run(1)) }).click();
    // the countdown stands while the lesson is paused, so that it can be looked at
    await room.host.getByRole('button', { name: en.host.helm.pause, exact: true }).click();
    await wu.getByRole('button', { name: work.call.choices.higher }).waitFor();
    await look('2-calling');
    await room.host.getByRole('button', { name: en.host.helm.resume, exact: true }).click();
    await wu.getByRole('button', { name: work.call.choices.higher }).click();
    await measured(ada).waitFor({ timeout: 30_000 });
    await measured(wu).waitFor();
    expect(await measured(ben).count()).toBe(0);
    await ada.getByText(work.exploring.label(1, 4)).waitFor({ state: 'attached' });
    await look('3-measured');
  });

  test('[D3] after a kill while a trial counts down every page comes back, and the trial is called and measured', async () => {
    const [ada, wu] = [phone(0), phone(2)];
    for (let press = 0; press < 4; press++) await ada.getByRole('slider').first().press('ArrowDown');
    await ada.getByRole('button', { name: startingWith(work.run.run(2)) }).click();
    await wu.getByRole('button', { name: work.call.choices.higher }).waitFor();
    await server.end('SIGKILL');
    for (const { page } of room.phones) await page.getByText(en.common.reconnecting).first().waitFor();
    await server.restart();
    for (const { page } of room.phones)
      await expect.poll(() => page.getByText(en.common.reconnecting).count(), { timeout: 30_000 }).toBe(0);
    for (const page of [ada, wu])
      await page
        .locator('.bench-foot')
        .getByText(/^Trial 2 by .*: \d/)
        .waitFor({ timeout: 30_000 });
    await expect.poll(() => twin().textContent()).toMatch(/\b2\b/);
  });

  test('[S2] the projector shows that a trial ran, and no result', async () => {
    const news = phone(0)
      .locator('.bench-foot')
      .getByText(/^Trial 2 by .*: \d/);
    const value = ((await news.textContent()) ?? '').match(/\d+\.\d+/)?.[0];
    expect(value).toBeDefined();
    expect(await twin().textContent()).not.toContain(value);
  });

  test('[O1] a majority of taps commits a team; the bell commits the other as its dials stand', async () => {
    await goOn(en.host.helm.next(en.common.steps.commit));
    await moreTime();
    for (const page of [phone(0), phone(2)])
      await page.getByRole('button', { name: startingWith(work.commit.commit) }).click();
    await phone(0).getByText(work.committed.heading).first().waitFor();
    await look('4-commit');
  });

  test('[O5] the reveal opens when every outcome is there, and says how many blind strategies a team beat', async () => {
    await goOn(en.host.helm.next(en.common.steps.reveal));
    await moreTime();
    for (const { page } of room.phones)
      await page
        .getByText(/blind strategies/)
        .first()
        .waitFor({ timeout: 60_000 });
    await look('5-reveal');
    for (const { page } of room.phones) await page.getByText(work.earned.heading).first().waitFor();
  });

  test('[S2] each phone shows its own place, and the wall names both teams', async () => {
    await goOn(en.host.helm.next(en.common.steps.verdict));
    await moreTime();
    for (const { page } of room.phones)
      await page
        .getByText(/(1st|2nd) of 2/)
        .first()
        .waitFor();
    await expect.poll(() => twin().textContent()).toMatch(/1st/);
    await look('6-verdict');
  });

  test('no page complained', () => {
    expect(room.complaints).toEqual([]);
  });
});
