// One may open the register of another pôle: the page plays its story, and goes on with its own Form.
import type { Page } from 'playwright-core';
import { onTheEve, open, violations, type Served } from './browser';

let served: Served;
let page: Page;

onTheEve((eve) => {
  ({ page, served } = eve);
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
});
