// What a kind of mail declares. Shared code never asks which kind it is: it asks the entry.
import type { Bloc } from '../document/bloc';
import type { Courrier, Politique } from './courrier';
import type { Demande } from '../demande/demande';
import type { Ecole } from '../demande/ecole';
import type { Instant } from '../temps/instant';
import type { Jour } from '../temps/jour';
import type { Membre } from '../membre/membre';
import type { Registre } from '../registre/registre';
import type { ReglageDeCourriel } from './relance';
import type { Echeances, Reunion } from '../reunion/reunion';

/** Everything a mail may speak of. What a kind needs and does not find makes it void, with a reason. */
export interface ContexteCourriel {
  registre: Registre;
  courrier: Courrier;
  maintenant: Instant;
  demande: Demande | undefined;
  reunion: Reunion | undefined;
  ecole: Ecole | undefined;
  membre: Membre | undefined;
  /** Opens the Form « Suite à une demande » for whoever gets this mail; '' while there is none. */
  lienDeSuite: string;
  /** The same for one thing alone, by its key in the catalogue: the link does that and nothing else. */
  lienDuGeste(cle: string): string;
  /** What was said this morning of the days to come (see Memoire). */
  previsions: readonly string[];
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

/** A mail called for by where a demande stands, or by what came of a meeting: due that morning, or now if it is past. */
export interface Envoi {
  /** The number of a demande, the key of a meeting, or a day when it speaks of all that stands on it. */
  sujet: string;
  pour: Pour;
  occurrence: string;
  jour: Jour;
}

/**
 * What came of an answer to the Form « Suite à une demande »: the geste a school did, or a link that had served already;
 * what a référent answered, that her link is good for nothing any more, or that another was chosen in her place.
 */
export type SortDuRetour =
  | { geste: string }
  | { dejaServi: true }
  | { duReferent: 'accepter' | 'rendre' | 'perime' | 'remplacer'; pour: Pour };

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
  /** Asked at each ronde for a meeting a person cancelled, until the day it was told for: who must know. */
  aLAnnulation?(reunion: Reunion, registre: Registre, aujourdhui: Jour): Pour[];
  /** What the school sent by the link of a mail has been dealt with. */
  auRetour?(sort: SortDuRetour, demande: Demande, registre: Registre): Pour[];
  /** Asked for each demande as long as it stands where it does. */
  quandStatut?(demande: Demande, registre: Registre, aujourdhui: Jour): Envoi[];
  /** Asked for each meeting of the last weeks, from the day after. */
  apresReunion?(reunion: Reunion, registre: Registre, aujourdhui: Jour): Envoi[];
  /** Asked each school morning for the coming weeks: what days of the register call for. */
  chaqueMatin?(registre: Registre, aujourdhui: Jour): Envoi[];
  /** Its row of tab Paramètres, where people choose its days. */
  reglage?: ReglageDeCourriel;
  avantReunion?: { passages(echeances: Echeances): Passage[]; pour(registre: Registre): Pour[] };
  /** Asked just before it leaves: why it must not, or ''. */
  obstacle?(contexte: ContexteCourriel): string;
  /**
   * What it is to carry and is not there yet, as « la fiche »; '' when it may leave. It waits for it, but not beyond the
   * next school morning: it then leaves without, and its text says so.
   */
  attend?(contexte: ContexteCourriel): string;
  adresses(contexte: ContexteCourriel): Adresses;
  objet(contexte: ContexteCourriel): string;
  corps(contexte: ContexteCourriel): Bloc[];
  /**
   * Attaches the ordre du jour, or a partner's extract, as PDF; the invitation as .ics, to the whole meeting or to what is
   * the partner's own; the note to the schools, the fiche, where the settings want it.
   */
  piecesJointes?: {
    ordreDuJour?: boolean;
    extrait?: boolean;
    invitation?: boolean;
    /** The same file, that takes it out of the calendar. */
    annulation?: boolean;
    note?: boolean;
    fiche?: boolean;
  };
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

const FONCTIONNELS: Readonly<Record<Pour, string>> = {
  [POUR_CIRCONSCRIPTION]: 'la circonscription',
  [POUR_IEN]: 'l’IEN',
  [POUR_COORDINATION]: 'la coordination',
  [POUR_DEMANDEUR]: 'la personne qui a demandé',
};

/** As a person reads it, in a sentence. */
export function nommerDestinataire(pour: Pour): string {
  return nomDans(pour, 'ecole') || nomDans(pour, 'membre') || (FONCTIONNELS[pour] ?? pour);
}
