// A script that asks the person something, on the page: nothing is done before the answer, and what it does follows it.
import type { Browser, Page } from 'playwright-core';
import { openWorkspace, type LocalWorkspace } from '../../local/api';
import { Host } from '../../local/page/host';
import { serve } from '../../local/page/server';
import { newPage, open, openBrowser, stop, violations, type Served } from './browser';

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Essai').addItem('Effacer', 'erase').addToUi();
}
function erase() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.appendRow(['commencé']);
  const asked = ui.prompt('Effacer', 'Quel nom ?', ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return;
  const sure = ui.alert('Effacer', 'Effacer ' + asked.getResponseText() + ' ?', ui.ButtonSet.YES_NO);
  sheet.appendRow([asked.getResponseText(), String(sure)]);
  MailApp.sendEmail('a@example.org', 'Effacement', String(sure));
}
`;

let local: LocalWorkspace;
let browser: Browser;
let served: Served;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  local = openWorkspace({ script: { 'Code.gs': SCRIPT } });
  const { workspace } = local;
  const story = { workspace, formId: '', tell: () => {}, advanceTo: (when: string) => workspace.advanceTo(when) };
  const host = new Host(story, () => story);
  browser = await openBrowser();
  served = { host, ...(await serve(host, 0)) };
  page = await newPage(browser, served.url, complaints);
  await open(page, served.url, 'registre');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (served) await stop(served);
});

const rows = (): string[][] => local.files.rows('Feuille 1');

async function choose(): Promise<void> {
  await page.locator('summary', { hasText: 'Essai' }).click();
  await page.getByRole('button', { name: 'Effacer' }).click();
  await page.getByLabel('Votre réponse').waitFor();
}

test('closing the question is an answer: the script goes on with it', async () => {
  await choose();
  expect(rows()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('C’est fait.').waitFor();
  expect(rows()).toHaveLength(1);
});

test('each question is asked, the answers are given to the script, and what it did is done once', async () => {
  await choose();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('Mésange');
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByText('Effacer Mésange ?').waitFor();
  expect(served.host.workspace.mails).toEqual([]);
  await page.getByRole('button', { name: 'Non' }).click();
  await page.getByText('C’est fait.').waitFor();
  expect(JSON.stringify(rows())).toContain('Mésange');
  expect(served.host.workspace.mails.map(({ body }) => body)).toEqual(['NO']);
  expect(complaints).toEqual([]);
});
