// The panel « Demande » in a real browser: read, acted on with the keyboard alone, without a complaint of axe, in letters
// twice as large, and following the person from row to row.
import type { Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { cell, choose, frameOf, onTheEve, open, panelOf, plain, tabTo, violations, type Served } from './browser';

let served: Served;
let page: Page;

onTheEve(async (eve) => {
  ({ page, served } = eve);
  await served.host.act(() => served.host.story.advanceTo('2018-10-11T12:00'));
  await open(page, served.url, 'registre/Demandes');
  await cell(page, served.host, 5, 'École').click();
  await choose(page, 'Ouvrir la demande de cette ligne');
  await shown('2018-P1-004');
});

const panel = () => panelOf(page);
const frame = () => frameOf(page);

/** The card is there and nothing is under way. */
async function shown(numero: string): Promise<void> {
  await panel().getByRole('heading', { name: numero }).waitFor();
  await panel().locator('#carte[aria-busy="false"]').waitFor();
}

function focused(): Promise<string> {
  return frame().evaluate(() => (document.activeElement as HTMLElement).innerText || document.activeElement!.id);
}

function statut(numero: string): string {
  return readTab(served.host.workspace, 'Demandes').rows.find((row) => row['Numéro'] === numero)!['Statut']!;
}

test('the card reads from top to bottom, with one title and its parts', async () => {
  const titles = await panel().getByRole('heading').allInnerTexts();
  expect(titles[0]).toBe('2018-P1-004');
  expect(titles).toEqual(
    expect.arrayContaining(['Passer à…', 'Pourquoi ces personnes', 'Suivi', 'Courriels', 'Histoire']),
  );
  expect(plain(await panel().locator('#etat').innerText())).toBe(
    'Inscrite à l’ordre du jour, depuis le 11 octobre 2018',
  );
  expect(await panel().locator('#annonce').innerText()).toContain('2018-P1-004');
  expect(await violations(frame())).toEqual([]);
});

test('with the keyboard alone: a step is chosen, left, chosen again and confirmed', async () => {
  await panel().locator('#titre').focus();
  await tabTo(page, focused, 'Réorientée');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('precision');
  expect(await violations(frame())).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await panel().locator('#confirmation').isHidden()).toBe(true);
  expect(await focused()).toBe('Réorientée');
  for (const name of ['Seconde intention', 'Première intention']) {
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(name);
  }
  await page.keyboard.press('Enter');
  expect(plain(await panel().locator('#question').innerText())).toBe('Passer 2018-P1-004 à « Première intention » ?');
  expect(await focused()).toBe('Confirmer');
  await page.keyboard.press('Enter');
  await panel().getByText('est maintenant').waitFor();
  expect(plain(await panel().getByRole('status').innerText())).toContain(
    '2018-P1-004 est maintenant « Première intention ».',
  );
  expect(await focused()).toBe('2018-P1-004');
  expect(statut('2018-P1-004')).toBe('Première intention');
  await cell(page, served.host, 5, 'Statut').filter({ hasText: 'Première intention' }).waitFor();
});

test('a line goes to the Suivi, and shows in the card', async () => {
  await panel().getByText('Ajouter une ligne').click();
  await panel().getByLabel('Action ou décision').selectOption('Autre, à préciser');
  await panel()
    .getByLabel(/^Laquelle/)
    .fill('Rencontre avec l’équipe');
  await panel().getByLabel('Qui', { exact: true }).selectOption('Hugo Pralong');
  await panel()
    .getByLabel(/^Pour le/)
    .fill('2018-10-19');
  expect(await violations(frame())).toEqual([]);
  await panel().getByRole('button', { name: 'Ajouter au suivi' }).click();
  await panel().getByText('La ligne est ajoutée').waitFor();
  expect(await panel().locator('#suites li').allInnerTexts()).toEqual([
    expect.stringContaining('Rencontre avec l’équipe'),
  ]);
  expect(readTab(served.host.workspace, 'Suivi').rows).toHaveLength(1);
});

test('it follows the person to another row, when she comes back or when she asks', async () => {
  await cell(page, served.host, 7, 'École').click();
  await panel().getByRole('button', { name: 'Recharger' }).click();
  await shown('2018-P1-006');
  await cell(page, served.host, 3, 'École').click();
  await panel().locator('#etat').click();
  await shown('2018-P1-002');
  await page.locator('nav.sheets').getByRole('link', { name: 'Membres' }).click();
  await cell(page, served.host, 2, 'Numéro').click();
  await panel().getByRole('button', { name: 'Recharger' }).click();
  await panel().getByText('Cliquez sur une ligne').waitFor();
});

test('it fits in the width of Google’s panel, and in letters twice as large', async () => {
  const alone = await page
    .context()
    .browser()!
    .newPage({ viewport: { width: 300, height: 600 } });
  await alone.setContent(await frame().content());
  for (const size of ['100%', '200%']) {
    await alone.evaluate((value) => (document.documentElement.style.fontSize = value), size);
    expect(await alone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  }
  await alone.close();
});
