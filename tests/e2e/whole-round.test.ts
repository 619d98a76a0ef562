/** A whole round as four teams play it: practice, an incident, the marker, the defence, pairs, and what fresh worlds say; on a clock that runs faster. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../client/words/en/index.ts';
import { playRound } from '../../client/words/en/play-round.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Classroom, openClassroom, screens, startingWith } from '../support/classroom.ts';
import { lookAt } from '../support/look.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let browser: Browser;
let server: ServerProcess;
let room: Classroom;

const { work } = en;
const sentences = [
  'Copies teach once.',
  'The rare ones must stay.',
  'A small pilot sees few pairs.',
  'We read the curve.',
];

beforeAll(async () => {
  browser = await launchChromium();
  // an incident strikes after three minutes of work
  server = await startServer({ env: { CLOCK_RATE: '8' } });
  room = await openClassroom(browser, server, {
    plan: 'dedup',
    teams: 4,
    players: [
      { name: 'Ada Lovelace' },
      { name: 'Ben', screen: screens.smallPhone },
      { name: 'Wu' },
      { name: 'Zoë', screen: screens.smallPhone },
    ],
  });
});

afterAll(async () => {
  await room?.close();
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

const pages = (): readonly Page[] => room.phones.map(({ page }) => page);
const goOn = (label: string) => room.host.getByRole('button', { name: startingWith(label) }).click();
/** The clock stands while everything is looked at. */
const pause = () => room.host.getByRole('button', { name: en.host.helm.pause, exact: true }).click();
const resume = () => room.host.getByRole('button', { name: en.host.helm.resume, exact: true }).click();
const twin = () => room.projector.locator('#wall-lines');
const look = (step: string) => lookAt(room, `whole-${step}`);

describe('one whole round, from practice to the podium', () => {
  test('[R1] a practice forecast comes first, and is never scored', async () => {
    await room.host.getByText(en.host.line.ready(4)).waitFor({ timeout: 60_000 });
    await goOn(en.host.helm.start);
    await pause();
    for (const page of pages()) await page.getByText(en.play.forecast.place).waitFor();
    await look('1-practice');
    await goOn(en.host.helm.next(en.common.steps.reveal));
    for (const page of pages()) await page.getByText(en.play.reveal.auto).first().waitFor();
  });

  test('[I1] a stakeholder interrupts every team at once, and the answer that is tapped is settled and paid', async () => {
    await goOn(en.host.helm.nextRound(1));
    for (const step of ['forecast', 'work'] as const) await goOn(en.host.helm.next(en.common.steps[step]));
    await resume();
    for (const page of pages()) await page.locator('#incident').waitFor({ timeout: 90_000 });
    await pause();
    await expect.poll(() => room.projector.locator('[data-screen]').getAttribute('data-screen')).not.toBeNull();
    await look('2-incident');
    // the first answer costs nothing, others may need what no team has yet
    const open = (page: Page) => page.locator('#incident .reply:enabled').last();
    for (const page of pages()) await open(page).click();
    for (const page of pages()) await expect.poll(() => open(page).getAttribute('aria-pressed')).toBe('true');
    await resume();
    for (const page of pages()) await page.locator('.settled').waitFor({ timeout: 60_000 });
    await pause();
  });

  test('[G1] at the commit a team marks the knee and defends its decision in a sentence', async () => {
    await goOn(en.host.helm.next(en.common.steps.commit));
    for (const [index, page] of pages().entries()) {
      await page.getByRole('textbox', { name: playRound.defence.field }).fill(sentences[index]!);
      await page.getByRole('button', { name: playRound.defence.enter }).click();
      await page.getByText(playRound.defence.byYou).waitFor();
    }
    const [first] = pages();
    await first!.locator('summary').filter({ hasText: playRound.marker.name }).click();
    await first!.getByRole('button', { name: startingWith(playRound.marker.place('')) }).click();
    await expect.poll(() => first!.getByText(playRound.marker.none).count()).toBe(0);
    await look('3-commit');
    const shown = `${await twin().textContent()} ${await room.host.locator('body').textContent()}`;
    for (const sentence of sentences) expect(shown).not.toContain(sentence);
  });

  test('[W4] the reveal shows the knee, and what the stakeholder measured', async () => {
    await goOn(en.host.helm.next(en.common.steps.reveal));
    for (const page of pages()) await page.getByText(work.earned.heading).first().waitFor({ timeout: 60_000 });
    await pages()[0]!.getByText(playRound.marker.heading).first().waitFor();
    await look('4-reveal');
  });

  test('[G1] in the verdict everybody judges two pairs of other teams, without names', async () => {
    await goOn(en.host.helm.next(en.common.steps.verdict));
    for (const [index, page] of pages().entries()) {
      await page.getByRole('heading', { name: playRound.pairs.heading }).waitFor();
      expect(await page.locator('.pair').count()).toBe(2);
      expect(await page.locator('.pairs, .main').first().textContent()).not.toContain(sentences[index]);
      for (const pair of [0, 1]) await page.locator('.pair').nth(pair).locator('.entry').first().click();
    }
    await pages()[0]!.getByText(playRound.pairs.judged(2, 2)).waitFor();
    await look('5-verdict');
  });

  test('[O4] the podium tells what twelve fresh worlds say', async () => {
    await goOn(en.host.helm.next(en.common.steps.podium));
    // to look at every page takes longer than a podium lasts on this clock
    for (let press = 0; press < 2; press++) await room.host.getByRole('button', { name: en.host.helm.add(3) }).click();
    // while the clock stands nothing new is told
    await resume();
    for (const page of pages())
      await page.getByRole('heading', { name: playRound.fresh.heading }).waitFor({ timeout: 120_000 });
    await pages()[0]!
      .getByText(/of 64 blind strategies/)
      .first()
      .waitFor({ timeout: 60_000 });
    await pause();
    await look('6-podium');
  });

  test('no page complained', () => {
    expect(room.complaints).toEqual([]);
  });
});
