// `npm start`: builds, opens the register on the eve of the cut-off or where it was left, and serves its page.
// `--profil P` opens another pôle; `--folder DIR` keeps the register elsewhere; `--built` takes the bundle as it is.
import './timeZone';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build/build';
import { sceneOf } from './demo/scenes';
import type { Story } from './demo/story';
import { Host } from './page/host';
import { dayWords } from './page/moment';
import { openKept, openOnTheEve } from './page/opening';
import { serve } from './page/server';
import { claim, servedFrom } from './page/claim';

const USUAL_FOLDER = join(__dirname, '..', '.workspace');
const USUAL_PORT = 4318;
const PORTS_TRIED = 20;

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { folder: { type: 'string' }, built: { type: 'boolean' }, profil: { type: 'string' } },
  });
  const folder = resolve(values.folder ?? USUAL_FOLDER);
  const running = await servedFrom(folder);
  if (running) return show(running, 'Le pôle ressources est déjà ouvert');
  if (!values.built) build();
  const host = new Host(open(folder, values.profil), (profil) => openOnTheEve(folder, profil));
  const url = await listen(host, Number(process.env['PORT'] ?? USUAL_PORT));
  claim(folder, url);
  show(url, 'Le pôle ressources est ouvert');
  console.log('Pour arrêter : Ctrl + C. Le registre est gardé et reprendra où il en est.');
}

/** A folder that already holds a register goes on where it was. */
function open(folder: string, profil?: string): Story {
  const kept = openKept(folder, console.log);
  if (kept && profil && kept.scene?.profil !== profil) {
    console.log(
      `Le registre du dossier ${folder} est celui d’un autre pôle : il est gardé, changez de pôle dans la page.`,
    );
    return kept;
  }
  if (kept) {
    console.log(`Le registre du dossier ${folder} reprend où il en était.`);
    return kept;
  }
  const { nom, veille } = sceneOf(profil);
  console.log(`${nom} : l’automne se joue jusqu’au ${dayWords(veille.slice(0, 10))}…`);
  return openOnTheEve(folder, profil);
}

function show(url: string, sentence: string): void {
  console.log(`\n${sentence} : ${url}`);
  if (process.stdout.isTTY && !process.env['CI']) openBrowser(url);
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
