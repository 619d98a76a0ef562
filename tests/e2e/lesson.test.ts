/** A whole lesson as a class sees it: a host at the desk, the projector, four phones, a kill in the middle of the forecast; every screen is looked at by machine, and kept as a picture. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../client/words/en/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Classroom, openClassroom, type Phone, screens, startingWith } from '../support/classroom.ts';
import { lookAt } from '../support/look.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

let browser: Browser;
let server: ServerProcess;
let room: Classroom;

const bill = en.missions['dedup-audit'].questions.bill!;

beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer();
  room = await openClassroom(browser, server, {
    teams: 2,
    players: [
      { name: 'Ada Lovelace' },
      { name: 'Jean-Baptiste', screen: screens.smallPhone },
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

const phone = (index: number): Phone => room.phones[index]!;

/** The one next step of the host's page. */
const goOn = (label: string) => room.host.getByRole('button', { name: startingWith(label) }).click();

const timeOnHost = async (): Promise<number> => {
  const shown = (await room.host.locator('.time').first().textContent()) ?? '';
  const [minutes = Number.NaN, seconds = Number.NaN] = (/(\d+):(\d\d)/.exec(shown) ?? []).slice(1).map(Number);
  return minutes * 60 + seconds;
};

const twin = () => room.projector.locator('#wall-lines');

const look = (step: string) => lookAt(room, step);

const place = async (page: Page, answer: string, chips: number): Promise<void> => {
  const add = page.getByRole('button', { name: en.play.forecast.add(answer), exact: true });
  for (let chip = 0; chip < chips; chip++) await add.click();
};

describe('one lesson, from the lobby to the end', () => {
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
    for (const { page } of room.phones) await page.getByText(en.play.forecast.place).waitFor();
    await place(phone(0).page, bill.answers['15-30']!.long, 7);
    await look('3-placing');
    await place(phone(0).page, bill.answers['30-45']!.long, 3);
    await room.shoot(phone(0).page, '4-placed-phone-390');
    await phone(0).page.getByText(startingWith('pays ')).first().waitFor();
    await phone(0).page.getByRole('button', { name: en.play.forecast.lock }).click();
    await phone(0).page.getByRole('heading', { name: en.play.locked.heading }).waitFor();
    await place(phone(1).page, bill.answers.rises!.long, 10);
    await phone(1).page.getByRole('button', { name: en.play.forecast.lock }).click();
    await place(phone(2).page, bill.answers['0-15']!.long, 5);
    await expect.poll(() => twin().textContent()).toContain('2');
    await room.host.getByText(en.host.line.unlocked(2)).waitFor();
    await look('5-locked');
  });

  test('[D3] after a kill in the middle of the forecast every page comes back by itself, with chips, locks and clock in place', async () => {
    const [ada, , wu] = room.phones.map(({ page }) => page);
    // acknowledged: the outbox of the phone is empty again
    await expect
      .poll(() =>
        wu!.evaluate(() =>
          Object.entries(localStorage)
            .filter(([key]) => key.includes('outbox'))
            .map(([, value]) => value),
        ),
      )
      .toEqual([]);
    const before = await timeOnHost();

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
    const after = await timeOnHost();
    expect(before - after).toBeGreaterThanOrEqual(-5);
    expect(before - after).toBeLessThan(60);
  });

  test('[S2] before the reveal the projector shows effort only', async () => {
    const before = (await twin().textContent()) ?? '';
    for (const answer of Object.values(bill.answers)) expect(before).not.toContain(answer.long);
    expect(before).not.toContain(en.wall.truthIs('').slice(0, 8));
  });

  test('[F3] the reveal shows the truth on every screen, and each phone its own points', async () => {
    await goOn(en.host.helm.next(en.common.steps.reveal));
    for (const { page } of room.phones)
      await page
        .getByText(startingWith(bill.outcome(1).slice(0, 12)))
        .first()
        .waitFor();
    await phone(0)
      .page.getByText(/points$|par$/)
      .first()
      .waitFor();
    await phone(2).page.getByText(en.play.reveal.auto).waitFor();
    await expect.poll(() => twin().textContent(), { timeout: 30_000 }).toMatch(/True answer/);
    await look('6-reveal');
  });

  test('[S2] in the verdict each phone shows its own place', async () => {
    await goOn(en.host.helm.next(en.common.steps.verdict));
    for (const { page } of room.phones)
      await page
        .getByText(/(1st|2nd) of 2/)
        .first()
        .waitFor();
    await look('7-verdict');
  });

  test('[R2] the host finishes the lesson, and every page says so', async () => {
    await goOn(en.host.helm.finish);
    for (const { page } of room.phones) await page.getByText(en.play.over.heading).waitFor();
    await room.host.getByText(en.host.over.heading).waitFor();
    await expect.poll(() => twin().textContent()).toContain(en.wall.over);
    await look('8-over');
  });

  test('no page complained', () => {
    expect(room.complaints).toEqual([]);
  });
});
