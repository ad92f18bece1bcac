// Le panneau « Saisir une demande reçue autrement », comme une personne le remplit : à la souris, au clavier, au lecteur
// d’écran, en grandes lettres ; ce qui est tapé n’est jamais perdu.
import type { Browser, Frame, Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { newPage, open, openBrowser, plain, serveEve, stop, violations, type Served } from './browser';

let browser: Browser;
let served: Served;
let page: Page;
let panel: Frame;
let complaints: string[];

beforeAll(async () => {
  [browser, served] = [await openBrowser(), await serveEve()];
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (served) await stop(served);
});

beforeEach(async () => {
  complaints = [];
  page = await newPage(browser, served.url, complaints);
  await open(page, served.url, 'registre');
  await page.getByText('Menu « Pôle ressources »').click();
  await page.getByRole('button', { name: /^Saisir une demande/ }).click();
  await page
    .frameLocator('#sidebar iframe')
    .getByLabel(/^École/)
    .waitFor();
  panel = page.frames().find((frame) => frame.url().includes('/shown/'))!;
}, 60_000);

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

function demandes(): Record<string, string>[] {
  return readTab(served.host.workspace, 'Demandes').rows;
}

/** A code of its own for each test: only one of them is about likenesses. */
let codes = 0;

async function fill(code = `Genêt ${++codes}`): Promise<void> {
  await panel.getByLabel(/^École/).selectOption('École primaire du Coteau');
  await panel.getByLabel('Pour qui demandez-vous').selectOption('Un élève');
  await panel.getByLabel(/^Code de l’élève/).fill(code);
  await panel.getByLabel('Motif principal').selectOption('Autre situation');
  await panel.getByLabel(/^Ce qui se passe/).fill('Un appel de la directrice.');
}

async function said(): Promise<string> {
  return plain(await panel.locator('#message').innerText());
}

const send = () => panel.getByRole('button', { name: 'Enregistrer la demande' });

test('each public sees what applies to it, and nothing else', async () => {
  const legends = () => panel.locator('#questions > fieldset:not([hidden]) > legend').allInnerTexts();
  expect(await legends()).toEqual(['Votre école']);
  await panel.getByLabel('Pour qui demandez-vous').selectOption('Un élève');
  expect(await legends()).toEqual(['Votre école', 'L’élève ou les élèves', 'La situation']);
  await panel.getByLabel('Pour qui demandez-vous').selectOption('Toute l’équipe');
  expect(await legends()).not.toContain('L’élève ou les élèves');
  await panel.getByLabel(/^Faut-il une réponse/).selectOption({ index: 2 });
  expect(await legends()).toContain('L’urgence');
});

test('what a hidden part holds is not sent', async () => {
  await fill();
  await panel.getByLabel('Pour qui demandez-vous').selectOption('Toute l’équipe');
  await send().click();
  await panel.getByRole('heading', { name: /^Enregistrée/ }).waitFor();
  expect(demandes().at(-1)).toMatchObject({ 'Pour qui': 'Toute l’équipe', Code: '' });
});

test('it says the number, the meeting, who answers and which mails left; then asks for another', async () => {
  await fill();
  await send().click();
  const heading = panel.getByRole('heading', { name: /^Enregistrée/ });
  await heading.waitFor();
  const { Numéro } = demandes().at(-1)!;
  expect(plain(await heading.innerText())).toBe(`Enregistrée : ${Numéro}`);
  expect(await said()).toMatch(/réunion du \S+ \d+ \S+ 2018[^]*Parti : Accusé de réception à l’école/);
  expect(await panel.locator('#message').evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Saisir une autre demande' }).click();
  await panel.getByLabel(/^École/).waitFor();
  expect(await panel.getByLabel(/^École/).inputValue()).toBe('');
});

test('a double click, and a key held down, save once', async () => {
  const before = demandes().length;
  await fill();
  await send().dblclick();
  await panel.getByRole('heading', { name: /^Enregistrée/ }).waitFor();
  expect(demandes()).toHaveLength(before + 1);
});

test('a likeness is shown first: one goes back with everything still there, or records all the same', async () => {
  await fill('Bouleau 5');
  await send().click();
  await panel.getByRole('button', { name: 'Saisir une autre demande' }).click();
  await panel.getByLabel(/^École/).waitFor();
  const before = demandes().length;
  await fill('bouleau  5');
  await send().click();
  await panel.getByRole('button', { name: 'Revenir à la saisie' }).waitFor();
  expect(await said()).toContain('Doublon possible de');
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Revenir à la saisie' }).click();
  expect(await panel.getByLabel(/^Ce qui se passe/).inputValue()).toBe('Un appel de la directrice.');
  expect(demandes()).toHaveLength(before);
  await send().click();
  await panel.getByRole('button', { name: 'Enregistrer quand même' }).click();
  await panel.getByRole('heading', { name: /^Enregistrée/ }).waitFor();
  expect(demandes()).toHaveLength(before + 1);
});

test('what is missing is named, marked and reached; nothing typed is lost', async () => {
  await panel.getByLabel('Pour qui demandez-vous').selectOption('Un élève');
  await panel.getByLabel(/^Ce qui se passe/).fill('Déjà écrit.');
  await send().click();
  expect(await said()).toBe('Il manque : École, Motif principal.');
  const ecole = panel.getByLabel(/^École/);
  expect(await ecole.getAttribute('aria-invalid')).toBe('true');
  expect(await ecole.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await violations(panel)).toEqual([]);
  await ecole.selectOption('École primaire du Coteau');
  await panel.getByLabel('Motif principal').selectOption('Autre situation');
  expect(await panel.getByLabel(/^Ce qui se passe/).inputValue()).toBe('Déjà écrit.');
  await panel.locator('#recueA').fill('');
  await send().click();
  expect(await said()).toBe('Il manque : Heure.');
});

test('when the register refuses, everything typed stays, and it can be sent again', async () => {
  await fill();
  served.host.workspace.faults.killAfter = 3;
  await send().click();
  await panel.locator('#message.erreur').waitFor();
  expect(await said()).toContain('Rien de ce que vous avez écrit n’est perdu');
  expect(await panel.getByLabel(/^Ce qui se passe/).inputValue()).toBe('Un appel de la directrice.');
  await send().click();
  await panel.getByRole('heading', { name: /^Enregistrée/ }).waitFor();
});

test('a school that is not in the list is named', async () => {
  await fill();
  const laquelle = panel.getByLabel('Laquelle ?');
  expect(await laquelle.isVisible()).toBe(false);
  await panel.getByLabel(/^École/).selectOption('Mon école n’est pas dans la liste');
  await laquelle.fill('École des Bruyères');
  await send().click();
  await panel.getByRole('heading', { name: /^Enregistrée/ }).waitFor();
  expect(demandes().at(-1)).toMatchObject({ École: 'École des Bruyères', Statut: 'À trier' });
  expect(await said()).toContain('n’est pas dans l’onglet « Écoles »');
});

test('by the keyboard alone, from the first field to the number', async () => {
  await panel.getByLabel('Arrivée par').focus();
  const focused = () => panel.evaluate(() => document.activeElement?.id ?? '');
  const reach = async (id: string): Promise<void> => {
    for (let step = 0; step < 60 && (await focused()) !== id; step++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(id);
  };
  await reach('q-ecole');
  await page.keyboard.press('ArrowDown');
  await reach('q-cible');
  await page.keyboard.press('ArrowDown');
  await reach('q-codeEleve');
  await page.keyboard.type('Lilas 2');
  await reach('q-motif');
  await page.keyboard.press('End');
  await reach('envoyer');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: /^Enregistrée/ }).waitFor();
  expect(demandes().at(-1)).toMatchObject({
    École: 'École élémentaire des Tilleuls',
    'Pour qui': 'Un élève',
    Code: 'Lilas 2',
  });
});

test('as wide as Google makes it, on a phone, and at twice the size: axe finds nothing, nothing is cut', async () => {
  await panel.getByLabel('Pour qui demandez-vous').selectOption('Un élève');
  const html = await panel.evaluate(() => document.body.innerHTML);
  for (const width of [300, 375, 150]) {
    const alone = await browser.newPage({ locale: 'fr-FR', viewport: { width, height: 600 } });
    await alone.goto(`${served.url}/shown/${served.host.workspace.ui.shown.length - 1}.html`);
    await alone.evaluate((body) => (document.body.innerHTML = body), html);
    expect(await alone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violations(alone)).toEqual([]);
    await alone.close();
  }
});
