// The story of the autumn, taken to the summer in one leap: every demande closed but one, words planted everywhere.
import { createHash } from 'node:crypto';
import { readTab } from '../../local/demo/readTab';
import { instant } from '../../local/clock';
import type { CallResult, Workspace } from '../../local/workspace';
import { feuille } from './mains';
import { unPole } from './unPole';

/** In no dictionary: found again, it was not erased. */
export const CANARIS = ['Zyxquin', 'Vlombard', 'Thrixel', 'Quorvane', 'Plimzor'] as const;
const [RECIT, NOTE, SUIVI, COMMENTAIRE, COLONNE] = CANARIS;

/** This one goes on next year. */
export const RECONDUITE = '2018-P1-004';

/** A person types in the cell of a demande. */
export function ecrireDans(pole: Workspace, numero: string, titre: string, valeur: string): void {
  const { rows, columns } = readTab(pole, 'Demandes');
  const rang = rows.findIndex((ligne) => ligne['Numéro'] === numero);
  pole.edit('Demandes', `${columns[titre]}${rang + 2}`, valeur);
}

let plante: Workspace | undefined;

/** On 10 July 2019. Nothing of what the clock should have done since October was done. */
export function unPoleEnJuillet(): Workspace {
  plante ??= planter();
  return plante.fork();
}

function planter(): Workspace {
  const pole = unPole('2018-10-17T18:00');
  const formulaire = Object.values(pole.state.forms)[0]!;
  for (const { rows } of [readTab(pole, 'Demandes')])
    for (const ligne of rows) ecrireDans(pole, ligne['Numéro']!, 'Statut', 'Close');
  ecrireDans(pole, RECONDUITE, 'Suivi reconduit', 'oui');
  ecrireDans(pole, RECONDUITE, 'Notes', 'À garder.');
  ecrireDans(pole, '2018-P1-002', 'Notes', `Vu avec ${NOTE}.`);
  pole.edit('Suivi', 'A2', [['2018-P1-002', 'Première', `Rencontre avec ${SUIVI}`], [RECONDUITE, 'Première', 'Observation']]); // oxfmt-ignore
  const demandes = feuille(pole, 'Demandes');
  demandes.notes[1] ??= [];
  demandes.notes[2] = [`Note de ${COMMENTAIRE}`];
  const derniere = readTab(pole, 'Demandes').rows[0]!;
  const libre = Object.keys(derniere).filter(Boolean).length;
  demandes.maxColumns = Math.max(demandes.maxColumns, libre + 1);
  demandes.cells[0]![libre] = 'Notre colonne';
  demandes.cells[2]![libre] = `Ajout sur ${COLONNE}`;
  const texte = formulaire.items.find(({ title }) => title === 'Ce qui se passe')!;
  const { id } = formulaire.responses[1]!;
  const reponse = formulaire.responses.find((candidate) => candidate.id === id)!;
  pole.submitForm(formulaire.id, titres(formulaire.items, reponse.answers, texte.id), { editOf: id });
  return sauter(pole, '2019-07-10T10:00');
}

/** The answers of a response by the titles of its questions, with the word in the text. */
function titres(items: { id: number; title: string }[], answers: Record<string, unknown>, texte: number) {
  return Object.fromEntries(
    items
      .filter(({ id }) => answers[id] !== undefined)
      .map(({ id, title }) => [title, id === texte ? `Depuis septembre, ${RECIT} inquiète.` : (answers[id] as string)]),
  );
}

/** Moves the clock without what it would have fired, so that a test does not play nine months. */
export function sauter(pole: Workspace, quand: string): Workspace {
  const saut = instant(quand) - pole.clock.now;
  for (const { clock } of pole.state.triggers) if (clock) clock.next += Math.ceil(saut / 86_400_000) * 86_400_000;
  pole.clock.now = instant(quand);
  return pole.fork();
}

/** Chooses an item of the menu, and answers what it asks. */
export function choisir(pole: Workspace, item: string, ...reponses: string[]): CallResult {
  pole.ui.answers.push(...reponses.map((text) => ({ button: 'OK', text })));
  const resultat = pole.call(item);
  // What the run did not ask for is not kept for the next one.
  pole.ui.answers.length = 0;
  return resultat;
}

/** The last thing a person read. */
export function derniereLecture(pole: Workspace): string {
  return pole.ui.shown.at(-1)!.content;
}

/** All that a run may change, as one short text; the counters of Google's quotas move at any call. */
export function etatDe(pole: Workspace): string {
  const { dailyUse: _, now: __, ...etat } = pole.state;
  return createHash('sha256').update(JSON.stringify(etat)).digest('hex');
}

/** Planted words that are still somewhere, and where. Mails that left are listed in the record: no script takes them back. */
export function restes(pole: Workspace): string[] {
  const { mails: _, story: __, ...etat } = pole.state;
  return Object.entries(etat).flatMap(([ou, quoi]) => {
    const texte = JSON.stringify(quoi);
    return CANARIS.filter((mot) => texte.includes(mot)).map((mot) => `${mot} dans ${ou}`);
  });
}
