/** A quick lesson as two teams of two play it, from the lobby to the end, with kills in the forecast and at work; every screen is compared with how it looked before. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../client/words/en/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { heldBack, placeChips as place, timeOnHost } from '../support/class-deeds.ts';
import { type Classroom, openClassroom, screens, startingWith } from '../support/classroom.ts';
import { lookAt } from '../support/look.ts';
import { expectReference } from '../support/screens/reference.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let browser: Browser;
let server: ServerProcess;
let room: Classroom;

const { work } = en;
const bill = en.missions['dedup-audit'].questions.bill!;

beforeAll(async () => {
  browser = await launchChromium();
  // the same address, code, worlds and names in every run
  const nodeArguments = ['--import', './tests/support/fixed-dice.mjs'];
  server = await startServer({ env: { PORT: '25130' }, nodeArguments });
  room = await openClassroom(browser, server, {
    plan: 'dedup-quick',
    teams: 2,
    players: [
      { name: 'Ada Lovelace' },
      { name: 'Jean-Baptiste', screen: screens.smallPhone },
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
const pause = () => room.host.getByRole('button', { name: en.host.helm.pause, exact: true }).click();
const resume = () => room.host.getByRole('button', { name: en.host.helm.resume, exact: true }).click();
/** The news of a first trial that was measured, over the buttons of a phone. */
const measured = (page: Page) => page.locator('.bench-foot').getByText(/^Trial 1 by .*: \d/);
const twin = () => room.projector.locator('#wall-lines');

/** Looks at every page, and compares it with how it looked before. */
const look = async (step: string): Promise<void> => {
  await lookAt(room, `quick-${step}`);
  const pages = { host: room.host, projector: room.projector, 'phone-390': phone(0), 'phone-360': phone(1) };
  for (const [surface, page] of Object.entries(pages)) await expectReference(page, `quick-${step}-${surface}`);
};

