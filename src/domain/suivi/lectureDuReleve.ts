// The table « Relevé de décisions » of an ordre du jour, as people leave it: rows merged or added, other capitals, dates
// and names in their own words. What is understood becomes decisions; the rest is quoted, whole, and never lost.
import { lireDateLibre, type Reperes } from '../temps/dateLibre';
import type { NumeroDemande } from '../demande/demande';
import { lireNumero } from '../demande/demande';
import type { Jour } from '../temps/jour';
import type { Membre } from '../membre/membre';
import { lirePersonnes } from '../membre/nomLibre';
import { enumerer, reduire } from '../texte/typographie';

/** One action decided, for one person: a row of the Suivi. */
export interface Decision {
  numero: NumeroDemande;
  action: string;
  qui: string;
  pourLe: Jour | '';
  /** Its line says no number: it goes on about the demande above. */
  sansNumero?: true;
}

export interface LectureDuReleve {
  decisions: Decision[];
  /** A French sentence for each line that a person should look at, with the line quoted. */
  aRelire: string[];
}

export interface Contexte extends Reperes {
  /** Every number the register knows. */
  connus: readonly NumeroDemande[];
  /** Those of the list: « 014 » is looked for among them. */
  inscrits: readonly NumeroDemande[];
  membres: readonly Membre[];
  /** Labels of the kinds of tab Suivi. */
  genres: readonly string[];
}

interface Colonnes {
  demande: number;
  decision: number;
  qui: number;
  pourQuand: number;
}

const TITRES: Record<keyof Colonnes, RegExp> = {
  demande: /^(demande|numero|n°|n)s?\b/,
  decision: /^(decision|suite|action)/,
  qui: /^(qui|responsable|par qui|pilote)/,
  pourQuand: /^(pour (quand|le)|quand|echeance|date|delai)/,
};

/** Headings of the other tables of an ordre du jour: what is left to do of the last relevé looks like this one. */
const D_UN_AUTRE_TABLEAU = /^(reste a faire|heure|rubrique|ecole)\b/;

const CLES = Object.keys(TITRES) as (keyof Colonnes)[];

/**
 * Which column holds what; undefined for a table that is not the relevé. The one heading a person put in words of her own
 * is known by the three others: its column is where it was, or else the first that nobody knows. Two are, as long as the
 * four columns stand where they stood.
 */
export function colonnesDuReleve(entete: readonly string[]): Colonnes | undefined {
  const colonnes = colonnesNommees(entete);
  const [perdue, autre, encore] = CLES.filter((cle) => colonnes[cle] < 0);
  if (!perdue) return colonnes;
  if (encore || entete.some((titre) => D_UN_AUTRE_TABLEAU.test(reduire(titre)))) return undefined;
  if (autre) return sontEnPlace(colonnes, entete) ? EN_PLACE : undefined;
  const libre = (place: number): boolean => place < entete.length && !Object.values(colonnes).includes(place);
  const place = [CLES.indexOf(perdue), ...entete.keys()].find(libre) ?? -1;
  return place < 0 && (perdue === 'demande' || perdue === 'decision') ? undefined : { ...colonnes, [perdue]: place };
}

/** As the pôle writes the table. */
const EN_PLACE: Colonnes = { demande: 0, decision: 1, qui: 2, pourQuand: 3 };

function sontEnPlace(colonnes: Colonnes, entete: readonly string[]): boolean {
  return entete.length === CLES.length && CLES.every((cle) => colonnes[cle] < 0 || colonnes[cle] === EN_PLACE[cle]);
}

function colonnesNommees(entete: readonly string[]): Colonnes {
  const place = (cle: keyof Colonnes): number => entete.findIndex((titre) => TITRES[cle].test(reduire(titre)));
  return { demande: place('demande'), decision: place('decision'), qui: place('qui'), pourQuand: place('pourQuand') };
}

/** The headings written again in the middle of a table, and no line of it. */
function sontLesTitres(ligne: readonly string[]): boolean {
  const { demande, decision, qui, pourQuand } = colonnesNommees(ligne);
  return demande >= 0 && decision >= 0 && (qui >= 0 || pourQuand >= 0);
}

/** Each table of a Doc, as rows of cells; a long relevé goes on in another one on the next page. */
type Tables = readonly (readonly (readonly string[])[])[];

