// The page as a person meets it, in a real browser: a school asks, the pôle reads and corrects, time passes.
import { existsSync, readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { openStory } from '../../local/demo/story';
import { readTab } from '../../local/demo/readTab';
import { Feed } from '../../local/page/feed';
import { Host } from '../../local/page/host';
import { serve } from '../../local/page/server';

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
const VIEWS = ['accueil', 'formulaire', 'registre', 'messagerie', 'documents'];

let browser: Browser;
let server: Server;
let url: string;
let host: Host;
let page: Page;

function chromiumPath(): string {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [process.env['CHROMIUM'] ?? '', ...usual].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error('No Chromium found: install it (`apt-get install chromium`) or give its path in CHROMIUM.');
}

beforeAll(async () => {
  const feed = new Feed();
  const story = openStory(feed.tell);
  feed.follow(story.workspace);
  story.advanceTo('2018-10-09T17:00');
  host = new Host(story, feed);
  ({ server, url } = await serve(host, 0));
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
});

/** What the browser complained of; the network is the page's own. */
let complaints: string[];

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (asked) => asked.url().startsWith(url) || complaints.push(`leaves the page: ${asked.url()}`));
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

async function open(view: string): Promise<void> {
  await page.goto(`${url}/#${view}`);
  await page.waitForSelector(`main[data-view="${view.split('/')[0]}"]`);
}

