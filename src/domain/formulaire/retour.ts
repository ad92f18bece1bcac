// A retour: what came by the Form « Suite à une demande ». The Journal tells which ones were dealt with.
import type { Instant } from '../temps/instant';
import type { LigneDeJournal } from '../registre/journal';
import { enChiffres, type Jour } from '../temps/jour';
import { lireCode } from './lienDeSuite';
import { abregerTexte, type Reponse } from './reponse';

export interface Retour {
  id: string;
  recuLe: Instant;
  /** As typed or filled in by the link: anybody may have changed them. */
  numero: string;
  code: string;
  /** The label chosen, and what was written, by question. */
  geste: string;
  textes: Record<string, string>;
}

const TEXTE_MAX = 4_000;

/** Never throws: what is missing is ''. */
export function retourDe({
  id,
  recueLe,
  reponses,
}: Pick<Reponse, 'id' | 'recueLe'> & { reponses: Partial<Record<string, string>> }): Retour {
  const { numero = '', code = '', geste = '', ...textes } = reponses;
  const ecrits = Object.entries(textes).map(([cle, texte = '']) => [cle, abregerTexte(texte, TEXTE_MAX)]);
  return {
    id,
    recuLe: recueLe,
    numero: numero
      .replace(/\s/g, '')
      .replace(/[\u2010-\u2015]/g, '-')
      .toUpperCase(),
    code: lireCode(code),
    geste: geste.trim(),
    textes: Object.fromEntries(ecrits) as Record<string, string>,
  };
}

/** What was written, whatever the page. */
export function texteDe({ textes }: Retour): string {
  return Object.values(textes).filter(Boolean).join('\n');
}

/** The Journal's word for what was written on a geste we no longer know. */
export const MESSAGE_RECU = 'message_recu';
export const SUITE_REFUSEE = 'suite_refusee';

/** How the sentence begins that keeps, beside a demande, what was written and changed nothing: a person reads it. */
export const A_LIRE = 'À lire, envoyé';

/** Ids of the answers and codes already used, as the Journal holds them. */
export interface Traites {
  ids: Set<string>;
  codes: Set<string>;
}

/** The Journal keeps, for each, the id of the answer; for one that was accepted, the code that is now spent. */
export function detailsDuRetour(id: string, codeOuRaison: string): string {
  return `${id} ${codeOuRaison}`;
}

export function dejaTraites(journal: readonly LigneDeJournal[], evenements: readonly string[]): Traites {
  const traites: Traites = { ids: new Set(), codes: new Set() };
  for (const { quoi, details } of journal) {
    if (quoi !== SUITE_REFUSEE && !evenements.includes(quoi)) continue;
    const [id, code] = details.split(' ') as [string, string?];
    traites.ids.add(id);
    if (quoi !== SUITE_REFUSEE && code) traites.codes.add(code);
  }
  return traites;
}

/** The line a geste adds to the précisions of a demande. */
export function ligneAjoutee(intitule: string, leJour: Jour, texte: string): string {
  return `${intitule} du ${enChiffres(leJour)} : ${texte}`;
}

/** Adds it once: the same answer dealt with again changes nothing. */
export function avecAjout(precisions: string, ajout: string): string {
  return precisions.includes(ajout) ? precisions : [precisions, ajout].filter(Boolean).join('\n');
}

/** What was added since the Form's answer, from the first such line on: an edited answer must not wipe it. */
export function ajoutsDe(precisions: string, intitules: readonly string[]): string {
  const ajout = new RegExp(`^(${intitules.join('|')}) du \\d\\d/\\d\\d/\\d{4} : `);
  const lignes = precisions.split('\n');
  const premier = lignes.findIndex((ligne) => ajout.test(ligne));
  return premier < 0 ? '' : lignes.slice(premier).join('\n');
}