export function lireReleve(tables: Tables, contexte: Contexte): LectureDuReleve {
  const lecture: LectureDuReleve = { decisions: [], aRelire: [] };
  let courants: NumeroDemande[] = [];
  let dessus: Cells | undefined;
  for (const [entete, ...lignes] of tables) {
    const colonnes = entete && colonnesDuReleve(entete);
    if (!colonnes) continue;
    for (const ligne of lignes) {
      if (sontLesTitres(ligne)) continue;
      const cells = avecIdem(cellsDe(ligne, colonnes), dessus);
      courants = lireLigne(ligne, cells, courants, contexte, lecture);
      if (!cells.vide) dessus = cells;
    }
  }
  return lecture;
}

/** Returns the demandes of this line: one whose first cell is empty goes on about them. */
function lireLigne(
  ligne: readonly string[],
  { dite, decision, qui, pourQuand, vide }: Cells,
  precedents: NumeroDemande[],
  contexte: Contexte,
  lecture: LectureDuReleve,
): NumeroDemande[] {
  const citer = (pourquoi: string): void => void lecture.aRelire.push(phrase(ligne, pourquoi));
  const numeros = dite ? lireNumeros(dite, contexte) : precedents;
  if (vide) return dite ? numeros : precedents;
  if (numeros.length === 0) {
    citer(dite ? 'quelle demande ?' : 'sans numéro de demande');
    return dite ? [] : precedents;
  }
  if (!/\p{L}/u.test(decision)) {
    citer('la décision manque');
    return numeros;
  }
  const doutes = new Set<string>();
  for (const action of actionsDe({ decision, qui, pourQuand })) {
    const { noms, doutes: surQui } = lirePersonnes(action.qui, contexte.membres);
    const { date, doute } = lireDateLibre(action.pourQuand, contexte);
    for (const un of [...surQui, doute].filter(Boolean)) doutes.add(un);
    for (const numero of numeros)
      for (const nom of noms.length ? noms : [''])
        lecture.decisions.push({ numero, action: genreDe(action.decision, contexte.genres), qui: nom, pourLe: date, ...(dite ? {} : { sansNumero: true }) }); // oxfmt-ignore
  }
  if (doutes.size) citer(enumerer([...doutes]));
  return numeros;
}

/** `vide`: nobody wrote there. */
interface Cells {
  dite: string;
  decision: string;
  qui: string;
  pourQuand: string;
  vide: boolean;
}

