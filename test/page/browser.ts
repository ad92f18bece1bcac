// A real browser on a page of the pôle: how the tests find one, open a view, ask axe, and read the grid.
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { chromium, type Browser, type Frame, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { sceneOf } from '../../local/demo/scenes';
import { copyStory, type Story } from '../../local/demo/story';
import { Host } from '../../local/page/host';
import { openOnTheEve } from '../../local/page/opening';
import { serve } from '../../local/page/server';
import { histoireAu } from '../support/etapes';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** The first is the same Chromium without its windows: it starts and draws in half the time. */
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const VIEWS = ['accueil', 'formulaire', 'registre', 'messagerie', 'documents', 'calendrier', 'pannes'];

/** A machine that is still installing one says so by a file (.ci/run). */
async function whileComing(): Promise<void> {
  const mark = process.env['CHROMIUM_COMING'];
  while (mark && existsSync(mark)) await new Promise((done) => setTimeout(done, 500));
}

/** Never skipped: without a browser the tests of the page fail, and say what to install. */
export async function openBrowser(): Promise<Browser> {
  await whileComing();
  const found = [process.env['CHROMIUM'] ?? '', ...USUAL_PLACES].find((path) => path && existsSync(path));
  if (!found)
    throw new Error('No Chromium found: install it (`sudo apt-get install chromium`) or give its path in CHROMIUM.');
  return chromium.launch({ executablePath: found, args: ARGS });
}

export interface Served {
  host: Host;
  server: Server;
  url: string;
}

const eves = new Map<string | undefined, Story>();

function eve(profil?: string): Story {
  if (!eves.has(profil)) eves.set(profil, profil ? openOnTheEve(undefined, profil) : histoireAu(sceneOf().veille));
  return copyStory(eves.get(profil)!);
}

/** A register of its own, in memory, on the eve of the cut-off. */
export async function serveEve(): Promise<Served> {
  const host = new Host(eve(), eve);
  return { host, ...(await serve(host, 0)) };
}

export async function stop({ server }: Served): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

interface Eve {
  page: Page;
  served: Served;
}

/**
 * A browser, a register of its own and a page, for all the tests of a file. Returns what the browser complains of: nothing
 * may be left of it when the last test has run.
 */
export function onTheEve(begin: (eve: Eve) => Promise<void> | void): string[] {
  const complaints: string[] = [];
  let browser: Browser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
    served = await serveEve();
    await begin({ page: await newPage(browser, served.url, complaints), served });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    if (served) await stop(served);
    expect(complaints).toEqual([]);
  });
  return complaints;
}

/** What the menu of the script offers, chosen as a person does. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByText('Menu « Pôle ressources »').click();
  await page.getByRole('button', { name: item }).click();
}

type Scheme = 'light' | 'dark';

/** A page that notes what the browser complains of: every console message, and every address that is not ours. */
export async function newPage(browser: Browser, url: string, complaints: string[], scheme: Scheme = 'light') {
  const page = await browser.newPage({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    colorScheme: scheme,
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('request', (asked) => asked.url().startsWith(url) || complaints.push(`leaves the page: ${asked.url()}`));
  return page;
}

export async function open(page: Page, url: string, view: string): Promise<void> {
  await page.goto(`${url}/#${view}`);
  await page.waitForSelector(`main[data-view="${view.split('/')[0]}"]`);
}

/**
 * Only what is wrong is described node by node: a grid has thousands of cells that are right. What a frame holds is asked
 * of the frame: from outside axe would wait for an answer that a frame without axe never gives.
 */
const BRIEF = { resultTypes: ['violations'], selectors: false, iframes: false };

/** What axe has to say of a page, or of what a frame holds; `runOnly`: tags or rules, all of them when none is given. */
export async function violations(page: Page | Frame, runOnly?: readonly string[]): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(AXE);
  const options = JSON.stringify({ ...BRIEF, ...(runOnly ? { runOnly } : {}) });
  const found = (await page.evaluate(`axe.run(${options})`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
}

/** The sidebar that is open, as Playwright looks into it, then as a frame that runs what it is given. */
export function panelOf(page: Page): FrameLocator {
  return page.frameLocator('#sidebar iframe');
}

export function frameOf(page: Page): Frame {
  return page.frames().find((one) => one.url().includes('/shown/'))!;
}

/** With the keyboard alone, to what `focused` names so. */
export async function tabTo(page: Page, focused: () => Promise<string>, name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`« ${name} » never has the focus`);
}

/** A cell of the tab Demandes; the row is its number in the sheet. */
export function cell(page: Page, host: Host, row: number, heading: string): Locator {
  const column = Object.keys(readTab(host.workspace, 'Demandes').columns).indexOf(heading);
  return page.locator(`.sheet .tabulator-cell[data-row="${row - 1}"][data-column="${column}"]`);
}

/** A no-break space is a space to who reads. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
