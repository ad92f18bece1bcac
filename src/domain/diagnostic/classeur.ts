// The workbook as the doctor sees it: what Google says of each tab, before anything is made of it.
import type { LigneDeJournal } from '../registre/journal';
import { cleMarquee, lettreDe, reperer, type Reperage } from './reperage';

/** What a cell holds; an object is a date. */
export type Valeur = string | number | boolean | object;

export interface ColonneAttendue {
  /** ASCII, never changes: it is the mark written in the heading's note. */
  cle: string;
  titre: string;
  /** What it is and who fills it. */
  note: string;
  genre?: 'texte' | 'date' | 'moment' | 'nombre';
  /** Choices offered to people; a value outside them is allowed, with Google's warning. */
  choix?: readonly string[];
}

export interface OngletAttendu {
  cle: string;
  nom: string;
  colonnes: readonly ColonneAttendue[];
  /** Key of the column without which a row is not read. */
  identifiant: string;
  /** Key of the column by which the machine finds again what it wrote, where several rows may share the other. */
  repere?: string;
  /** Keys of the columns that are never made again empty: what they held would be read as erased. */
  vitales?: readonly string[];
  /** It holds nothing of its own: a lost one is made again. */
  refaisable?: boolean;
  /** A copied row is a new thing: it gets a key of its own. */
  copiable?: boolean;
  /** Written by place: its columns stay the first, in order. */
  enOrdre?: boolean;
}

/** Some cells, counted from 1 as people do. */
export interface Plage {
  ligne: number;
  colonne: number;
  lignes: number;
  colonnes: number;
}

export interface OngletVu {
  attendu: OngletAttendu;
  /** The name it bears now. */
  nom: string;
  /** Everything written in it, the headings first. */
  lignes: readonly (readonly Valeur[])[];
  /** Below: undefined when nobody looked, since each costs a call. */
  notes?: readonly string[];
  formules?: readonly (readonly string[])[];
  fusions?: readonly Plage[];
  lignesFigees?: number;
  /** Rows of a column of choices that offer none, by key of the column. */
  sansListe?: ReadonlyMap<string, readonly number[]>;
  filtre?: { plage: string; cache: boolean };
  /** Somebody protected it against the account in charge. */
  interdit?: boolean;
}

export type EtatDuFormulaire = 'lie' | 'delie' | 'ferme' | 'perdu' | 'aucun';

export interface Classeur {
  onglets: readonly OngletVu[];
  absents: readonly OngletAttendu[];
  /** Names of the tabs that are not ours. */
  autres: readonly string[];
  fuseau: string;
  formulaire: EtatDuFormulaire;
  /** What misses, what is there twice. Undefined when another account asks: it sees only its own. */
  automatismes?: { absents: readonly string[]; enTrop: readonly string[] };
  /** The account that runs them, when Google no longer lets it do all they need; '' otherwise. */
  nonAutorise: string;
}

export interface Reglage {
  cle: string;
  libelle: string;
  valeur: string;
  effet: string;
}

/** How closely to look. Everything when a person asks; each morning the essential, and one tab in its turn whole. */
export interface Visite {
  complete: boolean;
  tour: number;
}

/** What the doctor knows besides what it sees. */
export interface Dossier extends Classeur {
  /** Every setting there should be, with the value a new row would take. */
  reglages: readonly Reglage[];
  journal: readonly LigneDeJournal[];
  /** The same lines as they were written, where somebody sorted them. */
  journalTrie?: readonly LigneDeJournal[];
  /** Keys of the tabs that were lost, made again, and still wait to be filled. */
  aRemplir: readonly string[];
}

export function onglet({ onglets }: Classeur, cle: string): OngletVu | undefined {
  return onglets.find(({ attendu }) => attendu.cle === cle);
}

export function entetesDe({ lignes }: OngletVu): string[] {
  return (lignes[0] ?? []).map((valeur) => String(valeur));
}

/** Each check of the doctor asks: found once for each tab that was looked at. */
export function reperageDe(vu: OngletVu): Reperage<ColonneAttendue> {
  const connu = REPERAGES.get(vu) ?? reperer(vu.attendu.colonnes, entetesDe(vu), () => vu.notes ?? []);
  REPERAGES.set(vu, connu);
  return connu;
}

const REPERAGES = new WeakMap<OngletVu, Reperage<ColonneAttendue>>();

/** The keys that the notes of the headings carry, by place; nothing where nobody looked. */
export function marquesDe({ notes = [] }: OngletVu): string[] {
  return notes.map(cleMarquee);
}

/** The promise its note makes to people: the machine writes there, and nobody else needs to. */
export function estAuPole(attendu: OngletAttendu, { cle, note }: ColonneAttendue): boolean {
  return note.includes('Écrit par le pôle') || cle === repereDe(attendu);
}

/** The column by which a row is found again. */
export function repereDe({ repere, identifiant }: OngletAttendu): string {
  return repere ?? identifiant;
}

/** What it held would be read as erased, were it made again empty. */
export function estVitale(attendu: OngletAttendu, cle: string): boolean {
  return cle === attendu.identifiant || cle === repereDe(attendu) || !!attendu.enOrdre || !!attendu.vitales?.includes(cle);
} // oxfmt-ignore

export function aDesLignes({ lignes }: OngletVu): boolean {
  return lignes.slice(1).some((ligne) => ligne.some((valeur) => valeur !== ''));
}

/** « C5 »: `ligne` counts from 1, `position` from 0. */
export function cellule(ligne: number, position: number): string {
  return `${lettreDe(position)}${ligne}`;
}
