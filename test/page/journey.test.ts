// What a person does on the page, with the mouse then with the keyboard alone: a school asks, the pôle reads, corrects,
// sorts and filters, time passes, Google fails.
import type { Browser, Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { sheetModel } from '../../local/model/spreadsheet';
import { cell, newPage, open, openBrowser, plain, serveEve, stop, violations, type Served } from './browser';

let browser: Browser;
let served: Served;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  served = await serveEve();
  complaints = [];
  page = await newPage(browser, served.url, complaints);
});

afterEach(async () => {
  await page.close();
  await stop(served);
  expect(complaints).toEqual([]);
});

function go(view: string): Promise<void> {
  return open(page, served.url, view);
}

function demandes(): Record<string, string>[] {
  return readTab(served.host.workspace, 'Demandes').rows;
}

function next(name = 'Suivant'): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Fills the form from its first page, as the school of the demande would. */
async function fill(code: string): Promise<void> {
  await page.getByLabel('Non, je continue').check();
  await next();
  await page.getByRole('combobox', { name: /^École/ }).selectOption('École maternelle de la Source');
  await page.getByLabel('Enseignant·e, à titre individuel').check();
  await page.getByLabel(/^Votre adresse/).fill('source@ecoles.example.org');
  await page.getByLabel('Un élève', { exact: true }).check();
  await next();
  await page.getByLabel(/^Code de l’élève/).fill(code);
  await page.getByLabel(/^Niveau/).selectOption('CP');
  await page
    .getByRole('group', { name: /^La famille/ })
    .getByLabel('Oui')
    .check();
  await next();
  await page.getByLabel(/^Motif principal/).selectOption({ index: 1 });
  await page.getByLabel(/^Ce qui se passe/).fill('Quitte la classe deux fois par jour depuis le 1er octobre.');
  await page.getByLabel('Non, la réunion convient').check();
  await next();
  await page.getByRole('heading', { name: 'Réponse envoyée' }).waitFor();
}

test('a question left empty is told next to it, and « Retour » keeps what was typed', async () => {
  await go('formulaire');
  await next();
  expect(await page.locator('.refused .error').innerText()).toBe('Cette question est obligatoire.');
  await page.getByLabel('Non, je continue').check();
  await next();
  await page.getByLabel(/^Votre adresse/).fill('pas une adresse');
  await next();
  await page.locator('.refused').nth(3).waitFor();
  expect(await violations(page)).toEqual([]);
  await next('Retour');
  expect(await page.getByLabel('Non, je continue').isChecked()).toBe(true);
  await next();
  expect(await page.getByLabel(/^Votre adresse/).inputValue()).toBe('pas une adresse');
  await next('Retour');
  await page.getByLabel('Oui', { exact: true }).check();
  await next();
  await page.getByRole('heading', { name: 'Arrêtez-vous ici' }).waitFor();
});

test('the link of a mail opens its Form already filled in, and the demande is completed', async () => {
  const number = demandes()[0]!['Numéro']!;
  await go('messagerie');
  await page.locator('.mails a', { hasText: `${number} bien reçue` }).click();
  await page.frameLocator('iframe.paper').getByRole('link', { name: 'compléter ou retirer ma demande' }).click();
  await page.getByRole('heading', { name: /suite à une demande/ }).waitFor();
  expect(await page.getByLabel(/^Numéro de la demande/).inputValue()).toBe(number);
  expect(await page.getByLabel(/^Code du courriel/).inputValue()).toMatch(/^[A-Z2-9]{10}$/);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('La compléter').check();
  await next();
  await page.getByLabel(/^Ce que vous voulez ajouter/).fill('Deux départs de classe de plus hier.');
  await next('Envoyer');
  await page.getByRole('heading', { name: 'Réponse envoyée' }).waitFor();
  // A member of the pôle answers by the same Form.
  expect(await page.locator('main').innerText()).not.toMatch(/Voilà pour l’école|autre demande/);
  expect(demandes()[0]!['Précisions']).toMatch(/^Complément du .* : Deux départs de classe de plus hier\.$/);
});

test('from the Form to the ordre du jour: filed, acknowledged, corrected, written', async () => {
  const row = demandes().length + 2;
  await go('formulaire');
  await fill('Loriot 7');
  await page.getByRole('link', { name: 'la demande dans le registre' }).click();
  await cell(page, served.host, row, 'Code').scrollIntoViewIfNeeded();
  expect(await cell(page, served.host, row, 'Code').innerText()).toBe('Loriot 7');
  const number = await cell(page, served.host, row, 'Numéro').innerText();

  await page.getByRole('link', { name: /^Messagerie/ }).click();
  await page.getByRole('button', { name: /École maternelle de la Source/ }).click();
  await page.locator('.mails a', { hasText: `${number} bien reçue` }).click();
  expect(await page.frameLocator('iframe.paper').locator('body').innerText()).toContain(number);

  await go('registre/Demandes');
  await cell(page, served.host, row, 'Référent·e').dblclick();
  const field = page.locator('.editor select, .editor textarea');
  const isList = (await field.evaluate((element) => element.tagName)) === 'SELECT';
  await (isList ? field.selectOption('Hugo Pralong') : field.fill('Hugo Pralong'));
  await field.press('Enter');
  await page.getByText('Enregistré.').waitFor();
  expect(await cell(page, served.host, row, 'Référent·e').innerText()).toBe('Hugo Pralong');
  const journal = readTab(served.host.workspace, 'Journal').rows.filter((line) => line['Sur'] === number);
  expect(journal.at(-1)!['Détails']).toContain('Hugo Pralong');

  await page.getByText('Avancer jusqu’à…').click();
  await page.getByRole('button', { name: /^Date limite/ }).click();
  await page.getByText('Nous sommes le mercredi 10 octobre 2018').waitFor();
  await page.getByRole('button', { name: /^Demain/ }).click();
  await page.getByText('Nous sommes le jeudi 11 octobre 2018').waitFor();
  await page.locator('#happened a', { hasText: 'Ordre du jour' }).first().click();
  await page.waitForSelector('main[data-view="documents"]');
  expect(await page.frameLocator('iframe.paper').locator('body').innerText()).toContain('Loriot 7');
  const files = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger en Word' }).click();
  expect((await files).suggestedFilename()).toMatch(/\.docx$/);

  const convocation = served.host.workspace.mails.find(({ attachments }) => attachments.length > 0)!;
  await go(`messagerie/${convocation.id}`);
  const attached = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /^Pièce jointe/ })
    .first()
    .click();
  expect((await attached).suggestedFilename()).toBe(convocation.attachments[0]!.name);
});

