// The panel « Répartition » in a real browser: read, a member chosen and the best répartition seen and written with the
// keyboard alone, without a complaint of axe, in the width of Google's panel and in letters twice as large.
import type { Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { choose, frameOf, onTheEve, open, panelOf, plain, tabTo, violations, type Served } from './browser';

let served: Served;
let page: Page;

onTheEve(async (eve) => {
  ({ page, served } = eve);
  fallIll('Lila Sanvert');
  await open(page, served.url, 'registre');
  await choose(page, 'Qui suit quoi');
  await idle();
});

function fallIll(nom: string): void {
  const { rows, columns } = readTab(served.host.workspace, 'Membres');
  const row = rows.findIndex((ligne) => ligne['Nom'] === nom) + 2;
  served.host.workspace.edit('Membres', `${columns['Absences']}${row}`, 'du 09/10/2018 au 26/10/2018');
}

const panel = () => panelOf(page);
const frame = () => frameOf(page);

/** Nothing is under way. */
async function idle(): Promise<void> {
  await panel().locator('#contenu:not([hidden])').waitFor();
  await panel().locator('main[aria-busy="false"]').waitFor();
}

function focused(): Promise<string> {
  return frame().evaluate(() => (document.activeElement as HTMLElement).innerText || document.activeElement!.id);
}

function referent(numero: string): string {
  const { rows } = readTab(served.host.workspace, 'Demandes');
  return rows.find((row) => row['Numéro'] === numero)!['Référent·e']!;
}

test('one look: each member with the number in words, who is away, and what waits', async () => {
  const loads = (await panel().locator('#charges li').allInnerTexts()).map(plain);
  expect(loads.length).toBeGreaterThan(3);
  for (const load of loads) expect(load).toMatch(/\d+ demandes? sur \d+/);
  expect(loads.find((load) => load.startsWith('Lila Sanvert'))).toContain('En absence jusqu’au 26/10/2018');
  expect(plain(await panel().locator('#demandes-titre').innerText())).toMatch(/^À répartir : \d+$/);
  expect(await panel().getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
  expect(await violations(frame())).toEqual([]);
});

test('with the keyboard alone: a member is chosen for a demande, and the cell holds her name', async () => {
  const first = panel().locator('#demandes ol > li').first();
  const numero = await first.getByRole('heading').innerText();
  await panel().locator('#titre').focus();
  await tabTo(page, focused, 'Choisir quelqu’un');
  await page.keyboard.press('Enter');
  await first.getByRole('radio').first().waitFor();
  expect(await violations(frame())).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const chosen = await first.locator('input:checked').inputValue();
  await tabTo(page, focused, 'Confier cette demande');
  await page.keyboard.press('Enter');
  await panel().getByText('est confiée à').waitFor();
  await idle();
  expect(plain(await panel().getByRole('status').innerText())).toContain(`${numero} est confiée à ${chosen}.`);
  expect(await focused()).toBe('Répartition');
  expect(referent(numero)).toBe(chosen);
});

test('the best répartition is shown, left, shown again, then written', async () => {
  const before = referent('2018-P1-001');
  await tabTo(page, focused, 'Proposer la meilleure répartition');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Ce qui changerait');
  const changes = (await panel().locator('#changements li').allInnerTexts()).map(plain);
  expect(changes.some((change) => change.startsWith('2018-P1-001 Lila Sanvert → '))).toBe(true);
  expect(await violations(frame())).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Proposer la meilleure répartition');
  expect(referent('2018-P1-001')).toBe(before);
  await page.keyboard.press('Enter');
  await tabTo(page, focused, 'Écrire ces propositions');
  await page.keyboard.press('Enter');
  await panel()
    .getByText(/propositions? écrites?/)
    .waitFor();
  await idle();
  expect(referent('2018-P1-001')).not.toBe(before);
  expect(await panel().locator('#changements').isHidden()).toBe(true);
});

test('it fits in the width of Google’s panel, and in letters twice as large, a list of members open', async () => {
  const alone = await page
    .context()
    .browser()!
    .newPage({ viewport: { width: 300, height: 600 } });
  await panel().locator('summary').first().click();
  await panel().getByRole('radio').first().waitFor();
  await panel().getByRole('button', { name: 'Proposer la meilleure répartition' }).click();
  await alone.setContent(await frame().content());
  for (const size of ['100%', '200%']) {
    await alone.evaluate((value) => (document.documentElement.style.fontSize = value), size);
    expect(await alone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  }
  await alone.close();
});
