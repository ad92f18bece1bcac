// A demande: what a school asks of the pôle, and what the pôle makes of it.
import type { Instant } from '../temps/instant';
import type { Jour } from '../temps/jour';
import { estOuvert, type Statut } from './statut';

/** `2018-P1-014`: the only thing mails carry. */
export type NumeroDemande = string & { readonly __numero: true };

/** How it reached us. */
export const CANAUX = {
  formulaire: 'Formulaire',
  courriel: 'Courriel',
  telephone: 'Téléphone',
  papier: 'Papier',
} as const;
export type Canal = keyof typeof CANAUX;

/** What the school tells us. Every text is as received, cut only where the sheet could not hold it. */
export interface Recit {
  ecole: string;
  demandeur: string;
  courriel: string;
  /** élève · groupe d’élèves · classe · école · enseignant · groupe d’enseignants · équipe */
  cible: string;
  /** The code the school gave the child and keeps for itself; never a name. */
  codeEleve: string;
  niveau: string;
  /** Label as chosen or typed. */
  motif: string;
  description: string;
  tente: string;
  attentes: string;
  familleInformee: string;
  /** The family's agreement to what would leave the Éducation nationale: « Oui », « Non », « Pas encore demandé »… */
  accordFamille: string;
  /** Why now, what kind of difficulty, which plans exist, who was already asked, what is hoped for: joined by « ; ». */
  facteurs: string;
  natures: string;
  plans: string;
  dejaSaisis: string;
  aides: string;
  /** The answers to all other questions, « Question : réponse », one per line. */
  precisions: string;
  urgent: boolean;
  raisonUrgence: string;
}

export interface Demande extends Recit {
  numero: NumeroDemande;
  recuLe: Instant;
  canal: Canal;
  statut: Statut;
  /** Key of the motif, '' when nobody could tell. */
  cleMotif: string;
  /** Name of the member in charge, '' when nobody is. */
  referent: string;
  associes: string[];
  /** « Lila Sanvert, le 24/09/2018 »: who said yes, and when; '' until somebody does (see acceptation.ts). */
  acceptee: string;
  /** The same for each who gave it back, or never answered: it is not proposed to them again. */
  rendues: string[];
  /** The same for whom it was proposed to since the reception; '' when it is with the first, or a person chose anew. */
  proposee: string;
  /** « Lila Sanvert → Camille Sorel »: during an absence, who followed it and who does; '' otherwise. */
  relais: string;
  /** Why these people, or why nobody: French sentences. */
  raisons: string[];
  /** Key of the meeting that will study it, '' when none is set. */
  reunion: string;
  /** Outside partners that a person invites to its meeting: « Nom », or « Nom : ce qu’on lui demande ». */
  partenaires: string[];
  /** Its place in that meeting, 1 first, and its minutes, as a person set them; 0 for what the pôle reckons. */
  ordre: number;
  minutes: number;
  /** Numbers of other demandes that may be the same, or about the same child. */
  liens: NumeroDemande[];
  /** What a person should look at: unknown sender, possible duplicate… French sentences. */
  alertes: string[];
  /** What the school is asked to complete: French phrases. */
  manques: string[];
  /** Where it was sent on: PAS, MDPH, CDOEA…; '' when it was not. */
  reorienteVers: string;
  /** The day it took its statut; '' when unknown. */
  statutLe: Jour | '';
  /** The statut the Journal last gave it, '' when it gave none: it tells what a person has just changed. */
  statutNote: Statut | '';
  /** What the cell Statut shows when it is not one of ours, '' for an emptied cell; undefined in the ordinary case. */
  statutTape?: string | undefined;
  /** Kept at the end of the year, because the follow-up goes on. */
  reconduite: boolean;
  /** The Doc its référent and associates read; '' until it is written. */
  idFiche: string;
  lienFiche: string;
  /** What it says and to whom it is open, as last written; '' until it is. */
  empreinteFiche: string;
  /** The addresses it is open to, or is about to be. */
  lecteursFiche: string[];
  /** Id of the Form's answer; '' when it came by another door. */
  idReponse: string;
  /** The version of the answer that is recorded: a newer one was edited since. By another door, the mark of the page. */
  version: string;
  /** Tells whether two versions say the same. */
  empreinte: string;
  /** Where the school completes or corrects its demande; '' when there is no such place. */
  lienModification: string;
}

