// One demande laid out for a person: everything in words and in order, nothing left to decode.
import type { Statut } from './statut';

export interface Fait {
  nom: string;
  texte: string;
}

/** What may come next, and what must be said with it; '' when nothing is asked. */
export interface Etape {
  statut: Statut;
  libelle: string;
  aPreciser: string;
}

/** What the référent may say, told here by whoever had her on the phone. */
export interface ReponseOfferte {
  effet: 'accepter' | 'rendre';
  libelle: string;
}

export interface LigneDeCarte {
  titre: string;
  detail: string;
}

export interface Carte {
  numero: string;
  statut: Statut;
  /** « Affectée, depuis le 2 octobre 2018 ». */
  etat: string;
  /** '' for a demande that waits for the meeting. */
  urgence: string;
  faits: Fait[];
  /** What a person should look at, what the school must complete, why these people. */
  alertes: string[];
  manques: string[];
  raisons: string[];
  recit: Fait[];
  etapes: Etape[];
  reponses: ReponseOfferte[];
  suites: LigneDeCarte[];
  courriers: LigneDeCarte[];
  histoire: LigneDeCarte[];
  /** Numbers of the demandes it resembles. */
  liens: string[];
  /** Address of its fiche, '' until it is written. */
  fiche: string;
  /** What the form of the Suivi offers. */
  membres: string[];
  referent: string;
}
