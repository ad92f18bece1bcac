// On the page, somebody types in the ordre du jour as in Docs: what was decided is read back into the register.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { onTheEve, open, violations, type Served } from './browser';

let page: Page;
let served: Served;
onTheEve((eve) => {
  ({ page, served } = eve);
});

/** The rules of the standard: a document alone need not begin with a heading of the page. */
const RGAA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const DECISION = 'Observation en classe';

function texts(row: Locator): Promise<string[]> {
  return row.locator('td').allInnerTexts();
}

/** The first line of the relevé that is still to be filled. */
async function firstLine(frame: FrameLocator): Promise<Locator> {
  const releve = frame
    .locator('main > table', { has: frame.locator('th', { hasText: 'Pour quand' }) })
    .filter({ has: frame.locator('th', { hasText: 'Décision' }) })
    .filter({ hasNot: frame.locator('th', { hasText: 'Reste à faire' }) });
  return releve
    .first()
    .locator('tr', { has: frame.locator('td') })
    .first();
}

test('ce qui est tapé au relevé, au clavier, est gardé puis lu au registre', async () => {
  const { host, url } = served;
  await host.advance('2018-10-11T09:00', () => {});
  await open(page, url, 'documents');
  const frame = page.frameLocator('iframe.paper');
  expect(await page.locator('main h2').innerText()).toContain('Ordre du jour');
  const line = await firstLine(frame);
  const [numero] = await texts(line);
  expect(numero).toMatch(/^2018-P\d-\d{3}$/);

  await line.locator('td').nth(1).focus();
  await page.keyboard.type('Rien');
  await page.keyboard.press('Escape');
  expect((await texts(line))[1]!.trim()).toBe('');
  await page.keyboard.type(DECISION);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hugo Pralong');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12/11/2018');
  await page.keyboard.press('Tab');
  await page.getByText('Écrit dans le document.').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(
    await violations(
      page.frames().find((one) => one.url().includes('/documents/'))!,
      RGAA,
    ),
  ).toEqual([]);

  await open(page, url, 'accueil');
  await open(page, url, 'documents');
  await (await firstLine(frame)).waitFor();
  expect(await texts(await firstLine(frame))).toEqual([numero, DECISION, 'Hugo Pralong', '12/11/2018']);

  await host.advance('2018-10-18T09:00', () => {});
  const suivi = readTab(host.workspace, 'Suivi').rows.filter((row) => row['Demande'] === numero);
  expect(suivi).toContainEqual(expect.objectContaining({ 'Action ou décision': DECISION, Qui: 'Hugo Pralong' }));
}, 180_000);

test('une case qui n’est plus là est dite', async () => {
  const { workspace } = served.host;
  const [id] = Object.keys(workspace.state.documents);
  const avant = JSON.stringify(workspace.state.documents);
  const dit = await page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch('/api/document/type', { method: 'POST', headers, body })).json() as Promise<{
        error: string;
      }>;
    },
    JSON.stringify({ id, table: 99, row: 0, column: 0, text: 'x' }),
  );
  expect(dit.error).toBe('Cette case n’est plus dans le document.');
  expect(JSON.stringify(workspace.state.documents)).toBe(avant);
});
