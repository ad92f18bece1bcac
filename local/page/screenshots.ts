// `npm run screenshots`: a picture of each screen in docs/images, for the README. Needs Chromium (CHROMIUM says where).
import '../timeZone';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from '../../build/build';
import { Host } from './host';
import { openOnTheEve } from './opening';
import { serve } from './server';

const OUT = join(__dirname, '../../docs/images');
const SIZE = { width: 1280, height: 660 };
const MOST_BYTES = 150_000;
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Picture {
  name: string;
  view: string;
  dark?: boolean;
  /** What the person does before the picture. */
  prepare?: (page: Page) => Promise<void>;
}

const PICTURES: Picture[] = [
  { name: 'accueil', view: 'accueil' },
  { name: 'formulaire', view: 'formulaire' },
  { name: 'registre', view: 'registre', prepare: (page) => page.locator('.tabulator-cell[data-row="1"][data-column="5"]').click() },
  { name: 'registre-sombre', view: 'registre', dark: true, prepare: (page) => page.locator('.tabulator-cell').first().waitFor() },
  { name: 'saisie', view: 'registre', prepare: openSidebar },
  { name: 'demande', view: 'registre/Demandes', prepare: openCard },
  { name: 'repartition', view: 'registre/Demandes', prepare: (page) => openPanel(page, 'Qui suit quoi') },
  { name: 'reunion', view: 'registre/Demandes', prepare: (page) => openPanel(page, 'Préparer la réunion') },
  { name: 'messagerie', view: 'messagerie', prepare: (page) => page.locator('.mails .list a').first().click() },
  { name: 'documents', view: 'documents' },
  { name: 'calendrier', view: 'calendrier/2018-10' },
  { name: 'pannes', view: 'pannes', prepare: tryFault },
]; // oxfmt-ignore

async function openSidebar(page: Page): Promise<void> {
  await page.getByText('Menu « Pôle ressources »').click();
  await page.getByRole('button', { name: /^Saisir une demande/ }).click();
  await page.frameLocator('#sidebar iframe').getByRole('option').first().waitFor({ state: 'attached' });
}

async function openCard(page: Page): Promise<void> {
  await page.locator('.tabulator-cell[data-row="3"][data-column="4"]').click();
  await page.getByText('Menu « Pôle ressources »').click();
  await page.getByRole('button', { name: 'Ouvrir la demande de cette ligne' }).click();
  await page.frameLocator('#sidebar iframe').getByRole('heading', { name: 'Passer à…' }).waitFor();
}

async function openPanel(page: Page, menu: string): Promise<void> {
  await page.getByText('Menu « Pôle ressources »').click();
  await page.getByRole('button', { name: menu }).click();
  await page.frameLocator('#sidebar iframe').locator('main[aria-busy="false"]').waitFor();
}

async function tryFault(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Essayer' }).first().click();
  await page.locator('.trial .verdict').first().waitFor();
  await page.locator('#happened').waitFor({ state: 'hidden' });
  await page.evaluate('scrollTo(0, 0)');
}

async function main(): Promise<void> {
  build();
  mkdirSync(OUT, { recursive: true });
  const host = new Host(openOnTheEve(), (profil) => openOnTheEve(undefined, profil));
  await host.act(() => host.story.advanceTo('2018-10-11T12:00'));
  const { server, url } = await serve(host, 0);
  const executablePath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('Chromium manque : installez-le, ou donnez son chemin dans CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  for (const { name, view, dark, prepare } of PICTURES) {
    const page = await browser.newPage({ locale: 'fr-FR', viewport: SIZE, colorScheme: dark ? 'dark' : 'light' });
    await page.goto(`${url}/#${view}`);
    await page.waitForSelector(`main[data-view="${view.split('/')[0]}"]`);
    await prepare?.(page);
    await page.waitForLoadState('networkidle');
    const path = join(OUT, `${name}.png`);
    await page.screenshot({ path });
    await page.close();
    const { size } = statSync(path);
    console.log(`${path} (${Math.round(size / 1000)} ko)`);
    if (size > MOST_BYTES) throw new Error(`${name}.png dépasse ${MOST_BYTES / 1000} ko.`);
  }
  await browser.close();
  server.close();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