/** A mail is a fragment: the advice about whole pages is not for it. */
async function violations(rules = '{}'): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(`axe.run(${rules})`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
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

function cell(row: number, heading: string): Locator {
  const { columns } = readTab(host.workspace, 'Demandes');
  const visible = Object.keys(columns);
  return page.locator(`.sheet tbody tr:nth-child(${row}) td`).nth(visible.indexOf(heading));
}

test('the first screen explains itself in three sentences and shows the clock', async () => {
  await open('accueil');
  expect(await page.locator('.intro p').count()).toBe(3);
  expect((await page.locator('.now').innerText()).replace(/\u00a0/g, ' ')).toBe('mardi 9 octobre 2018, 17 h 00');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

test('a question left empty is told next to it, and « Retour » keeps what was typed', async () => {
  await open('formulaire');
  await next();
  expect(await page.locator('.refused .error').innerText()).toBe('Cette question est obligatoire.');
  await page.getByLabel('Non, je continue').check();
  await next();
  await page.getByLabel(/^Votre adresse/).fill('pas une adresse');
  await next();
  await page.locator('.refused').nth(3).waitFor();
  expect(await violations()).toEqual([]);
  await next('Retour');
  expect(await page.getByLabel('Non, je continue').isChecked()).toBe(true);
  await next();
  expect(await page.getByLabel(/^Votre adresse/).inputValue()).toBe('pas une adresse');
});

test('« Oui » on the first page leads straight to the page that says to stop', async () => {
  await open('formulaire');
  await page.getByLabel('Oui', { exact: true }).check();
  await next();
  await page.getByRole('heading', { name: 'Arrêtez-vous ici' }).waitFor();
});

test('a demande sent is in the register and acknowledged; a corrected référent is in the Journal', async () => {
  const before = readTab(host.workspace, 'Demandes').rows.length;
  await open('formulaire');
  await fill('Loriot 7');
  await page.getByRole('link', { name: 'la demande dans le registre' }).click();
  await page.waitForSelector('main[data-view="registre"]');
  const row = before + 1;
  expect(await cell(row, 'Code').innerText()).toBe('Loriot 7');
  const number = await cell(row, 'Numéro').innerText();

  await page.getByRole('link', { name: /Messagerie/ }).click();
  await page.getByLabel('Destinataire').selectOption('source@ecoles.example.org');
  await page.locator('.mails a', { hasText: `${number} bien reçue` }).click();
  const letter = page.frameLocator('iframe.paper').locator('body');
  expect(await letter.innerText()).toContain(number);

  await open('registre/Demandes');
  await cell(row, 'Référent·e').dblclick();
  const editor = page.locator('.editor select, .editor textarea');
  const isList = (await editor.evaluate((element) => element.tagName)) === 'SELECT';
  await (isList ? editor.selectOption('Hugo Pralong') : editor.fill('Hugo Pralong'));
  await editor.press('Enter');
  await page.getByText('Enregistré.').waitFor();
  expect(await cell(row, 'Référent·e').innerText()).toBe('Hugo Pralong');
  await page.getByRole('link', { name: 'Journal' }).click();
  await page.getByRole('grid', { name: 'Onglet Journal' }).waitFor();
  const journal = await page.getByRole('grid').innerText();
  expect(journal).toMatch(new RegExp(`${number}[\\s\\S]*Hugo Pralong`));
});

test('a menu shows its message, and a sidebar speaks with the script', async () => {
  await open('registre');
  await page.getByRole('button', { name: 'Vérifier le registre' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toContain('Les numéros sont uniques');
  expect(await violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: /^Saisir une demande/ }).click();
  const sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.getByRole('option', { name: 'École primaire du Coteau' }).waitFor({ state: 'attached' });
  expect(await sidebar.locator('#recueLe').inputValue()).toBe('2018-10-09');
  expect(await violations()).toEqual([]);
});

test('on 11 October the ordre du jour can be read and downloaded', async () => {
  await open('accueil');
  await page.getByRole('button', { name: 'Jusqu’au 10 octobre' }).click();
  await page.getByText('mercredi 10 octobre 2018, 18').first().waitFor();
  await page.getByRole('button', { name: 'Avancer d’un jour' }).click();
  await page.getByText('jeudi 11 octobre 2018, 18').first().waitFor();
  await page.locator('#happened a', { hasText: 'Ordre du jour' }).waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('link', { name: 'Documents' }).first().click();
  const paper = page.frameLocator('iframe.paper').locator('body');
  expect(await paper.innerText()).toContain('Loriot 7');
  const files = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger en Word' }).click();
  expect((await files).suggestedFilename()).toMatch(/\.docx$/);
});

test.each(VIEWS)('axe finds nothing to say of « %s »', async (view) => {
  await open(view);
  if (view === 'messagerie') {
    await page.locator('.mails .list a').first().click();
    await page.waitForSelector('.letter');
  }
  expect(await violations()).toEqual([]);
});

test.each(VIEWS)('« %s » fits on a phone', async (view) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await open(view);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
  expect(await violations()).toEqual([]);
});

test('a mail and a document are readable pages too', async () => {
  const [mail] = host.workspace.mails.filter(({ htmlBody }) => htmlBody);
  const [document] = Object.keys(host.workspace.state.documents);
  for (const path of [`/mails/${mail!.id}.html`, `/documents/${document}.html`]) {
    await page.goto(url + path);
    expect(await violations("{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }")).toEqual([]);
  }
});

interface Answered {
  status: number;
  body: string;
}

function ask(path: string, headers: Record<string, string>, body?: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { method: body ? 'POST' : 'GET', headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, body: text }));
    });
    asked.on('error', reject).end(body);
  });
}

test('another site can neither read the page nor act on it', async () => {
  const json = { 'content-type': 'application/json' };
  const body = '{"to":"2018-12-01T08:00"}';
  const now = host.workspace.clock.now;
  expect((await ask('/api/state', { host: 'pole.example' })).status).toBe(403);
  expect((await ask('/api/advance', { ...json, origin: 'http://ailleurs.example' }, body)).status).toBe(403);
  expect((await ask('/api/advance', json, body)).status).toBe(403);
  expect((await ask('/api/advance', { 'content-type': 'text/plain', origin: url }, body)).status).toBe(403);
  expect((await ask('/api/../../../package.json', {})).status).toBe(400);
  expect(host.workspace.clock.now).toBe(now);
});

test('the clock never goes back', async () => {
  const answer = await ask(
    '/api/advance',
    { 'content-type': 'application/json', origin: url },
    '{"to":"2018-10-01T08:00"}',
  );
  expect((JSON.parse(answer.body) as { error: string }).error).toContain('ne recule pas');
});
