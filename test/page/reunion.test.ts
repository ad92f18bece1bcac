// The panel « Réunion » in a real browser: points moved with the keyboard and by drag, minutes changed, the total that passes
// the length of the meeting, saved; without a complaint of axe, in the width of Google's panel and in letters twice as large.
import type { Page } from 'playwright-core';
import { readTab } from '../../local/demo/readTab';
import { choose, frameOf, onTheEve, open, panelOf, plain, tabTo, violations, type Served } from './browser';

let served: Served;
let page: Page;

onTheEve(async (eve) => {
  ({ page, served } = eve);
  await open(page, served.url, 'registre');
  await choose(page, 'Préparer la réunion');
  await idle();
});

const panel = () => panelOf(page);
const frame = () => frameOf(page);

async function idle(): Promise<void> {
  await panel().locator('#contenu:not([hidden])').waitFor();
  await panel().locator('main[aria-busy="false"]').waitFor();
}

function shown(): Promise<string[]> {
  return panel().getByRole('heading', { level: 3 }).allInnerTexts();
}

function focused(): Promise<string> {
  return frame().evaluate(() => document.activeElement!.textContent || document.activeElement!.id);
}

function cells(numero: string): string {
  const row = readTab(served.host.workspace, 'Demandes').rows.find((one) => one['Numéro'] === numero)!;
  return `${row['Ordre']}/${row['Minutes']}`;
}

test('each point has its hour, its minutes and the running total', async () => {
  const hours = (await panel().locator('.heure').allInnerTexts()).map(plain);
  expect(hours.slice(0, 3)).toEqual(['9 h, 20 min, en tout 20 min', '9 h 20, 20 min, en tout 40 min', '9 h 40, 20 min, en tout 1 h']); // oxfmt-ignore
  expect(plain(await panel().locator('#total').innerText())).toMatch(/^\d+ points, .* sur 3 h$/);
  expect(await panel().locator('#trop').isHidden()).toBe(true);
  expect(await violations(frame())).toEqual([]);
}); // oxfmt-ignore

test('with the keyboard alone a point goes down and up again; what moved is announced, and the focus follows it', async () => {
  const before = await shown();
  const [first, second] = before as [string, string];
  await panel().locator('#titre').focus();
  await tabTo(page, focused, `Descendre ${first}`);
  await page.keyboard.press('Enter');
  expect((await shown()).slice(0, 2)).toEqual([second, first]);
  expect(await focused()).toBe(`Descendre ${first}`);
  expect(plain((await panel().locator('#annonce').textContent())!)).toBe(
    `${first} : 2 sur ${before.length}, 9 h 20, 20 min, en tout 40 min`,
  );
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(`Monter ${first}`);
  await page.keyboard.press('Enter');
  expect(await shown()).toEqual(before);
  await page.keyboard.press('Enter');
  expect(await shown()).toEqual(before);
});

test('by drag too; more minutes than the meeting has are told; nothing is written before it is saved', async () => {
  const before = await shown();
  const [first, , third] = before as [string, string, string];
  await panel().locator(`#p-${third} h3`).hover();
  await page.mouse.down();
  // The first move begins the drag, the others bring it over the first point.
  for (let move = 0; move < 3; move++) await panel().locator(`#p-${first} .heure`).hover({ force: true });
  await page.mouse.up();
  expect((await shown())[0]).toBe(third);
  await panel().getByLabel(`Minutes pour ${third}`).fill('170');
  await panel().getByLabel(`Minutes pour ${third}`).press('Tab');
  expect(plain(await panel().locator('#trop').innerText())).toMatch(/^La réunion dure 3 h : il y a .* de trop\./);
  expect(await violations(frame())).toEqual([]);
  expect(cells(third)).toBe('/');
  await tabTo(page, focused, 'Enregistrer l’ordre et les minutes');
  await page.keyboard.press('Enter');
  await panel().getByText('L’ordre est enregistré').waitFor();
  await idle();
  expect(cells(third)).toBe('1/170');
  expect(cells(first)).toBe('2/');
  expect((await shown())[0]).toBe(third);
  await panel().getByRole('button', { name: 'Reprendre l’ordre du pôle' }).click();
  expect(await shown()).toEqual(before);
});

test('another meeting is not opened over what is not saved', async () => {
  const choice = panel().getByLabel('La réunion');
  const open = await choice.inputValue();
  await choice.selectOption({ index: 1 });
  expect(await choice.inputValue()).toBe(open);
  expect(await panel().locator('#message').innerText()).toContain('Enregistrez d’abord');
  await panel().getByRole('button', { name: 'Recharger' }).click();
  await idle();
  await choice.selectOption({ index: 1 });
  await panel().getByText('Aucune demande n’est inscrite à cette réunion.').waitFor();
  expect(await violations(frame())).toEqual([]);
  await choice.selectOption({ index: 0 });
  await panel().getByRole('heading', { level: 3 }).first().waitFor();
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
