// `npm start` in a folder: killed at any moment and started again, it has lost nothing it had answered.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { newPage, open, openBrowser, plain } from './browser';

const root = resolve(__dirname, '../..');
let folder: string;
let browser: Browser;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pole-page-'));
  browser = await openBrowser();
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  url: string;
  said: string;
}

/** The bundle is taken as it is: other tests read it at this very moment. */
function start(): Promise<Started> {
  const args = ['--import', 'tsx', 'local/start.ts', '--built', '--folder', folder];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, PORT: '0', CI: '1' } });
  running.add(child);
  return new Promise((done, fail) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url && said.endsWith('\n')) done({ child, url, said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => fail(new Error(`stopped: ${said}`)));
  });
}

function kill({ child }: Started): Promise<void> {
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.on('exit', () => done());
    child.kill('SIGKILL');
  });
}

function post(url: string, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url };
  return fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('what was answered is there again after a kill, in the middle of a journey too', async () => {
  const first = await start();
  expect(first.said).toMatch(/se joue jusqu’au 9\soctobre/);
  const edit = { tab: 'Paramètres', cell: 'B2', value: 'Val-de-Brume Ouest' };
  expect(((await (await post(first.url, '/api/edit', edit)).json()) as { error: string }).error).toBe('');
  const tomorrow = await post(first.url, '/api/advance', { to: '2018-10-11T18:00' });
  expect(await tomorrow.text()).toContain('"outcome"');
  // A long journey, cut while it is told.
  const journey = await post(first.url, '/api/advance', { to: '2019-06-01T18:00' });
  await journey.body!.getReader().read();
  await kill(first);

  const second = await start();
  expect(second.said).toContain('reprend où il en était');
  const state = (await (await fetch(`${second.url}/api/state`)).json()) as {
    now: { at: string };
    documents: { name: string }[];
    story: { phrase: string }[];
  };
  expect(state.now.at >= '2018-10-11T18:00').toBe(true);
  expect(state.documents.map(({ name }) => plain(name)).join()).toContain('Ordre du jour');
  expect(new Set(state.story.map(({ phrase }) => phrase)).size).toBe(state.story.length);
  const complaints: string[] = [];
  const page = await newPage(browser, second.url, complaints);
  await open(page, second.url, 'registre/Param%C3%A8tres');
  expect(await page.locator('.tabulator-cell[data-row="1"][data-column="1"]').innerText()).toBe('Val-de-Brume Ouest');
  await page.close();
  expect(complaints).toEqual([]);

  // Two servers on one folder would overwrite each other.
  const third = await start();
  expect(third.said).toContain('déjà ouvert');
  expect(third.url).toBe(second.url);
  await kill(second);
}, 180_000);

test('a file that cannot be read is put aside, and the story begins anew', async () => {
  writeFileSync(join(folder, 'workspace.json'), '{"spreadsheets":');
  const again = await start();
  expect(again.said).toContain('mis de côté');
  expect(readFileSync(join(folder, 'workspace.illisible.json'), 'utf8')).toBe('{"spreadsheets":');
  const { now } = (await (await fetch(`${again.url}/api/state`)).json()) as { now: { at: string } };
  expect(now.at).toBe('2018-10-09T17:00');
  await kill(again);
}, 60_000);
