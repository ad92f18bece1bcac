// What a kind of mail declares. Shared code never asks which kind it is: it asks the entry.
import type { Bloc } from './bloc';
import type { Courrier, Politique } from './courrier';
import type { Demande } from './demande';
import type { Ecole } from './ecole';
import type { Instant } from './instant';
import type { Jour } from './jour';
import type { Membre } from './membre';
import type { Registre } from './registre';
import type { Echeances, Reunion } from './reunion';

/** Everything a mail may speak of. What a kind needs and does not find makes it void, with a reason. */
export interface ContexteCourriel {
  registre: Registre;
  courrier: Courrier;
  maintenant: Instant;
  demande: Demande | undefined;
  reunion: Reunion | undefined;
  ecole: Ecole | undefined;
  membre: Membre | undefined;
}

export interface Adresses {
  a: string[];
  copie: string[];
}

/** A mail planned by a date: the day, and what tells this one from the others of its kind. */
export interface Passage {
  jour: Jour;
  occurrence: string;
}

/** For whom, as stable names: « ecole:Jules Verne », « membre:A. Martin », « circonscription »… */
export type Pour = string;

export interface ModeleCourriel {
  libelle: string;
  politique: Politique;
  /** Ordinary mails wait for school hours; acknowledgements and urgent ones leave at once. */
  heures: 'scolaires' | 'toutes';
  /** 1 leaves first when the quota is short. */
  priorite: number;
  aLaReception?(demande: Demande, registre: Registre): Pour[];
  aLaModification?(demande: Demande, registre: Registre): Pour[];
  auGel?(reunion: Reunion, registre: Registre): Pour[];
  avantReunion?: { passages(echeances: Echeances): Passage[]; pour(registre: Registre): Pour[] };
  /** Asked just before it leaves: why it must not, or ''. */
  obstacle?(contexte: ContexteCourriel): string;
  adresses(contexte: ContexteCourriel): Adresses;
  objet(contexte: ContexteCourriel): string;
  corps(contexte: ContexteCourriel): Bloc[];
  /** Attaches the ordre du jour as PDF, the invitation as .ics. */
  piecesJointes?: { ordreDuJour?: boolean; invitation?: boolean };
}

export const POUR_CIRCONSCRIPTION = 'circonscription';
export const POUR_IEN = 'ien';
export const POUR_COORDINATION = 'coordination';
export const POUR_DEMANDEUR = 'demandeur';

export function pourEcole(nom: string): Pour {
  return `ecole:${nom}`;
}

export function pourMembre(nom: string): Pour {
  return `membre:${nom}`;
}

/** The name inside « ecole:… » or « membre:… », '' for the others. */
export function nomDans(pour: Pour, genre: 'ecole' | 'membre'): string {
  return pour.startsWith(`${genre}:`) ? pour.slice(genre.length + 1) : '';
}