describe('one quick lesson, from the lobby to the end', () => {
  test('[L1] a phone joins with the code and a name, and the wall shows two letters', async () => {
    for (const { page, name } of room.phones) {
      await page.getByText(en.play.team.wait).waitFor();
      await page.getByText(name).first().waitFor();
    }
    await expect.poll(() => room.projector.locator('body').textContent()).toContain('AL');
    await expect.poll(() => twin().textContent()).toContain(en.wall.codeRead(room.code));
    await room.host.getByText(en.host.line.ready(4)).waitFor({ timeout: 60_000 });
    await look('1-lobby');
  });

  test('[L5] in the brief every phone holds a clue of its own, and sees the tiles', async () => {
    await goOn(en.host.helm.start);
    await moreTime();
    for (const { page } of room.phones) await page.getByText(en.play.brief.clueHint).waitFor();
    const clues = await Promise.all(
      room.phones.map(({ page }) =>
        page
          .locator('.clue')
          .allTextContents()
          .then((all) => all.join(' | ')),
      ),
    );
    expect(clues.every((clue) => clue.length > 20)).toBe(true);
    // members of one team: 1 and 3, 2 and 4
    expect(clues[0]).not.toEqual(clues[2]);
    expect(clues[1]).not.toEqual(clues[3]);
    await look('2-brief');
  });

  test('[F2] ten chips are placed and locked; what the host sees is who has locked, and moving on says what it locks', async () => {
    await goOn(en.host.helm.next(en.common.steps.forecast));
    await moreTime();
    for (const { page } of room.phones) await page.getByText(en.play.forecast.place).waitFor();
    await place(phone(0), bill.answers['15-30']!.long, 7);
    await place(phone(0), bill.answers['30-45']!.long, 3);
    await room.shoot(phone(0), 'quick-placed-phone-390');
    await phone(0).getByText(startingWith('pays ')).first().waitFor();
    await phone(0).getByRole('button', { name: en.play.forecast.lock }).click();
    await phone(0).getByRole('heading', { name: en.play.locked.heading }).waitFor();
    await place(phone(1), bill.answers.rises!.long, 10);
    await phone(1).getByRole('button', { name: en.play.forecast.lock }).click();
    await place(phone(2), bill.answers['0-15']!.long, 5);
    await expect.poll(() => twin().textContent()).toContain('2');
    await room.host.getByText(en.host.line.unlocked(2)).waitFor();
    await look('3-forecast');
  });

  test('[D3] after a kill in the middle of the forecast every page comes back by itself, with chips, locks and clock in place', async () => {
    const [ada, , wu] = room.phones.map(({ page }) => page);
    // acknowledged: the outbox of the phone is empty again
    await expect.poll(() => heldBack(wu!)).toEqual([]);
    const before = await timeOnHost(room.host);

    await server.end('SIGKILL');
    for (const { page } of room.phones) await page.getByText(en.common.reconnecting).first().waitFor();
    // what is done while the server is away is kept on the phone, and sent when it is back
    await place(wu!, bill.answers['0-15']!.long, 1);
    await server.restart();

    for (const { page } of room.phones)
      await expect.poll(() => page.getByText(en.common.reconnecting).count(), { timeout: 30_000 }).toBe(0);
    for (const page of [ada, wu]) await page!.reload();
    await ada!.getByRole('heading', { name: en.play.locked.heading }).waitFor();
    await wu!.getByText(en.play.forecast.left(4)).waitFor();
    await expect.poll(() => room.host.getByText(en.host.line.unlocked(2)).count(), { timeout: 30_000 }).toBe(1);
    await expect.poll(() => twin().textContent(), { timeout: 30_000 }).toContain(en.wall.locked(2, 4));
    const after = await timeOnHost(room.host);
    expect(before - after).toBeGreaterThanOrEqual(-5);
    expect(before - after).toBeLessThan(60);
  });

  test('[S2] before the reveal the projector shows effort only', async () => {
    const before = (await twin().textContent()) ?? '';
    for (const answer of Object.values(bill.answers)) expect(before).not.toContain(answer.long);
    expect(before).not.toContain(en.wall.truthIs('').slice(0, 8));
  });

  test('[R1] work opens the dials on every phone', async () => {
    await goOn(en.host.helm.next(en.common.steps.work));
    await moreTime();
    for (const { page } of room.phones)
      await page.getByRole('button', { name: startingWith(work.run.run(1)) }).waitFor();
    // the clock stands while everything is looked at: what opens in the middle of the step is not open yet
    await pause();
    await look('4-work');
    await resume();
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
    await pause();
    await wu.getByRole('button', { name: work.call.choices.higher }).waitFor();
    await look('5-calling');
    await resume();
    await wu.getByRole('button', { name: work.call.choices.higher }).click();
    await measured(ada).waitFor({ timeout: 30_000 });
    await measured(wu).waitFor();
    expect(await measured(ben).count()).toBe(0);
    await ada.getByText(work.exploring.label(1, 4)).waitFor({ state: 'attached' });
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
    await look('6-commit');
  });

  test('[O5] the reveal opens when every outcome is there, and says how many blind strategies a team beat', async () => {
    await goOn(en.host.helm.next(en.common.steps.reveal));
    await moreTime();
    for (const { page } of room.phones)
      await page
        .getByText(/blind strategies/)
        .first()
        .waitFor({ timeout: 60_000 });
    for (const { page } of room.phones) {
      await page
        .getByText(startingWith(bill.outcome(1).slice(0, 12)))
        .first()
        .waitFor();
      await page.getByText(work.earned.heading).first().waitFor();
    }
    await phone(0)
      .getByText(/points$|par$/)
      .first()
      .waitFor();
    await phone(2).getByText(en.play.reveal.auto).waitFor();
    await expect.poll(() => twin().textContent(), { timeout: 30_000 }).toMatch(/True answer/);
    await look('7-reveal');
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
    await look('8-verdict');
  });

  test('[R2] the host finishes the lesson, and every page says so', async () => {
    await goOn(en.host.helm.finish);
    for (const { page } of room.phones) await page.getByText(en.play.over.heading).waitFor();
    await room.host.getByText(en.host.over.heading).waitFor();
    await expect.poll(() => twin().textContent()).toContain(en.wall.over);
    await look('9-over');
  });

  test('no page complained', () => {
    expect(room.complaints).toEqual([]);
  });
});
