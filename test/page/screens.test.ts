// Every screen as a person meets it: said in plain words, without a complaint of axe or of the browser, in the light and
// in the dark, on a phone and in large letters.
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { frameOf, onTheEve, open, plain, VIEWS, violations, type Served } from './browser';

let served: Served;
let page: Page;

const complaints = onTheEve(async (eve) => {
  ({ page, served } = eve);
  await served.host.act(() => served.host.story.advanceTo('2018-10-11T12:00'));
});

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

test('the first screen explains itself in three sentences and shows the clock', async () => {
  await open(page, served.url, 'accueil');
  expect(await page.locator('.intro p').count()).toBe(3);
  expect(plain(await page.locator('.now').innerText())).toBe('jeudi 11 octobre 2018, 12 h 00');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

/** Shows on each screen what it holds besides its first sight. */
async function unfold(view: string): Promise<void> {
  if (view === 'messagerie') {
    await page.locator('.mails .list a').first().click();
    await page.waitForSelector('.letter');
  }
  if (view === 'registre') await page.locator('.tabulator-cell').first().waitFor();
  if (view === 'documents') await page.waitForSelector('iframe.paper');
}

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  beforeAll(() => page.emulateMedia({ colorScheme: scheme }));

  test.each(VIEWS)('axe finds nothing to say of « %s »', async (view) => {
    await open(page, served.url, view);
    await unfold(view);
    expect(await violations(page)).toEqual([]);
  });

  test('nor of what opens: a menu, a question, a cell being written, a column, a message, a sidebar', async () => {
    await open(page, served.url, 'registre/Demandes');
    await page.locator('.tabulator-cell[data-row="1"][data-column="6"]').dblclick();
    await page.waitForSelector('.editor');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.tabulator-col[data-column="1"]').click();
    await page.getByLabel('Ne montrer que ce qui contient').fill('aff');
    await page.locator('.filters p').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText('Avancer jusqu’à…').click();
    expect(await violations(page)).toEqual([]);
    await page.getByText('Menu « Pôle ressources »').click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vérifier le registre' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await page.getByText('Menu « Pôle ressources »').click();
    await page.getByRole('button', { name: /^Saisir une demande/ }).click();
    const sidebar = page.frameLocator('#sidebar iframe');
    await sidebar.getByRole('option', { name: 'École primaire du Coteau' }).waitFor({ state: 'attached' });
    expect(await sidebar.locator('#recueLe').inputValue()).toBe('2018-10-11');
    expect(await violations(page)).toEqual([]);
    expect(await violations(frameOf(page))).toEqual([]);
    await page.goto('about:blank');
  });

  afterAll(() => page.emulateMedia({ colorScheme: 'light' }));
});

test.each(VIEWS)('« %s » fits on a phone, and in letters twice as large', async (view) => {
  for (const width of [375, 640]) {
    await page.setViewportSize({ width, height: 400 });
    // As somebody who arrives there, and not from a wide screen.
    await page.goto('about:blank');
    await open(page, served.url, view);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a mail and a document are readable pages too', async () => {
  const { mails, state } = served.host.workspace;
  const [mail] = mails.filter(({ htmlBody }) => htmlBody);
  const [document] = Object.keys(state.documents);
  for (const path of [`/mails/${mail!.id}.html`, `/documents/${document}.html`]) {
    await page.goto(served.url + path);
    expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa'])).toEqual([]);
  }
});

test.each(['messagerie', 'pannes', 'registre/Paramètres'])('on a phone « %s » is in sight in its line of tabs', async (view) => {
  const usual = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 780 });
  await open(page, served.url, view);
  for (const current of await page.locator('.tabs [aria-current], .sheets [aria-current]').all()) {
    const { x, width } = (await current.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(390);
  }
  await page.setViewportSize(usual);
}); // oxfmt-ignore

test('the calendar tells meetings, cut-offs, vacances, jours fériés and mails', async () => {
  await open(page, served.url, 'calendrier/2018-10');
  const day = async (date: string) =>
    plain(await page.locator('td', { has: page.locator(`time[datetime="${date}"]`) }).innerText());
  expect(await day('2018-10-10')).toContain('Date limite des demandes');
  expect(await day('2018-10-16')).toContain('9 h, Réunion du pôle ressources');
  expect(await day('2018-10-22')).toContain('Vacances de la Toussaint');
  expect(await day('2018-11-01')).toContain('✶');
  expect(await day('2018-10-01')).toContain('10 courriels partis');
  expect(await day('2018-10-11')).toContain('aujourd’hui');
  await page.getByRole('link', { name: 'Mois suivant' }).click();
  await page.getByText('novembre 2018', { exact: true }).waitFor();
  expect(await day('2018-11-11')).toContain('Armistice de 1918');
});

interface Answered {
  status: number;
  body: string;
}

function ask(path: string, headers: Record<string, string>, body?: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(served.url + path, { method: body ? 'POST' : 'GET', headers }, (response) => {
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
  const { clock } = served.host.workspace;
  const now = clock.now;
  expect((await ask('/api/state', { host: 'pole.example' })).status).toBe(403);
  expect((await ask('/api/advance', { ...json, origin: 'http://ailleurs.example' }, body)).status).toBe(403);
  expect((await ask('/api/advance', json, body)).status).toBe(403);
  expect((await ask('/api/advance', { 'content-type': 'text/plain', origin: served.url }, body)).status).toBe(403);
  expect((await ask('/api/../../../package.json', {})).status).toBe(400);
  expect(clock.now).toBe(now);
});

test('the clock never goes back', async () => {
  const headers = { 'content-type': 'application/json', origin: served.url };
  const { body } = await ask('/api/advance', headers, '{"to":"2018-10-01T08:00"}');
  const last = JSON.parse(body.trim().split('\n').at(-1)!) as { outcome: { error: string } };
  expect(last.outcome.error).toContain('ne recule pas');
});
