// `npm run demo -- --profil P`: one période of a pôle without a browser. Prints the story, writes the real files; --json
// for a machine.
import './timeZone';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTab } from './demo/readTab';
import { playAnnee, type MoisRaconte } from './demo/annee';
import { sceneOf } from './demo/scenes';
import { must, openStory } from './demo/story';
import { writeFiles, writeMeetings } from './demo/writeFiles';
import { summarise } from './demo/summary';
import type { RunRecord } from './workspace';

interface Options {
  profil: string;
  out: string;
  json: boolean;
  annee: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      profil: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
      annee: { type: 'boolean' },
    },
  });
  const { out = 'demo', json = false, annee = false } = values;
  return { profil: sceneOf(values.profil).profil, out, json, annee };
}

/** With --json, standard output holds one object and nothing else: the story goes to standard error. */
function teller(json: boolean): (line: string) => void {
  return json ? (line) => process.stderr.write(`${line}\n`) : (line) => process.stdout.write(`${line}\n`);
}

const dayHour = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris',
}); // oxfmt-ignore

function describeRun({ at, handler, trips, error }: RunRecord, mails: number): string {
  const what = mails ? count(mails, 'courriel') : 'rien à envoyer';
  return `    ${dayHour.format(at).padEnd(22)} ${handler} : ${error ? `ERREUR ${error.message}` : what} (${trips} allers-retours)`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number > 1 ? 's' : ''}`;
}

const monthYear = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** The same year each time, so that two persons can speak of it. */
const GRAINE = 1;

function tellMonth({ mois, demandes, courriels, faits }: MoisRaconte, say: (line: string) => void): void {
  say(`\n${monthYear.format(new Date(`${mois}-01`))} : ${count(demandes, 'demande')}, ${count(courriels, 'courriel')}`);
  for (const { jour, phrase } of faits) say(`    ${jour}  ${phrase}`);
}

/** A year holds a thousand mails and a Doc for each demande: the register and the documents of the meetings are written. */
async function tellYear({ profil, out, json }: Options): Promise<void> {
  const say = teller(json);
  say(`Une année scolaire du pôle « ${profil} », depuis son installation. Une vingtaine de secondes…`);
  const { workspace, played, mois } = playAnnee(profil, GRAINE);
  for (const un of mois) tellMonth(un, say);
  for (const { phrase } of played.broken) say(`    ✗ ${phrase}`);
  mkdirSync(out, { recursive: true });
  await writeMeetings(workspace, out, (file) => say(`    écrit ${join(out, file)}`));
  const { broken, courriels } = played;
  if (json)
    process.stdout.write(`${JSON.stringify({ profil, graine: GRAINE, mois, courriels, manquements: broken })}\n`);
  if (broken.length > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions();
  const { profil, out, json } = options;
  if (options.annee) return tellYear(options);
  const say = teller(json);
  const story = openStory((at, phrase) => say(`\n${dayHour.format(new Date(at))}  ${phrase}`), undefined, profil);
  const { workspace } = story;
  let sent = 0;
  workspace.onRun = (run) => {
    const mails = workspace.mails.length - sent;
    sent = workspace.mails.length;
    if (mails || run.error || run.because !== 'clock') say(describeRun(run, mails));
  };
  story.advanceTo(sceneOf(profil).fin);
  const invariants = must(workspace.call('verifierRegistre')) as { nom: string; phrase: string; vrai: boolean }[];
  say('\nLe registre, vérifié :');
  for (const { phrase, vrai } of invariants) say(`    ${vrai ? '✓' : '✗'} ${phrase}`);
  mkdirSync(out, { recursive: true });
  const files = await writeFiles(workspace, out, (file) => say(`    écrit ${join(out, file)}`));
  const summary = summarise(workspace, profil, invariants, files);
  writeFileSync(join(out, 'demo.json'), JSON.stringify(summary, null, 2));
  if (json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else
    say(
      `\n${count(readTab(workspace, 'Demandes').rows.length, 'demande')}, ${count(workspace.mails.length, 'courriel')} : tout est dans ${out}/`,
    );
  if (invariants.some(({ vrai }) => !vrai)) process.exitCode = 1;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