test('a sort moves the rows for real, a filter only hides them, a row can be deleted', async () => {
  const before = demandes().map((row) => row['Numéro']);
  await go('registre/Demandes');
  const heading = (name: string) => page.locator('.tabulator-col', { hasText: name }).first();
  await heading('Numéro').click();
  await page.getByRole('button', { name: 'Trier de Z à A' }).click();
  await page.getByText('Les lignes sont triées').waitFor();
  expect(demandes().map((row) => row['Numéro'])).toEqual([...before].reverse());
  expect(await cell(page, served.host, 2, 'Numéro').innerText()).toBe(before.at(-1));

  await heading('Urgente').click();
  await page.getByLabel('Ne montrer que ce qui contient').fill('OUI');
  await page.getByText('1 ligne montrée').waitFor();
  expect(await page.locator('.tabulator-row').count()).toBe(1);
  expect(demandes().map((row) => row['Numéro'])).toEqual([...before].reverse());
  await page.getByRole('button', { name: 'Tout montrer' }).click();
  await page.locator('.filters p').waitFor({ state: 'detached' });
  await page.getByLabel('Chercher dans l’onglet').fill('ecluse');
  await page.getByText('1 ligne montrée').waitFor();
  await page.getByLabel('Chercher dans l’onglet').fill('');

  await go('registre/Écoles');
  await page.locator('.tabulator-cell[data-row="8"][data-column="0"]').click();
  await page.getByRole('button', { name: 'Supprimer la ligne' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await page.getByText('La ligne 9 est supprimée.').waitFor();
  expect(readTab(served.host.workspace, 'Écoles').rows.length).toBe(7);
});

test('what Sheets refuses is said in French, and the cell stays as it was', async () => {
  const { workspace } = served.host;
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo]!;
  const quota = readTab(workspace, 'Membres').rows[0]!['Quota'];
  const column = Object.keys(readTab(workspace, 'Membres').columns).indexOf('Quota');
  const rule = { criteria: 'NUMBER_GREATER_THAN', values: [0], allowInvalid: false, helpText: '' };
  const line = (sheetModel(spreadsheet, 'Membres')!.rules[1] ??= []);
  for (let index = 0; index <= column; index++) line[index] ??= 0;
  line[column] = spreadsheet.rules.push(rule) - 1;
  await go('registre/Membres');
  const place = page.locator(`.tabulator-cell[data-row="1"][data-column="${column}"]`);
  await place.click();
  await page.keyboard.type('beaucoup');
  await page.keyboard.press('Enter');
  await page.getByText('Cette cellule n’accepte pas cette valeur.').waitFor();
  expect(readTab(workspace, 'Membres').rows[0]!['Quota']).toBe(quota);
  expect(await place.innerText()).toBe(quota);
});

test('a run killed from « Pannes » loses nothing, and the page says so', async () => {
  const before = demandes().length;
  await go('pannes');
  await page.locator('.faults li', { hasText: 'Un arrêt brutal' }).getByRole('button', { name: 'Essayer' }).click();
  await page.locator('.trial .verdict').first().waitFor();
  const told = plain(await page.locator('.trial').innerText());
  expect(told).toContain('1 exécution s’est arrêtée avant la fin.');
  expect(told).toContain('rien n’est perdu, rien n’est en double');
  expect(told).toContain('toutes respectées');
  expect(await violations(page)).toEqual([]);
  const sent = served.host.workspace.state.forms[served.host.story.formId]!.responses.length;
  expect(demandes().length).toBe(sent);
  expect(demandes().length).toBeGreaterThan(before);
  await page.getByRole('link', { name: 'Voir les demandes dans le registre' }).click();
  await page.getByLabel('Chercher dans l’onglet').fill('Essai');
  await page.getByText('1 ligne montrée').waitFor();
});

test('a fault only armed waits, and can be disarmed', async () => {
  await go('pannes');
  await page
    .locator('.faults li', { hasText: 'Une ronde sautée' })
    .getByRole('button', { name: 'Armer seulement' })
    .click();
  await page.getByText('Elle est armée et attend').waitFor();
  expect(served.host.workspace.faults.loseClockTriggers).toBe(1);
  await page.getByRole('button', { name: 'Désarmer' }).click();
  await page.locator('.trial').waitFor({ state: 'detached' });
  expect(served.host.workspace.faults.loseClockTriggers).toBe(0);
});

test('« Recommencer » goes back to the eve of the cut-off', async () => {
  await go('accueil');
  await page.getByRole('button', { name: /^Demain/ }).click();
  await page.getByText('Nous sommes le mercredi 10 octobre').waitFor();
  await page.getByRole('button', { name: 'Recommencer l’histoire' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Recommencer' }).click();
  await page.getByText('L’histoire reprend').waitFor();
  expect(plain(await page.locator('.now').innerText())).toBe('mardi 9 octobre 2018, 17 h 00');
});
