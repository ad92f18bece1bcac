// What `npm run local -- run` is asked to do, read from the command line: acts are done in the order they are written.
import { parseArgs } from 'node:util';

export type Step =
  | { kind: 'call'; name: string; args: unknown[] }
  | { kind: 'submit'; form: string; answers: Record<string, string | string[]> }
  | { kind: 'edit'; cell: string; value: string }
  | { kind: 'advance'; to: string }
  | { kind: 'fault'; id: string; value: string }
  | { kind: 'trigger'; handler: string; when: string }
  | { kind: 'answer'; button: string; text: string };

export interface RunCommand {
  folder: string;
  steps: Step[];
  json: boolean;
  standalone: boolean;
  tabs: Record<string, string>;
  /** Text files by id of a document; names by id of a folder. */
  docs: Record<string, string>;
  folders: Record<string, string>;
  locale?: string;
  start?: string;
  account?: string;
  state?: string;
  out?: string;
}

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  ...{ json: flag, standalone: flag, start: text, account: text, state: text, out: text, locale: text },
  ...{ tab: several, args: several, submit: several, edit: several, advance: several, fault: several },
  ...{ trigger: several, answer: several, doc: several, folder: several },
} as const;

export const USAGE = `npm run local -- run DOSSIER FONCTION [FONCTION…] [options]
npm run local -- open DOSSIER
npm run local -- faults

Les actes se font dans l’ordre où ils sont écrits, la fonction à sa place :
  FONCTION                         lance une fonction du script (onOpen : ouvre le classeur)
  --args JSON                      ses arguments : un tableau, ou un seul argument
  --submit "Formulaire:{…}"        envoie un formulaire (titre ou identifiant, réponses par question)
  --edit "Onglet!A1=valeur"        une personne écrit dans une cellule
  --advance QUAND                  avance l’horloge : 2018-10-09, 2018-10-09T08:00, +30m, +2h, +1d, +1w
  --trigger "fonction=submit"      un déclencheur posé à la main : submit, form-submit, edit, hours:1, days:7…
  --answer "NO" ou "OK:texte"      ce que la personne répondra à la prochaine question du script
  --fault nom ou nom=valeur        arme une panne ; « faults » en donne la liste

Le décor :
  --tab Onglet=fichier.csv         remplit un onglet       --standalone       script lié à aucun classeur
  --doc ID=fichier.txt             un modèle de document   --folder ID=Nom    un dossier de Drive
  --start QUAND                    l’heure du départ       --account ADRESSE  la personne au clavier
  --locale fr_FR|en_US             la langue du classeur   --state DOSSIER    garde l’état, ou le reprend
  --out DOSSIER                    écrit les fichiers      --json             un objet JSON, et rien d’autre`;

export function readRunCommand(argv: string[]): RunCommand {
  const { values, tokens } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, tokens: true });
  let folder: string | undefined;
  const steps: Step[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional' && folder === undefined) folder = token.value;
    else if (token.kind === 'positional') steps.push({ kind: 'call', name: token.value, args: [] });
    else if (token.kind === 'option') readStep(steps, token.name, token.value ?? '');
  }
  if (folder === undefined) throw new Error(`Quel dossier\u00a0?\n\n${USAGE}`);
  const docs = Object.fromEntries((values.doc ?? []).map((text) => cut(text, '=', '--doc ID=fichier.txt')));
  const folders = Object.fromEntries((values.folder ?? []).map((text) => cut(text, '=', '--folder ID=Nom')));
  const { json = false, standalone = false, locale, start, account, state, out } = values;
  const tabs = Object.fromEntries((values.tab ?? []).map((text) => cut(text, '=', '--tab Onglet=fichier.csv')));
  return { folder, steps, json, standalone, tabs, docs, folders, locale, start, account, state, out };
}

function readStep(steps: Step[], name: string, value: string): void {
  if (name === 'args') setArgs(steps, value);
  if (name === 'submit') steps.push(readSubmit(value));
  if (name === 'advance') steps.push({ kind: 'advance', to: value });
  if (name === 'fault') {
    const [id, ...rest] = value.split('=');
    steps.push({ kind: 'fault', id: id!, value: rest.join('=') });
  }
  if (name === 'edit') {
    const [cell, typed] = cut(value, '=', '--edit "Onglet!A1=valeur"');
    steps.push({ kind: 'edit', cell, value: typed });
  }
  if (name === 'trigger') {
    const [handler, when] = cut(value, '=', '--trigger "fonction=submit"');
    steps.push({ kind: 'trigger', handler, when });
  }
  if (name === 'answer') {
    const [button, ...rest] = value.split(':');
    steps.push({ kind: 'answer', button: button!.toUpperCase(), text: rest.join(':') });
  }
}

function setArgs(steps: Step[], value: string): void {
  const last = steps[steps.length - 1];
  if (last?.kind !== 'call') throw new Error('--args se met juste après le nom d’une fonction.');
  last.args = [readJson(value, '--args')].flat();
}

/** `Title:{…}`, or the answers alone when there is one form only. */
function readSubmit(value: string): Step {
  const brace = value.indexOf('{');
  if (brace < 0) throw new Error('Écrivez --submit "Titre du formulaire:{\\"Question\\": \\"Réponse\\"}".');
  const answers = readJson(value.slice(brace), '--submit') as Record<string, string | string[]>;
  return { kind: 'submit', form: value.slice(0, brace).replace(/:\s*$/, '').trim(), answers };
}

function readJson(text: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${option} attend du JSON\u00a0: ${(error as Error).message}`, { cause: error });
  }
}

function cut(text: string, sign: string, wanted: string): [string, string] {
  const at = text.indexOf(sign);
  if (at < 1) throw new Error(`«\u00a0${text}\u00a0» ne se lit pas\u00a0: écrivez ${wanted}.`);
  return [text.slice(0, at), text.slice(at + sign.length)];
}
