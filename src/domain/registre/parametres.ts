// The settings of the pôle, read from tab Paramètres; what is missing or unreadable takes its default value.
import type { Cadence } from '../reunion/cadence';
import type { Jour } from '../temps/jour';
import type { ReglagesDeNote } from '../document/note';
import type { Conservation } from '../protection/conservation';
import type { ModeDeFiche } from '../document/fiche';
import type { Delais } from '../reunion/reunion';

export interface Parametres {
  circonscription: string;
  courrielCirconscription: string;
  /** Copy of every notice; '' for none. */
  courrielCpc: string;
  courrielIen: string;
  /** '' where there is no coordinator: the circonscription then reads instead. */
  courrielCoordination: string;
  /** Named in the notice of the Form; '' for none. */
  courrielDpd: string;
  /** Numbers of the territory, for the first page of the Form. */
  numerosUtiles: string;
  nomExpediteur: string;
  signature: string;
  zone: string;
  affectation: 'automatique' | 'a_valider';
  genreReunion: string;
  genrePleniere: string;
  cadence: Cadence;
  heureReunion: string;
  lieuReunion: string;
  /** '' where meetings are held in one place. */
  visioReunion: string;
  /** Minutes a meeting is meant to last: more is told. */
  dureeReunion: number;
  minutesParSituation: number;
  /** How many schools with one motif in a période make a common theme; 0 for never. */
  seuilConvergence: number;
  /** « MDPH = MDA »: the names of the département, and places to add. */
  nomsDesReorientations: string[];
  heureDebutCourriels: string;
  heureFinCourriels: string;
  mercredi: boolean;
  delais: Delais;
  /** School days after a meeting by which the schools have their answer. */
  delaiReponse: number;
  /** School days after a meeting on which the pôle is reminded of the answers that are missing. */
  relancesReponse: number[];
  /** School days after a meeting during which what is typed in its ordre du jour is read. */
  joursDeReleve: number;
  /** School days a school has to complete a demande, before a reminder and again before the pôle is told. */
  delaiComplement: number;
  /** The machine writes the steps of a demande in the Suivi. */
  circuitAuSuivi: boolean;
  /** School days of silence after which a demande goes to another référent; 0 for never. */
  delaiSuppleance: number;
  /** What becomes of the demandes of whoever comes back from an absence. */
  retourAbsence: 'rendre' | 'garder';
  /** Days of each relance, by the key of its setting; none for one that has no row or cannot be read. */
  rappels: Readonly<Record<string, number[]>>;
  /** « lundi », « matin » or « non ». */
  bulletin: string;
  /** Day and month, `30/11`. */
  limiteCdoea: string;
  /** How the members who follow a demande read it. */
  fiches: ModeDeFiche;
  /** Where the DPD has agreed in writing: only with both may a name be asked (see identite.ts). */
  accordDpd: { reference: string; date: Jour | '' };
  /** Everything goes to the coordinator only, to try the pôle without writing to anybody. */
  modeEssai: boolean;
  /** The account the triggers run as; any other is ignored. */
  compteExecutant: string;
  /** The last number given, so that a deleted row frees none. */
  dernierNumero: string;
  lienFormulaire: string;
  note: ReglagesDeNote;
  conservation: Conservation;
  /** The school year last prepared by « Préparer la nouvelle année ». */
  anneePreparee: string;
}

/** Who reads for the pôle when there is no coordinator. */
export function courrielDuPole(parametres: Parametres): string {
  return parametres.courrielCoordination || parametres.courrielCirconscription;
}
