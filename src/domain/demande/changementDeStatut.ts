// A statut changed: by the machine, and it is dated; by a person, and it is judged against the last one the Journal holds.
import type { Demande } from './demande';
import { jourDe } from '../temps/instant';
import type { Evenement, LigneDeJournal } from '../registre/journal';
import { enChiffres, type Jour } from '../temps/jour';
import { lireStatut, passagePermis, STATUTS, suivants, type Statut } from './statut';
import { enumerer } from '../texte/typographie';

/** The words of the Journal for a statut: taken by the machine, left where it was, changed by a person, found changed, refused. */
export const STATUT_PRIS = 'statut_pris';
export const STATUT_LAISSE = 'statut_laisse';
export const STATUT_CHANGE = 'statut_change';
export const STATUT_TROUVE = 'statut_trouve';
export const STATUT_REFUSE = 'statut_refuse';

const FLECHE = ' → ';
/** A text typed in the place of a statut is kept in the Journal; a whole page of it is not. */
const TEXTE_MAX = 200;

export function detailDuPassage(avant: Statut | '', apres: string): string {
  const texte = apres.replace(/\s+/g, ' ').trim();
  return `${avant ? STATUTS[avant] : ''}${FLECHE}${texte.length > TEXTE_MAX ? `${texte.slice(0, TEXTE_MAX)}…` : texte}`;
}

/** The statut the Journal last gave a demande, by number. */
export function statutsAuJournal(journal: readonly LigneDeJournal[]): Map<string, Statut> {
  const derniers = new Map<string, Statut>();
  for (const { quoi, sur, details } of journal) {
    const statut =
      quoi.startsWith('statut_') && quoi !== STATUT_REFUSE && lireStatut(details.split(FLECHE).pop() ?? '');
    if (statut) derniers.set(sur, statut);
  }
  return derniers;
}

/**
 * By number, where the machine had a demande pass from, when nothing came after. The Journal is written first: a row
 * that still holds that statut was left there by a run that died, and the work is done again by whoever began it.
 */
export function passagesEntames(journal: readonly LigneDeJournal[]): Map<string, Statut> {
  const entames = new Map<string, Statut>();
  for (const { quoi, sur, details } of journal) {
    if (!quoi.startsWith('statut_')) continue;
    const depuis = quoi === STATUT_PRIS && lireStatut(details.split(FLECHE)[0] ?? '');
    if (depuis) entames.set(sur, depuis);
    else entames.delete(sur);
  }
  return entames;
}

/**
 * What the Journal says the machine made of a row, and that nobody made of it in a whole morning: the row is right, and
 * the Journal takes it back. `dernierMatin`: what was begun since may still be ended.
 */
export function passagesLaisses(
  demandes: readonly Demande[],
  journal: readonly LigneDeJournal[],
  dernierMatin: string,
): Omit<Evenement, 'quand'>[] {
  const entames = passagesEntames(journal);
  const anciens = passagesEntames(journal.filter(({ quand }) => jourDe(quand) < dernierMatin));
  const statuts = statutsAuJournal(journal);
  return demandes
    .filter(({ numero, statut, statutNote, statutTape }) => entames.get(numero) === statut && anciens.get(numero) === statut && statutNote === statut && statutTape === undefined)
    .map(({ numero, statut }) => ({ qui: 'le pôle', quoi: STATUT_LAISSE, sur: numero, details: detailDuPassage(statuts.get(numero)!, STATUTS[statut]) }));
} // oxfmt-ignore

/**
 * What the machine is about to write: a new statut takes its date, and is from now on the one the Journal holds.
 * What a person typed where no statut can be read stays in its cell, for the person to be told.
 */
export function dater(
  avant: Demande | undefined,
  apres: Demande,
  aujourdhui: Jour,
): { demande: Demande; detail: string } {
  // A row pasted back under its number would fill again the one that was emptied. « Effacée » typed by a person erases nothing.
  if (avant?.statut === 'efface' && avant.statutNote === 'efface' && apres.statut !== 'efface')
    return { demande: avant, detail: '' };
  // What a person chose is noted already, by whoever journalled it.
  const nouveau =
    !avant || (apres.statut !== avant.statut && apres.statut !== avant.statutNote && apres.statut !== apres.statutNote);
  if (!nouveau) return { demande: apres, detail: '' };
  const illisible = apres.statutTape !== undefined && !lireStatut(apres.statutTape);
  return {
    demande: {
      ...apres,
      statutLe: aujourdhui,
      statutNote: apres.statut,
      statutTape: illisible ? apres.statutTape : undefined,
    },
    detail: detailDuPassage(avant?.statutNote ?? '', STATUTS[apres.statut]),
  };
}

export type Jugement =
  | { verdict: 'rien' }
  /** Nothing is known of what was there before: a text that is no statut stays, and is told. */
  | { verdict: 'inconnu' }
  | { verdict: 'permis'; avant: Statut | ''; apres: Statut }
  | { verdict: 'refuse'; avant: Statut; texte: string };

/** What to make of the cell Statut, given the statut the Journal last held for it. */
export function jugerStatut({ statut, statutTape }: Demande, note: Statut | ''): Jugement {
  const ecrit = statutTape === undefined ? statut : lireStatut(statutTape);
  if (!note) return ecrit ? { verdict: 'permis', avant: '', apres: ecrit } : { verdict: 'inconnu' };
  if (ecrit === note && statutTape === undefined) return { verdict: 'rien' };
  return ecrit && passagePermis(note, ecrit, 'personne')
    ? { verdict: 'permis', avant: note, apres: ecrit }
    : { verdict: 'refuse', avant: note, texte: statutTape ?? STATUTS[statut] };
}

/** How every refusal begins: the machine takes its own sentences back by it. */
const REFUSE = 'Statut refusé';

export function estUnRefusDeStatut(phrase: string): boolean {
  return phrase.startsWith(REFUSE);
}

/** What the person reads beside the demande and on the cell: why, and what may be done instead. */
export function phraseDuRefus(avant: Statut, texte: string, aujourdhui: Jour): string {
  const debut = `${REFUSE} le ${enChiffres(aujourdhui)} :`;
  const revenue = `La cellule est revenue à « ${STATUTS[avant]} ».`;
  const propre = texte.replace(/\s+/g, ' ').trim();
  if (!propre) return `${debut} une demande a toujours un statut. ${revenue}`;
  const lu = lireStatut(propre);
  if (!lu)
    return `${debut} « ${propre.length > 60 ? `${propre.slice(0, 60)}…` : propre} » n’en est pas un. ${revenue} Votre texte est gardé au Journal ; sa place est dans « Notes ».`;
  return `${debut} « ${STATUTS[lu]} » ne peut pas suivre « ${STATUTS[avant]} ». ${revenue} ${apresQuoi(avant)}`;
}

/** « Après « Reçue » : « À compléter », « À trier »… » */
export function apresQuoi(statut: Statut): string {
  const permis = suivants(statut, 'personne').map((apres) => `« ${STATUTS[apres]} »`);
  return `Après « ${STATUTS[statut]} » : ${enumerer(permis).replace(/ et (?=« [^»]+ »$)/, ' ou ')}.`;
}
