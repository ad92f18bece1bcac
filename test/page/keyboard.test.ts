// The whole journey with the keyboard alone: no mouse, no selector is ever pressed; what has the focus is asked its name.
import type { Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { onTheEve, open, plain, type Served } from './browser';

/** No screen has more stops of the tabulation key than this. */
const MOST_STOPS = 120;

let served: Served;
let page: Page;

onTheEve((eve) => {
  ({ page, served } = eve);
});

/** What a screen reader would say of the element that has the focus. */
async function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const labels = (element as HTMLInputElement).labels;
    const label = labels?.length ? labels[0]!.innerText : '';
    return `${label} ${element.getAttribute('aria-label') ?? ''} ${element.innerText ?? ''}`
      .replace(/\s+/g, ' ')
      .trim();
  });
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with the tabulation key until something of that name has the focus. */
async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (name.test(await focused())) return;
    await press(key);
  }
  throw new Error(`Nothing named ${name} has the focus; the last is « ${await focused()} ».`);
}

async function enter(name: RegExp): Promise<void> {
  await tabTo(name);
  await press('Enter');
}

async function type(name: RegExp, text: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.type(text);
}

/** Takes the first of a list. */
async function choose(name: RegExp): Promise<void> {
  await tabTo(name);
  await press('ArrowDown');
}

async function nextPage(title: string): Promise<void> {
  await enter(/^(Suivant|Envoyer)$/);
  await page.getByText(title, { exact: true }).first().waitFor();
}

async function fileADemande(): Promise<void> {
  await tabTo(/^(Oui|Non, je continue)$/);
  await press('ArrowDown');
  if (!(await page.getByLabel('Non, je continue').isChecked())) await press('ArrowUp');
  await press('Space');
  await nextPage('Étape 2');
  await choose(/^École/);
  await tabTo(/^(Directeur|Enseignant·e|Équipe)/);
  await press('Space');
  await type(/^Votre adresse/, 'tilleuls@ecoles.example.org');
  await tabTo(/^Un élève$/);
  await press('Space');
  await nextPage('Étape 3');
  await type(/^Code de l’élève/, 'Alouette 3');
  await choose(/^Niveau/);
  await tabTo(/^Oui$/);
  await press('Space');
  await nextPage('Étape 4');
  await choose(/^Motif principal/);
  await type(/^Ce qui se passe/, 'Ne parle plus en classe depuis deux semaines.');
  await tabTo(/^(Non, la réunion convient|Oui, c’est urgent)/);
  if (!/^Non/.test(await focused())) await press('ArrowDown');
  await press('Space');
  await enter(/^(Suivant|Envoyer)$/);
  await page.getByText('Réponse envoyée').waitFor();
}

test('a person without a mouse files, finds, corrects, advances and reads', async () => {
  await open(page, served.url, 'accueil');
  await press('Tab');
  expect(await focused()).toBe('Aller au contenu');
  await enter(/^Formulaire$/);
  await page.waitForSelector('main[data-view="formulaire"]');
  await fileADemande();

  await enter(/^la demande dans le registre$/);
  await page.waitForSelector('.tabulator-cell');
  await tabTo(/^2018-P1-001$/);
  const { rows, columns } = readTab(served.host.workspace, 'Demandes');
  // The last row is the empty one, where a line can be added.
  await press('Control+ArrowDown', 'ArrowUp', 'Home');
  await page.waitForFunction(() => /2018-P1-011/.test((document.activeElement as HTMLElement).innerText));
  const aim = Object.keys(columns).indexOf('Référent·e');
  // A hidden column is stepped over.
  for (let at = 0; at < aim;) {
    await press('ArrowRight');
    const column = () => page.evaluate(() => Number((document.activeElement as HTMLElement).dataset['column']));
    for (let wait = 0; (await column()) === at && wait < 100; wait++) await page.waitForTimeout(20);
    expect(await column()).toBeGreaterThan(at);
    at = await column();
  }
  await press('F2');
  await page.waitForSelector('.editor');
  await press('Control+a');
  await page.keyboard.type('Aude Lacombe-Sève');
  await press('Enter');
  await page.getByText('Enregistré.').waitFor();
  expect(rows.length).toBe(11);
  expect(readTab(served.host.workspace, 'Demandes').rows[10]!['Référent·e']).toBe('Aude Lacombe-Sève');
  expect(await focused()).toBe('Aude Lacombe-Sève');

  await tabTo(/^Avancer jusqu’à…/, 'Shift+Tab');
  await press('Enter');
  await enter(/^Date limite/);
  await page.getByText('Nous sommes le mercredi 10 octobre').waitFor();
  await tabTo(/^Demain/, 'Shift+Tab');
  await press('Enter');
  await page.getByText('Nous sommes le jeudi 11 octobre').waitFor();
  await enter(/^Ordre du jour/);
  await page.waitForSelector('main[data-view="documents"]');
  await tabTo(/^Télécharger en PDF$/);
  expect(plain(await page.locator('h2').first().innerText())).toContain('Ordre du jour');

  // Backwards: after its last stop a page gives the focus to the window, and a browser without one keeps it.
  await tabTo(/^Pannes$/, 'Shift+Tab');
  await press('Enter');
  await page.waitForSelector('main[data-view="pannes"]');
  await enter(/^Essayer$/);
  await page.locator('.trial .verdict').first().waitFor();
}, 120_000);
