// One may open the register of another pôle: the page plays its story, and goes on with its own Form.
import type { Browser, Page } from 'playwright-core';
import { newPage, open, openBrowser, serveEve, stop, violations, type Served } from './browser';

let browser: Browser;
let served: Served;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, served] = [await openBrowser(), await serveEve()];
  page = await newPage(browser, served.url, complaints);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (served) await stop(served);
});

test('another pôle opens on the eve of its own meeting, with its own schools and questions', async () => {
  await open(page, served.url, 'accueil');
  expect(await page.locator('.scenes li').count()).toBe(4);
  await page.getByRole('button', { name: /^Ouvrir.*Écully/ }).click();
  await page.locator('#dialog').getByRole('button', { name: 'Ouvrir' }).click();
  await page.getByText('avec 6 écoles et 10 membres').waitFor({ timeout: 60_000 });
  expect(served.host.story.scene?.profil).toBe('ecully');
  expect(await violations(page)).toEqual([]);
  await open(page, served.url, 'formulaire');
  await page.getByRole('heading', { name: /Plateau-des-Vergers/ }).waitFor();
  expect(complaints).toEqual([]);
});
