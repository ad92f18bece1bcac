// `npm start`: builds, plays the story up to the eve of the cut-off, and serves the page of the pôle on this machine.
import './timeZone';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build/build';
import { BUNDLE, openStory, type Story } from './demo/story';
import { Feed } from './page/feed';
import { Host } from './page/host';
import { serve } from './page/server';
import { Workspace } from './workspace';

const EVE_OF_CUT_OFF = '2018-10-09T17:00';
const USUAL_PORT = 4318;
const PORTS_TRIED = 20;

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { folder: { type: 'string' } } });
  build();
  const feed = new Feed();
  const story = open(feed, values.folder);
  const host = new Host(story, feed);
  const url = await listen(host, Number(process.env['PORT'] ?? USUAL_PORT));
  console.log(`\nLe pôle ressources est ouvert : ${url}\nPour arrêter : Ctrl + C.`);
  if (process.stdout.isTTY && !process.env['CI']) openBrowser(url);
}

/** A folder that already holds a workspace goes on where it was, without the story. */
function open(feed: Feed, folder?: string): Story {
  const kept = folder && resolve(folder);
  if (kept && existsSync(join(kept, 'workspace.json'))) return reopen(feed, kept);
  console.log('L’automne 2018 se joue jusqu’à la veille de la date limite…');
  const story = openStory(feed.tell, kept);
  feed.follow(story.workspace);
  story.advanceTo(EVE_OF_CUT_OFF);
  return story;
}

function reopen(feed: Feed, folder: string): Story {
  const workspace = Workspace.open(folder, { account: 'pole@circo.example.org' });
  workspace.loadScript(BUNDLE, workspace.boundTo);
  feed.follow(workspace);
  console.log(`Le registre du dossier ${folder} reprend où il en était.`);
  const formId = Object.keys(workspace.state.forms)[0]!;
  return { workspace, formId, advanceTo: (when) => workspace.advanceTo(when) };
}

/** A port that is taken is said, and the next one tried. */
async function listen(host: Host, first: number): Promise<string> {
  for (let port = first; ; port++) {
    try {
      return (await serve(host, port)).url;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || first === 0 || port >= first + PORTS_TRIED) throw error;
      console.log(`Le port ${port} est déjà pris ; essai du suivant.`);
    }
  }
}

/** Nobody is told when there is no browser: the address is on the screen. */
function openBrowser(url: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