/** The last place in a meeting, and the most minutes of a demande there. */
export const ORDRE_MAX = 999;
export const MINUTES_MAX = 240;

export function estOuverte(demande: Demande): boolean {
  return estOuvert(demande.statut);
}

/** The demande in another statut since that day; itself when it is there already. */
export function passerA(demande: Demande, statut: Statut, statutLe: Jour): Demande {
  return demande.statut === statut ? demande : { ...demande, statut, statutLe };
}

/** In another meeting its place in the former one means nothing; itself when it is there already. */
export function passerALaReunion(demande: Demande, reunion: string): Demande {
  return demande.reunion === reunion ? demande : { ...demande, reunion, ordre: 0, minutes: 0 };
}

/** True when the demande concerns adults (a teacher, a team) and no single child. */
export function concerneUneEquipe({ cible }: Pick<Demande, 'cible'>): boolean {
  return /enseignant|équipe|école/i.test(cible);
}

const FORME_NUMERO = /^(\d{4})-P(\d+)-(\d+)$/;

/** The part all numbers of a période share: `2018-P1`. */
export function serie(anneeScolaire: string, periode: number): string {
  return `${anneeScolaire.slice(0, 4)}-P${periode}`;
}

/** `2018-P1` + 14 → `2018-P1-014`. */
export function numeroDemande(laSerie: string, rang: number): NumeroDemande {
  return `${laSerie}-${String(rang).padStart(3, '0')}` as NumeroDemande;
}

/** The série and rank of a number, undefined when a person typed something else. */
export function lireNumero(texte: string): { serie: string; rang: number } | undefined {
  const lu = FORME_NUMERO.exec(texte.trim());
  return lu ? { serie: `${lu[1]}-P${lu[2]}`, rang: Number(lu[3]) } : undefined;
}

/** As a person types it, « 2018-p1-3 », « 2018 – P1 – 003 »; what is no number stays as it is. */
export function numeroTape(texte: string): string {
  const lu = /^(\d{4})\W*P\W*(\d+)\W+(\d{1,4})\W*$/i.exec(texte.trim());
  return lu ? numeroDemande(serie(lu[1]!, Number(lu[2])), Number(lu[3])) : texte;
}

/** The next number of a série: one more than the highest given, whatever was deleted since. */
export function prochainNumero(laSerie: string, numeros: readonly string[], dernierDonne: number): NumeroDemande {
  return numeroDemande(laSerie, Math.max(dernierDonne, plusHauts(numeros).get(laSerie) ?? 0) + 1);
}

/** The highest number of each série, as one text: what a deleted row must not free, even after a new période. */
export function derniersNumeros(numeros: readonly string[]): string {
  return [...plusHauts(numeros)].map(([laSerie, rang]) => numeroDemande(laSerie, rang)).join(', ');
}

/** Each text may hold several numbers, as `derniersNumeros` writes them. */
function plusHauts(numeros: readonly string[]): Map<string, number> {
  const hauts = new Map<string, number>();
  for (const lu of numeros.flatMap((texte) => texte.split(',')).map(lireNumero))
    if (lu) hauts.set(lu.serie, Math.max(lu.rang, hauts.get(lu.serie) ?? 0));
  return hauts;
}

/**
 * True when a row went away by hand: numbers follow one another, and one is missing under the highest given. A year of
 * which no row is left was erased, and tells nothing. `dernierNumero`: as `derniersNumeros` wrote it.
 */
export function ligneDisparue(numeros: readonly string[], dernierNumero: string, anneeEnCours: string): boolean {
  const presents = new Set(numeros);
  const annees = new Set([...numeros, anneeEnCours].map((texte) => texte.slice(0, 4)));
  return [...plusHauts([...numeros, dernierNumero])].some(
    ([laSerie, haut]) =>
      annees.has(laSerie.slice(0, 4)) &&
      Array.from({ length: haut }, (_, rang) => numeroDemande(laSerie, rang + 1)).some(
        (numero) => !presents.has(numero),
      ),
  );
}

/** The day it counts as received, for the cut-off. */
export function jourDeReception({ recuLe }: Pick<Demande, 'recuLe'>): Jour {
  return recuLe.slice(0, 10) as Jour;
}