/** « idem », or ditto marks: what the same column says above. */
function avecIdem(cells: Cells, dessus: Cells | undefined): Cells {
  const comme = (texte: string, auDessus: string | undefined): string =>
    /^(idem|id|meme chose)\.?$/.test(reduire(texte)) || /^(["”″〃»]|'')$/.test(texte) ? (auDessus ?? '') : texte;
  return {
    ...cells,
    decision: comme(cells.decision, dessus?.decision),
    qui: comme(cells.qui, dessus?.qui),
    pourQuand: comme(cells.pourQuand, dessus?.pourQuand),
  };
}

function cellsDe(ligne: readonly string[], colonnes: Colonnes): Cells {
  const cell = (place: number): string => (ligne[place] ?? '').replace(/[\u00a0\u202f]/g, ' ').trim();
  const [decision, qui, pourQuand] = [cell(colonnes.decision), cell(colonnes.qui), cell(colonnes.pourQuand)];
  const vide = [decision, qui, pourQuand].every((texte) => texte === '' || /^[-–—/]+$/.test(texte));
  return { dite: cell(colonnes.demande), decision, qui, pourQuand, vide };
} // oxfmt-ignore

const D_AVANT = 'tapée dans une version d’avant, à recopier dans l’ordre du jour';

/**
 * What people typed in the Doc of a version before, each line quoted, unless the one that is read says the same: which of
 * the two is right is for a person to say.
 */
export function lignesDAvant(avant: Tables, lues: Tables): string[] {
  const ici = new Set(lignesEcrites(lues).map(memeTexte));
  const oubliees = lignesEcrites(avant).filter((ligne) => !ici.has(memeTexte(ligne)));
  return [...new Set(oubliees.map((ligne) => phrase(ligne, D_AVANT)))];
}

const ANNULEE =
  'tapée au relevé d’une réunion annulée : si elle a eu lieu, mettez « Tenue » à sa ligne de l’onglet « Réunions »';

/** Of a cancelled meeting nothing is followed: what people typed there all the same, in any version, is quoted. */
export function lignesDUneAnnulee(tables: Tables): string[] {
  return [...new Set(lignesEcrites(tables).map((ligne) => phrase(ligne, ANNULEE)))];
}

function lignesEcrites(tables: Tables): string[][] {
  return tables.flatMap(([entete, ...lignes]) => {
    const colonnes = entete && colonnesDuReleve(entete);
    if (!colonnes) return [];
    let courante = '';
    return lignes.flatMap((ligne) => {
      const { dite, decision, qui, pourQuand, vide } = cellsDe(ligne, colonnes);
      courante = dite || courante;
      return vide || sontLesTitres(ligne) ? [] : [[courante, decision, qui, pourQuand]];
    });
  });
}

function memeTexte(ligne: readonly string[]): string {
  return ligne.map(reduire).join('|');
}

function phrase(ligne: readonly string[], pourquoi: string): string {
  const citee = ligne.map((texte) => texte.replace(/\s+/g, ' ').trim()).filter(Boolean).join(' | '); // oxfmt-ignore
  return `« ${citee} » : ${pourquoi}`;
}

/** Several actions in one cell, one per line: each takes its own line of the other cells, or shares the only one. */
function actionsDe(cells: { decision: string; qui: string; pourQuand: string }): (typeof cells)[] {
  const decisions = lignesDe(cells.decision);
  const [qui, pourQuand] = [lignesDe(cells.qui), lignesDe(cells.pourQuand)];
  const sAccordent = [qui, pourQuand].every(({ length }) => length <= 1 || length === decisions.length);
  if (decisions.length < 2 || !sAccordent) return [{ ...cells, decision: decisions.join(' ; ') }];
  return decisions.map((decision, rang) => ({
    decision,
    qui: qui[qui.length > 1 ? rang : 0] ?? '',
    pourQuand: pourQuand[pourQuand.length > 1 ? rang : 0] ?? '',
  }));
}

function lignesDe(texte: string): string[] {
  return texte.split('\n').map((une) => une.replace(/^[\s•*–—-]+/, '').trim()).filter(Boolean); // oxfmt-ignore
}

/** All that may stand beside numbers where « 14 » is one of them: elsewhere, it is an hour, a class, minutes. */
const RIEN_QUE_DES_NUMEROS = /^(?:[\s\d,;/&+.()°ºP–-]|et|demandes?|num[ée]ros?|n|no)*$/i;

/** « 2018-p1-14 », « P1-014 », « 014 et 015 »: whole where the register knows it, else by its end, among the list. */
export function lireNumeros(
  texte: string,
  { connus, inscrits }: Pick<Contexte, 'connus' | 'inscrits'>,
): NumeroDemande[] {
  const courts = RIEN_QUE_DES_NUMEROS.test(texte);
  const trouves = [
    ...texte.matchAll(/(?<![\p{L}\d])(?:(\d{4})\s*[-–]\s*)?(?:P\s*(\d+)\s*[-–]\s*)?(\d{1,4})(?!\d)/giu),
  ].flatMap(([, annee, periode, rang = '']) => {
    if (!periode && rang.length < 3 && !courts) return [];
    const semblable = (numero: NumeroDemande): boolean => {
      const lu = lireNumero(numero);
      return lu !== undefined && lu.rang === Number(rang) && (!periode || lu.serie.endsWith(`-P${Number(periode)}`)) && (!annee || lu.serie.startsWith(annee)); // oxfmt-ignore
    };
    const surLaListe = inscrits.filter(semblable);
    if (surLaListe.length === 1) return surLaListe;
    const ailleurs = annee && periode ? connus.filter(semblable) : [];
    return ailleurs.length === 1 ? ailleurs : [];
  });
  return [...new Set(trouves)];
}

/** The label of the catalogue that is meant, when there is only one; else the words as typed. */
function genreDe(texte: string, genres: readonly string[]): string {
  const dit = reduire(texte);
  const exact = genres.find((genre) => reduire(genre) === dit);
  if (exact) return exact;
  const proches = genres.filter((genre) => {
    const reduit = reduire(genre);
    return dit.length >= 5 && reduit.startsWith(dit);
  });
  return proches.length === 1 ? proches[0]! : texte.replace(/\s+/g, ' ').trim();
}
