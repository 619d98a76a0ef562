/** A classroom in a browser: a real server, a host at the desk, the projector, and phones; everybody works through the pages alone. */
import { mkdirSync } from 'node:fs';
import { join as inFolder } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { en } from '../../client/words/en/index.ts';
import type { PlanId } from '../../shared/plans/index.ts';
import { projectRoot } from './architecture/project-files.ts';
import type { ServerProcess } from './server-process.ts';

export const shotsDir = inFolder(projectRoot, 'tests', 'shots');

export type Screen = { readonly width: number; readonly height: number; readonly scale?: number };

/** The sizes that every screen is looked at in. */
export const screens = {
  projector: { width: 1920, height: 1080 },
  host: { width: 1440, height: 900 },
  phone: { width: 390, height: 844, scale: 2 },
  smallPhone: { width: 360, height: 740, scale: 2 },
} as const satisfies Record<string, Screen>;

export type Phone = { readonly page: Page; readonly name: string };

export type Classroom = {
  readonly host: Page;
  readonly projector: Page;
  readonly phones: readonly Phone[];
  readonly code: string;
  /** What any page wrote to its console as an error, or threw. */
  readonly complaints: readonly string[];
  /** Another phone comes through the door. */
  join(name: string, screen?: Screen): Promise<Phone>;
  /** Takes a picture of one page; `name` becomes the file. */
  shoot(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
};

/** A page that lost its line says so itself; that the browser says so, too, is no complaint. */
const expected =
  /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|WebSocket connection|ERR_INTERNET_DISCONNECTED/;

/** Words that hold a variable part, as a pattern. */
export const startingWith = (text: string): RegExp => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Sets up a lesson through the host's page, opens the projector from there, and lets the named players in. */
export const openClassroom = async (
  browser: Browser,
  server: ServerProcess,
  wish: {
    /** The first plan of the list, if left out. */
    readonly plan?: PlanId;
    readonly teams: number;
    readonly players: readonly { readonly name: string; readonly screen?: Screen }[];
  },
): Promise<Classroom> => {
  mkdirSync(shotsDir, { recursive: true });
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  const watch = (page: Page, who: string) => {
    page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error' && !expected.test(line.text())) complaints.push(`${who}: ${line.text()}`);
    });
  };

  const newContext = async ({ width, height, scale = 1 }: Screen): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
    contexts.push(context);
    return context;
  };

  const desk = await newContext(screens.host);
  const host = await desk.newPage();
  watch(host, 'host');
  await host.goto(`${server.url}/host#house=${server.houseKey}`);
  if (wish.plan)
    await host.getByRole('radio', { name: startingWith(en.plans[wish.plan].title) }).check({ force: true });
  const teams = host.getByRole('spinbutton', { name: en.host.setup.teamsLabel });
  await teams.fill(String(wish.teams));
  await host.getByRole('button', { name: en.host.setup.open }).click();
  const projectorLink = host.getByRole('link', { name: en.host.bar.projector });
  await projectorLink.waitFor();
  const [projector] = await Promise.all([host.waitForEvent('popup'), projectorLink.click()]);
  await projector.setViewportSize(screens.projector);
  watch(projector, 'projector');
  const shown = (await host.locator('.helm-code').textContent()) ?? '';
  const code = shown.replaceAll(/\s/g, '');
  const phones: Phone[] = [];

  const atTheDoor = async (name: string, screen: Screen = screens.phone): Promise<Page> => {
    const context = await newContext(screen);
    const page = await context.newPage();
    watch(page, name);
    await page.goto(`${server.url}/?code=${code}`);
    return page;
  };

  const enter = async (name: string, page: Page): Promise<Phone> => {
    await page.getByRole('button', { name: en.join.ownName }).click();
    await page.getByLabel(en.join.name).fill(name);
    await page.getByRole('button', { name: en.join.join, exact: true }).click();
    await page.getByText(en.play.team.wait).or(page.locator('header')).first().waitFor();
    const phone = { page, name };
    phones.push(phone);
    return phone;
  };

  const join = async (name: string, screen?: Screen): Promise<Phone> => enter(name, await atTheDoor(name, screen));

  // they stand at the door together, and enter one after the other: that decides who sits with whom
  const waiting = await Promise.all(wish.players.map(({ name, screen }) => atTheDoor(name, screen)));
  for (const [place, { name }] of wish.players.entries()) await enter(name, waiting[place]!);

  return {
    ...{ host, projector, phones, code, complaints, join },
    shoot: async (page, name) => void (await page.screenshot({ path: inFolder(shotsDir, `${name}.png`) })),
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
};
